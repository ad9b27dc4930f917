package org.claimgraph.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/**
 * Where a sentence stands in its report, as a reader finds it.
 *
 * @param section the section's ordinal, from 0, the lead; none in footnotes and title
 * @param heading the section's heading, empty where there is no section
 * @param paragraph the paragraph's ordinal in its section, from 1; none outside the body
 * @param footnote the footnote's ordinal, if it stands in a footnote
 * @param sentence the sentence's ordinal among its like, from 1
 */
public record Position(
    OptionalInt section,
    String heading,
    OptionalInt paragraph,
    OptionalInt footnote,
    int sentence) {

  /** The position in words, such as {@code section 2, paragraph 2, sentence 2}. */
  public String words() {
    List<String> parts = new ArrayList<>();
    section.ifPresent(n -> parts.add("section " + n + " (" + heading + ")"));
    paragraph.ifPresent(n -> parts.add("paragraph " + n));
    footnote.ifPresent(n -> parts.add("footnote " + n));
    parts.add("sentence " + sentence);
    return String.join(", ", parts);
  }
}
