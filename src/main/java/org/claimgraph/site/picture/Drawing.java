package org.claimgraph.site.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.claimgraph.publish.Html;

/**
 * SVG text in the making. What it looks like is said by classes alone: the page's policy allows no
 * styles in it.
 */
public final class Drawing {
  private final StringBuilder svg = new StringBuilder();

  /**
   * What a drawing is.
   *
   * @param id its class, and the beginning of its identifiers
   * @param name its name
   * @param words what it shows, for those who do not see it
   */
  public record Subject(String id, String name, String words) {}

  /** A drawing of this size with its name and description, in which links are links. */
  public static Drawing begin(Subject subject, double width, double height) {
    Drawing drawing = new Drawing();
    String name = subject.id() + "-name";
    String words = subject.id() + "-words";
    return drawing
        .open(
            "svg",
            "class",
            "drawing " + subject.id(),
            "xmlns",
            "http://www.w3.org/2000/svg",
            "viewBox",
            "0 0 " + number(width) + " " + number(height),
            "role",
            "group",
            "aria-labelledby",
            name + " " + words)
        .leaf("title", subject.name(), "id", name)
        .leaf("desc", subject.words(), "id", words);
  }

  /** Begins an element; names of attributes and their values take turns. */
  public Drawing open(String element, Object... attributes) {
    start(element, attributes);
    svg.append('>');
    return this;
  }

  /** An element without content. */
  public Drawing empty(String element, Object... attributes) {
    start(element, attributes);
    svg.append("/>");
    return this;
  }

  /** An element with text in it. */
  public Drawing leaf(String element, String text, Object... attributes) {
    return open(element, attributes).text(text).close(element);
  }

  /** A link, to be closed as {@code a}, with what a reader hears of it. */
  public Drawing link(String href, String title, String classes) {
    return open("a", "href", href, "class", classes).leaf("title", title);
  }

  /** Text. */
  public Drawing text(String text) {
    svg.append(Html.text(text));
    return this;
  }

  /** Ends the element. */
  public Drawing close(String element) {
    svg.append("</").append(element).append('>');
    return this;
  }

  /** The whole drawing, which is closed by this. */
  public String end() {
    return close("svg").svg.toString();
  }

  /** The number with one decimal at most. */
  public static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  private void start(String element, Object... attributes) {
    svg.append('<').append(element);
    for (int i = 0; i < attributes.length; i += 2) {
      Object value = attributes[i + 1];
      String text = value instanceof Number size ? number(size.doubleValue()) : value.toString();
      svg.append(' ').append(attributes[i]).append("=\"").append(Html.text(text)).append('"');
    }
  }
}
