package org.claimgraph.publish;

import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDFS;
import org.claimgraph.question.QueryFolder;
import org.claimgraph.vocabulary.Prefixes;

/**
 * Says what an endpoint can do, from the graph and from how the server was set up.
 *
 * @see <a href="https://www.w3.org/TR/sparql12-service-description/">SPARQL 1.2 Service
 *     Description</a>
 */
public final class ServiceDescription {
  private static final String SD = "http://www.w3.org/ns/sparql-service-description#";
  private static final String VERSIONS = "http://www.w3.org/ns/sparql#version-";
  private static final Node PARTNER =
      NodeFactory.createURI("https://purl.expasy.org/sparql-examples/ontology#federatesWith");

  private final Graph graph;
  private final QueryFolder queries;

  ServiceDescription(Graph graph, QueryFolder queries) {
    this.graph = graph;
    this.queries = queries;
  }

  /**
   * How an endpoint was set up.
   *
   * @param path the path of its canonical IRI, such as {@code sparql}
   * @param versions the labels of the versions of SPARQL that it answers
   * @param limits what a request may use, one sentence each
   * @param services the endpoints that SERVICE may reach
   */
  public record Setup(
      String path, List<String> versions, List<String> limits, List<String> services) {}

  /** The description of an endpoint of this set-up that was asked at this URL. */
  public Graph of(Setup setup, String url) {
    Node service = service(setup);
    Graph description = describe(service, NodeFactory.createURI(url));
    description.add(service, sd("supportedLanguage"), sd("SPARQLQuery"));
    description.add(service, sd("supportedLanguage"), sd("SPARQL11Query"));
    for (String version : setup.versions) {
      description.add(service, sd("supportedVersion"), NodeFactory.createURI(VERSIONS + version));
    }
    for (String limit : setup.limits) {
      description.add(service, RDFS.comment.asNode(), NodeFactory.createLiteralLang(limit, "en"));
    }
    for (String partner : setup.services) {
      description.add(service, sd("feature"), sd("BasicFederatedQuery"));
      description.add(service, PARTNER, NodeFactory.createURI(partner));
    }
    return description;
  }

  /** The canonical IRI of an endpoint of this set-up. */
  public Node service(Setup setup) {
    return NodeFactory.createURI(Prefixes.BASE + setup.path);
  }

  private Graph describe(Node service, Node endpoint) {
    try (QueryExec execution =
        QueryExec.dataset(DatasetGraphFactory.wrap(graph))
            .query(queries.query("service"))
            .substitution(Var.alloc("service"), service)
            .substitution(Var.alloc("endpoint"), endpoint)
            .build()) {
      return execution.construct();
    }
  }

  private static Node sd(String name) {
    return NodeFactory.createURI(SD + name);
  }
}
