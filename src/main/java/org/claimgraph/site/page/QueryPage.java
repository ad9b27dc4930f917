package org.claimgraph.site.page;

import org.claimgraph.publish.PageAnswer;
import org.claimgraph.publish.QueryForm;
import org.claimgraph.site.AnswerView;
import org.claimgraph.site.Reading;

/**
 * The page on which one writes a query.
 *
 * @param endpoint the path of the endpoint, without a slash before it
 * @param query the query as it was sent; else one to begin with
 * @param asked whether there is an answer
 * @param answer the answer
 */
public record QueryPage(String endpoint, String query, boolean asked, AnswerView answer) {
  private static final String FIRST =
      """
      PREFIX cg: <https://w3id.org/claimgraph/ontology#>
      PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
      PREFIX skos: <http://www.w3.org/2004/02/skos/core#>

      SELECT ?claim ?says ?gloss
      WHERE {
          ?claim cg:contested true ;
              cg:assertedBy ?says ;
              skos:definition ?gloss .
      }
      ORDER BY ?claim
      LIMIT 100
      """;

  /** The page with this form. */
  public static QueryPage of(QueryForm form, Reading reading) {
    return new QueryPage(
        form.endpoint(),
        form.query().isEmpty() ? FIRST : form.query(),
        form.answer().isPresent(),
        AnswerView.of(form.answer().orElse(new PageAnswer.Text("")), reading));
  }
}
