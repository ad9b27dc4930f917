package org.claimgraph.site.page;

import java.util.List;
import org.claimgraph.publish.Html;
import org.claimgraph.publish.QueryForm;
import org.claimgraph.site.AnswerView;
import org.claimgraph.site.Reading;
import org.claimgraph.vocabulary.Prefixes;

/**
 * The page on which one writes a query.
 *
 * @param endpoint the path of the endpoint, without a slash before it
 * @param url the address of the endpoint
 * @param query the query as it was sent; else one to begin with
 * @param asked whether there is an answer, or a reason why there is none
 * @param answer the answer
 * @param files the files in which the answer may be had
 */
public record QueryPage(
    String endpoint,
    String url,
    String query,
    boolean asked,
    AnswerView answer,
    List<QuestionPage.File> files) {
  private static final String FIRST =
      """
      # Who puts forward what somebody else contests, and how firmly?
      PREFIX cg: <https://w3id.org/claimgraph/ontology#>
      PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>

      SELECT ?proposition ?voice ?certainty ?claim
      WHERE {
          ?claim cg:contested true ;
              rdf:reifies ?proposition ;
              cg:assertedBy ?voice ;
              cg:certainty ?certainty .
      }
      ORDER BY ?claim""";

  private static final List<String> ROWS = List.of("csv", "tsv", "json", "xml");
  private static final List<String> GRAPHS = List.of("ttl", "nt", "jsonld");

  /** The page with this form. */
  public static QueryPage of(QueryForm form, Reading reading) {
    AnswerView answer =
        form.answer().map(each -> AnswerView.of(each, reading)).orElse(AnswerView.NONE);
    return new QueryPage(
        form.endpoint(),
        form.url(),
        form.query().isEmpty() ? first(form.endpoint()) : form.query(),
        form.answer().isPresent(),
        answer,
        files(form, answer));
  }

  /** What every IRI of ours begins with. */
  public String base() {
    return Prefixes.BASE;
  }

  /** The version of RDF that the endpoint serves. */
  public String version() {
    return endpoint.startsWith("rdf11") ? "1.1" : "1.2";
  }

  private static String first(String endpoint) {
    return endpoint.startsWith("rdf11")
        ? FIRST
            .replace("?proposition", "?subject ?property ?object")
            .replace(
                "        rdf:reifies ?subject ?property ?object ;\n",
                """
                        rdf:subject ?subject ;
                        rdf:predicate ?property ;
                        rdf:object ?object ;
                """)
        : FIRST;
  }

  private static List<QuestionPage.File> files(QueryForm form, AnswerView answer) {
    if (form.answer().isEmpty() || !answer.problem().isEmpty()) {
      return List.of();
    }
    String asked = form.endpoint() + "?query=" + Html.part(form.query()) + "&output=";
    String version = answer.isGraph() && !form.endpoint().startsWith("rdf11") ? "&version=1.2" : "";
    return (answer.isGraph() ? GRAPHS : ROWS)
        .stream().map(name -> new QuestionPage.File(asked + name + version, name)).toList();
  }
}
