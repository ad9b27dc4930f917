package org.claimgraph.site.picture;

import java.util.ArrayList;
import java.util.List;
import org.claimgraph.site.Link;

/**
 * Who says something and how firmly.
 *
 * @param voice who says it
 * @param certainty how firmly, such as "certain"
 * @param basis how the voice comes by it, such as "own voice"
 * @param hedges the text's own words of caution, separated by commas; empty where there are none
 * @param polarity "affirmed", "denied" or "left open"
 * @param affirmed whether the polarity is the first of these
 * @param contested whether another voice denies it, names a rival or disputes it
 */
public record Voicing(
    Link voice,
    String certainty,
    String basis,
    String hedges,
    String polarity,
    boolean affirmed,
    boolean contested) {

  /** Whether the voice affirms it, certainly and without a word of caution. */
  public boolean firm() {
    return affirmed && certainty.equals("certain") && hedges.isEmpty();
  }

  /** How it is said, such as {@code possible (“may”), official narrative}. */
  public String manner() {
    List<String> words = new ArrayList<>();
    if (!affirmed) {
      words.add(polarity);
    }
    words.add(hedges.isEmpty() ? certainty : "%s (“%s”)".formatted(certainty, hedges));
    words.add(basis);
    return String.join(", ", words);
  }
}
