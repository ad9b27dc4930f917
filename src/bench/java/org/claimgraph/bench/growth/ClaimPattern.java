package org.claimgraph.bench.growth;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;

/**
 * What claims of one form look like, without the names of what they are about.
 *
 * @param count how many claims of the real report have this form
 * @param kind the claim's class, as a prefixed name
 * @param property the property of its proposition, as a prefixed name
 * @param subject the kind of the proposition's subject
 * @param object the kind of its object
 * @param certainty how firmly, as a prefixed name
 * @param basis on what basis, as a prefixed name
 * @param polarity affirmed or not, as a prefixed name
 * @param voice {@link #AUTHOR}, else the kind of who asserts it
 * @param marks what else the claim has, as prefixed names of properties
 */
record ClaimPattern(
    int count,
    String kind,
    String property,
    Place subject,
    Place object,
    String certainty,
    String basis,
    String polarity,
    String voice,
    Set<String> marks) {

  /** The voice of the report's own author. */
  static final String AUTHOR = "author";

  private static final int COLUMNS = 10;

  /**
   * A place in a proposition.
   *
   * @param text {@code kind=class}, such as {@code event=cg:Attack}, or the one thing that stands
   *     there, such as {@code outcome:occurred}
   */
  record Place(String text) {
    /** Whether always the same thing stands here. */
    boolean isFixed() {
      return text.indexOf('=') < 0;
    }

    /** The kind of name of what stands here, such as {@code event}. */
    String prefix() {
      return text.substring(0, text.indexOf('='));
    }

    /** The class of what stands here, as a prefixed name. */
    String type() {
      return text.substring(text.indexOf('=') + 1);
    }
  }

  /**
   * The pattern that this line of tab-separated columns holds.
   *
   * @throws IllegalArgumentException not 10 columns
   */
  static ClaimPattern of(String line) {
    String[] part = line.split("\t", -1);
    if (part.length != COLUMNS) {
      throw new IllegalArgumentException("not 10 columns: " + line);
    }
    Set<String> marks = new TreeSet<>(Arrays.asList(part[9].split(" ")));
    marks.remove("");
    return new ClaimPattern(
        Integer.parseInt(part[0]),
        part[1],
        part[2],
        new Place(part[3]),
        new Place(part[4]),
        part[5],
        part[6],
        part[7],
        part[8],
        marks);
  }

  /** The pattern as a line without its count. */
  String form() {
    return String.join(
        "\t",
        kind,
        property,
        subject.text(),
        object.text(),
        certainty,
        basis,
        polarity,
        voice,
        String.join(" ", marks));
  }

  /** Whether the claim says what became of something. */
  boolean tellsOutcome() {
    return property.equals("cg:outcome");
  }

  /** Whether the report's author speaks himself. */
  boolean isByAuthor() {
    return voice.equals(AUTHOR);
  }

  /** Whether the claim has this property. */
  boolean has(String mark) {
    return marks.contains(mark);
  }
}
