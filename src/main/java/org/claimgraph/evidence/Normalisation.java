package org.claimgraph.evidence;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Makes text comparable: what a copy may change without changing a word, number or full stop is
 * made the same.
 *
 * <p>{@code data/normalisation.md} says the steps in words, with a Python version and test vectors;
 * the steps here stand in the same order. They are repeated until they change nothing.
 */
public final class Normalisation {
  private static final Map<String, String> LIGATURES =
      Map.of(
          "\uFB00", "ff",
          "\uFB01", "fi",
          "\uFB02", "fl",
          "\uFB03", "ffi",
          "\uFB04", "ffl",
          "\uFB05", "st",
          "\uFB06", "st");

  private static final List<Step> STEPS =
      List.of(
          // Marks of Markdown and characters without width.
          step("[*_\\\\\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]", ""),
          step("\r\n|[\n\r\u000B\f\u0085\u2028\u2029]", "\n"),
          step("[\t\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]", " "),
          step("\u00AD(?= *\n)", "-"),
          step("\u00AD", ""),
          new Step(Pattern.compile("[\uFB00-\uFB06]"), m -> LIGATURES.getOrDefault(m.group(), "")),
          // An ASCII character composes with nothing before it, so that each such run stands alone.
          new Step(
              Pattern.compile("[\\x00-\\x7F]?[^\\x00-\\x7F]+"),
              m -> Normalizer.normalize(m.group(), Normalizer.Form.NFC)),
          // Quotation marks and apostrophes.
          step(
              "[\"'`\u00B4\u00AB\u00BB\u02BB\u02BC\u2018-\u201F\u2032\u2033\u2039\u203A\uFF02\uFF07]+",
              "'"),
          step("[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D-]+", "-"),
          // Footnote marks, with the blanks before them.
          step(
              "(?<! ) *(?:[\u00B9\u00B2\u00B3\u2070\u2074-\u2079]+"
                  + "|\\[\\^?[0-9]{1,3}\\](?:\\([^() ]*\\))?|\\^[0-9]{1,3}\\^"
                  + "|<sup>\\[?\\^?[0-9]{1,3}\\]?</sup>)",
              ""),
          new Step(
              Pattern.compile("!?\\[([^\\[\\]]*)\\]\n?\\(([^() ]*)\\)"), Normalisation::textOfLink),
          step("(?m)^ *>[ >]*", ""),
          // Hyphens: a line end after one goes; between letters the hyphen goes as well. The letter
          // before is matched, as Java does not look behind at characters beyond U+FFFF.
          new Step(
              Pattern.compile("([\\p{L}\\p{N}])- *\n[ \n]*(?=[\\p{L}\\p{N}])"),
              match -> match.group(1) + "-"),
          new Step(Pattern.compile("(\\p{L})-(?=\\p{L})"), match -> match.group(1)),
          step("\n[ \n]*| [ \n]+", " "),
          step("\\A | \\z", ""));

  private Normalisation() {}

  /** The normalised form of the text; that of a normalised text is the text itself. */
  public static String of(String text) {
    return of(TracedText.of(text, Stretches.all(text.length()))).text();
  }

  /** The normalised form of the text, traced to where the text began. */
  static TracedText of(TracedText text) {
    TracedText before = text;
    TracedText after = once(before);
    while (!after.text().equals(before.text())) {
      before = after;
      after = once(before);
    }
    return after;
  }

  private static TracedText once(TracedText text) {
    TracedText rewritten = text;
    for (Step step : STEPS) {
      rewritten = rewritten.replace(step.pattern(), step.rewrite());
    }
    return rewritten;
  }

  /** The link's text; where it is an address that a line end cuts, without the line end. */
  private static String textOfLink(MatchResult match) {
    String text = match.group(1).replaceAll("[ \n]", "");
    String target = match.group(2).replaceAll("[ \n]", "");
    return target.contains(text) ? text : match.group(1);
  }

  private static Step step(String pattern, String instead) {
    return new Step(Pattern.compile(pattern), match -> instead);
  }

  private record Step(Pattern pattern, Function<MatchResult, String> rewrite) {}
}
