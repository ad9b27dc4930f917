package org.claimgraph.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.claimgraph.files.Finding;
import org.claimgraph.files.Location;

/** How a query of the project must look. */
final class QueryStyle {
  private static final Pattern KEYWORD =
      Pattern.compile(
          "(?i)(?<![\\w?$:#<-])(select|construct|where|optional|filter|exists|not exists|union|"
              + "minus|bind|values|graph|service|order by|group by|having|limit|offset|distinct|"
              + "ask|describe|prefix|as|in|count|sum|min|max|concat|str|bound|coalesce)(?![\\w:-])");
  private static final Pattern NOT_CODE =
      Pattern.compile("#\\+?[ ].*|<[^>\\s]*>|\"(\\\\.|[^\"\\\\])*\"");

  private final String file;
  private final List<String> lines;
  private final List<Finding> findings = new ArrayList<>();

  private QueryStyle(String file, List<String> lines) {
    this.file = file;
    this.lines = lines;
  }

  /** What is not as it must be. */
  static List<Finding> findings(String file, List<String> lines) {
    QueryStyle style = new QueryStyle(file, lines);
    style.checkHeader();
    style.findings.addAll(PrefixStyle.findings(file, lines));
    style.checkCode();
    style.checkPolarity();
    return style.findings;
  }

  private void checkHeader() {
    if (!lines.getFirst().matches("#\\+ summary: .*\\?")) {
      find(0, "no question in the first line", "Begin with #+ summary: and end it with ?");
    }
    if (!file.startsWith("queries/checks/")) {
      return;
    }
    for (String part : List.of("# Problem: ", "# Solution: ")) {
      if (lines.stream().noneMatch(line -> line.startsWith(part))) {
        find(0, "no line that begins with " + part.strip(), "Say it in the header");
      }
    }
  }

  private void checkCode() {
    List<String> code = lines.stream().map(line -> NOT_CODE.matcher(line).replaceAll("")).toList();
    for (int i = 0; i < code.size(); i++) {
      if (code.get(i).contains("SELECT *")) {
        find(i, "SELECT *", "Name the columns");
      }
      checkKeywords(i, code.get(i));
    }
    boolean rows = code.stream().anyMatch(line -> line.startsWith("SELECT"));
    if (rows && code.stream().noneMatch(line -> line.startsWith("ORDER BY"))) {
      find(lines.size() - 1, "rows in no order", "End with ORDER BY");
    }
  }

  /** A denied claim has an affirmative proposition: shown without its sign it says the opposite. */
  private void checkPolarity() {
    if (!file.matches("queries/[^/]+")) {
      return;
    }
    String code = String.join("\n", lines);
    boolean rows = lines.stream().anyMatch(line -> line.startsWith("SELECT"));
    boolean reads = Pattern.compile("rdf:(reifies|predicate)").matcher(code).find();
    if (rows && reads && !code.contains("cg:polarity") && !code.contains("skos:definition")) {
      find(0, "propositions without the polarity of their claims", "Ask for it, or for the gloss");
    }
  }

  private void checkKeywords(int line, String code) {
    KEYWORD
        .matcher(code)
        .results()
        .map(found -> found.group())
        .filter(word -> !word.equals(word.toUpperCase(Locale.ROOT)))
        .forEach(word -> find(line, "the keyword " + word, "Write it in upper case"));
  }

  private void find(int line, String what, String remedy) {
    findings.add(new Finding(new Location(file, line + 1), what, remedy));
  }
}
