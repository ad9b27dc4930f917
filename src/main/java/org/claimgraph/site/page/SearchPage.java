package org.claimgraph.site.page;

import java.util.List;
import org.claimgraph.site.Link;
import org.claimgraph.site.SearchIndex;

/**
 * What a search found.
 *
 * @param word what was searched for, as it was sent; empty if nothing was
 * @param problem what is wrong with it; else empty
 * @param hits what was found, the best first, at most {@link #MOST}
 * @param count how many things were found in all
 */
public record SearchPage(String word, String problem, List<Hit> hits, int count) {
  /** How many hits a page shows. */
  public static final int MOST = 200;

  /** The longest text that is searched for, in characters. */
  public static final int LONGEST = 200;

  /**
   * Something that was found.
   *
   * @param link where it is
   * @param kind what kind of thing it is
   * @param context of a claim, who says it; of a thing, its definition
   * @param contested whether it is a contested claim, or one about it is
   */
  public record Hit(Link link, String kind, String context, boolean contested) {}

  /** What a search for these words finds. */
  public static SearchPage of(String word, SearchIndex index, String top) {
    if (word.isBlank()) {
      return new SearchPage("", "", List.of(), 0);
    }
    if (word.length() > LONGEST) {
      String problem =
          "The search takes at most %d characters; these are %,d. Search for one or two words of a name or of a claim."
              .formatted(LONGEST, word.length());
      return new SearchPage(word.substring(0, LONGEST), problem, List.of(), 0);
    }
    List<Hit> hits = index.find(word, top);
    return new SearchPage(word, "", hits.stream().limit(MOST).toList(), hits.size());
  }
}
