package org.claimgraph.site;

/**
 * A link of a page.
 *
 * @param url where it leads, relative to the page for what is on this server
 * @param text its words
 * @param outside whether it leads to another server
 */
public record Link(String url, String text, boolean outside) {
  /** A link that leads nowhere else: the words alone. */
  static Link words(String text) {
    return new Link("", text, false);
  }
}
