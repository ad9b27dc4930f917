package org.claimgraph.style;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.claimgraph.files.Finding;
import org.claimgraph.files.Location;

/** How a Turtle file of the project must look, line by line. */
final class TurtleStyle {
  private static final String VERSION = "VERSION \"1.2\"";
  private static final Pattern SUBJECT = Pattern.compile("\\S+");
  private static final Pattern PREDICATE = Pattern.compile(" {4}[^\\s.]\\S*( \\S(.*[^;,])? ;)?");
  private static final Pattern OBJECT = Pattern.compile(" {8}\\S(.*[^;,])? [;,]");
  private static final Pattern TRIPLE_TERM = Pattern.compile("^ +(\\S+ )?<<\\(");
  private static final Pattern BODY_CLAIM = Pattern.compile("(claim:[a-z]+-\\d+-)(\\d+)");
  private static final Pattern LONG_QUOTE = Pattern.compile("\"\"\"");
  private static final Pattern FIRST_WORD = Pattern.compile(" .*");
  private static final List<String> FIRST =
      List.of("a", "rdf:reifies", "rdfs:label", "skos:definition");

  private final String file;
  private final List<String> lines;
  private final List<Finding> findings = new ArrayList<>();
  private String subject = "";
  private String predicate = "";
  private boolean inText;

  private TurtleStyle(String file, List<String> lines) {
    this.file = file;
    this.lines = lines;
  }

  /** What is not as it must be. */
  static List<Finding> findings(String file, List<String> lines) {
    TurtleStyle style = new TurtleStyle(file, lines);
    style.checkHead();
    style.findings.addAll(PrefixStyle.findings(file, lines));
    for (int i = style.bodyStart(); i < lines.size(); i++) {
      style.checkLine(i);
    }
    return style.findings;
  }

  private void checkHead() {
    boolean needed = lines.stream().anyMatch(TRIPLE_TERM.asPredicate());
    boolean there = lines.getFirst().equals(VERSION);
    if (needed && !there) {
      find(0, "triple terms without " + VERSION, "Make it the first line");
    }
    if (there && !needed) {
      find(0, VERSION + " without a triple term", "Delete it");
    }
    if (!lines.get(there ? 1 : 0).startsWith("# ")) {
      find(there ? 1 : 0, "no comment at the start", "Say what the file holds and what not");
    }
  }

  private void checkLine(int i) {
    String line = lines.get(i);
    boolean text = inText;
    boolean odd = LONG_QUOTE.matcher(line).results().count() % 2 == 1;
    inText = inText != odd;
    if (text || line.isEmpty() || line.startsWith("#")) {
      forgetOrder(line);
    } else if (line.startsWith(" ")) {
      checkInside(i, line);
    } else {
      checkSubject(i, line);
    }
  }

  private void forgetOrder(String line) {
    if (line.startsWith("###")) {
      subject = "";
    }
  }

  private void checkInside(int i, String line) {
    if (line.equals("    .")) {
      predicate = "";
    } else if (PREDICATE.matcher(line).matches() || line.endsWith("\"\"\"")) {
      checkOrder(i, FIRST_WORD.matcher(line.strip()).replaceAll(""));
    } else if (!OBJECT.matcher(line).matches()) {
      find(
          i,
          "this line has not the form of the others",
          "One predicate a line after 4 spaces, several objects one a line after 8, ' ;' or ' ,'"
              + " at the end, the closing dot alone");
    }
  }

  private void checkOrder(int i, String next) {
    if (!predicate.isEmpty() && rank().compare(predicate, next) >= 0) {
      find(
          i,
          next + " stands after " + predicate,
          "Order: a, rdf:reifies, rdfs:label, skos:definition, then by name");
    }
    predicate = next;
  }

  private static Comparator<String> rank() {
    return Comparator.comparingInt(
            (String name) -> (FIRST.indexOf(name) + FIRST.size() + 1) % (FIRST.size() + 1))
        .thenComparing(Comparator.naturalOrder());
  }

  private void checkSubject(int i, String line) {
    if (!SUBJECT.matcher(line).matches()) {
      find(i, "the subject does not stand alone on its line", "Begin a new line after it");
    } else if (hasOrder(line)) {
      if (!subject.isEmpty() && key(subject).compareTo(key(line)) > 0) {
        find(i, line + " stands after " + subject, "Sort by name; claims in reading order");
      }
      subject = line;
    }
    if (!lines.get(i - 1).isEmpty()) {
      find(i, "no empty line before " + line, "Leave one empty line between things");
    }
  }

  /** Not in order are whole IRIs, and claims that stand in headings and the like. */
  private static boolean hasOrder(String name) {
    return name.startsWith("claim:") ? BODY_CLAIM.matcher(name).matches() : !name.startsWith("<");
  }

  /** The name, with room for all numbers of claims of one sentence. */
  private static String key(String name) {
    Matcher claim = BODY_CLAIM.matcher(name);
    return claim.matches() ? claim.group(1) + "%4s".formatted(claim.group(2)) : name;
  }

  private int bodyStart() {
    int last = 0;
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).startsWith("PREFIX")) {
        last = i;
      }
    }
    return last + 1;
  }

  private void find(int line, String what, String remedy) {
    findings.add(new Finding(new Location(file, line + 1), what, remedy));
  }
}
