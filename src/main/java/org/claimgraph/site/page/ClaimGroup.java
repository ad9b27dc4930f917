package org.claimgraph.site.page;

import static java.util.Comparator.comparingInt;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.engine.binding.Binding;
import org.claimgraph.site.Reading;
import org.claimgraph.site.claim.ClaimView;
import org.claimgraph.site.claim.ClaimViews;

/**
 * Claims that belong together on a page.
 *
 * @param id the name of the place on the page
 * @param heading what they have in common
 * @param claims the claims in the order of the report
 */
public record ClaimGroup(String id, String heading, List<ClaimView> claims) {

  private static final Comparator<ClaimGroup> ORDER =
      comparingInt((ClaimGroup group) -> group.isContested() ? 0 : 1)
          .thenComparingInt(group -> -group.claims.size())
          .thenComparing(group -> group.heading);

  /**
   * The claims of these rows by property: those with contested ones first, then the largest. Where
   * the rows say which role the thing has, those that name it as object come apart.
   */
  static List<ClaimGroup> byProperty(List<Binding> rows, ClaimViews views) {
    Map<String, List<Binding>> groups =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> heading(row, views.reading()), TreeMap::new, Collectors.toList()));
    return groups.values().stream()
        .map(group -> of(heading(group.getFirst(), views.reading()), group, views))
        .sorted(ORDER)
        .toList();
  }

  private static ClaimGroup of(String heading, List<Binding> rows, ClaimViews views) {
    List<Node> claims = rows.stream().map(row -> row.get("claim")).toList();
    String id = heading.replaceAll("[^A-Za-z]+", "-").replaceAll("^-|-$", "");
    return new ClaimGroup(id, heading, views.of(claims));
  }

  private static String heading(Binding row, Reading reading) {
    String label = reading.label(row.get("property"));
    Node role = row.get("role");
    boolean isObject = role != null && role.getLiteralLexicalForm().equals("object");
    return isObject ? "named as: " + label : label;
  }

  /** Whether one of the claims is contested. */
  boolean isContested() {
    return claims.stream().anyMatch(ClaimView::contested);
  }
}
