package org.claimgraph.bench.growth;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.claimgraph.vocabulary.Prefixes;

/** What is written into one Turtle file: things in the order in which they were first named. */
final class Statements {
  private final Map<String, List<String>> lines = new LinkedHashMap<>();

  /** Adds statements on the subject; predicate and object take turns. */
  void add(String subject, String... predicatesAndObjects) {
    List<String> about = lines.computeIfAbsent(subject, any -> new ArrayList<>());
    for (int i = 0; i + 1 < predicatesAndObjects.length; i += 2) {
      about.add(predicatesAndObjects[i] + " " + predicatesAndObjects[i + 1]);
    }
  }

  /** Whether something was said of it. */
  boolean has(String subject) {
    return lines.containsKey(subject);
  }

  /** The text of the file, with all prefixes of the project. */
  String turtle(String comment) {
    StringBuilder text = new StringBuilder("VERSION \"1.2\"\n# " + comment + "\n\n");
    Prefixes.ALL.forEach(
        (prefix, iri) ->
            text.append("PREFIX ").append(prefix).append(": <").append(iri).append(">\n"));
    lines.forEach(
        (subject, about) -> {
          text.append('\n').append(subject).append('\n');
          about.forEach(line -> text.append("    ").append(line).append(" ;\n"));
          text.append("    .\n");
        });
    return text.toString();
  }

  /** An English text as a literal. */
  static String english(String text) {
    return "\"" + text + "\"@en";
  }
}
