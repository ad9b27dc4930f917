package org.claimgraph.style;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.claimgraph.files.Finding;
import org.claimgraph.files.Location;
import org.claimgraph.vocabulary.Prefixes;

/** How the prefix lines must look, in Turtle as in SPARQL. */
final class PrefixStyle {
  private static final Pattern LINE = Pattern.compile("PREFIX (\\w+): (<\\S*>)");
  private static final Pattern OTHER = Pattern.compile("(?i)(@base|base|@prefix) .*");
  private static final Pattern NO_CODE =
      Pattern.compile("(?m)^#.*$|\"\"\"|\"(\\\\.|[^\"\\\\\\n])*\"|<[^>\\s(]*>");

  private PrefixStyle() {}

  /** What is not as it must be. */
  static List<Finding> findings(String file, List<String> lines) {
    List<Finding> findings = new ArrayList<>();
    String code =
        NO_CODE
            .matcher(
                lines.stream()
                    .filter(line -> !line.startsWith("PREFIX"))
                    .collect(Collectors.joining("\n")))
            .replaceAll("");
    String last = "";
    for (int i = 0; i < lines.size(); i++) {
      Location where = new Location(file, i + 1);
      Matcher line = LINE.matcher(lines.get(i));
      if (line.matches()) {
        findings.addAll(prefix(where, line.group(1), line.group(2), last, code));
        last = line.group(1);
      } else if (OTHER.matcher(lines.get(i)).matches()) {
        findings.add(new Finding(where, "no PREFIX line", "Write PREFIX lines, and no base"));
      }
    }
    return findings;
  }

  private static List<Finding> prefix(
      Location where, String name, String iri, String last, String code) {
    List<Finding> findings = new ArrayList<>();
    if (name.compareTo(last) < 0) {
      findings.add(
          new Finding(where, name + ": stands after " + last + ":", "Sort the prefixes by name"));
    }
    if (!iri.equals("<" + Prefixes.ALL.get(name) + ">")) {
      findings.add(
          new Finding(where, name + ": is not the project's prefix", "Use the one of Prefixes"));
    }
    if (!Pattern.compile("(?<![\\w:-])" + name + ":").matcher(code).find()) {
      findings.add(new Finding(where, name + ": is not used", "Delete it"));
    }
    return findings;
  }
}
