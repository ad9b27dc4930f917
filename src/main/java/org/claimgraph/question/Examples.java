package org.claimgraph.question;

import java.util.List;
import java.util.Locale;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.claimgraph.vocabulary.Prefixes;

/**
 * The questions as RDF, in the form and the graph in which other people's editors look for example
 * queries.
 *
 * @see <a href="https://www.w3.org/TR/shacl-af/#SPARQLExecutable">SHACL Advanced Features</a>
 */
public final class Examples {
  /** The graph of the questions. */
  public static final Node GRAPH =
      NodeFactory.createURI(Prefixes.BASE + ".well-known/sparql-examples");

  private static final String SCHEMA = "https://schema.org/";
  private static final String SHACL = "http://www.w3.org/ns/shacl#";
  private static final String SPEX = "https://purl.expasy.org/sparql-examples/ontology#";
  private static final Node ENDPOINT = NodeFactory.createURI(Prefixes.BASE + "sparql");
  private static final Node ONTOLOGY = NodeFactory.createURI(Prefixes.BASE + "ontology");

  private Examples() {}

  /** Adds the questions to the default graph and as a graph of their own. */
  public static void addTo(DatasetGraph dataset, Catalogue catalogue) {
    Graph graph = of(catalogue.questions());
    GraphUtil.addInto(dataset.getDefaultGraph(), graph);
    dataset.addGraph(GRAPH, graph);
  }

  /** What the question is called in the graph; its document stands at the same path. */
  public static Node name(Question question) {
    return NodeFactory.createURI(Prefixes.BASE + "questions/" + question.name());
  }

  /** A new graph with the questions. */
  public static Graph of(List<Question> questions) {
    Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    questions.forEach(question -> add(graph, question));
    return graph;
  }

  private static void add(Graph graph, Question question) {
    Node name = name(question);
    graph.add(name, RDF.Nodes.type, shacl("SPARQLExecutable"));
    graph.add(name, RDF.Nodes.type, shacl("SPARQL%sExecutable".formatted(kind(question.query()))));
    graph.add(name, RDFS.Nodes.label, english(question.summary()));
    graph.add(name, RDFS.Nodes.comment, english(question.summary()));
    if (!question.description().isEmpty()) {
      graph.add(name, schema("description"), english(question.description()));
    }
    graph.add(
        name,
        shacl(kind(question.query()).toLowerCase(Locale.ROOT)),
        NodeFactory.createLiteralString(question.presetText()));
    graph.add(name, shacl("prefixes"), ONTOLOGY);
    graph.add(name, schema("target"), ENDPOINT);
    question
        .services()
        .forEach(
            service -> graph.add(name, NodeFactory.createURI(SPEX + "federatesWith"), service));
    question.tags().forEach(tag -> graph.add(name, schema("keywords"), english(tag)));
  }

  private static String kind(Query query) {
    if (query.isAskType()) {
      return "Ask";
    }
    return query.isSelectType() ? "Select" : "Construct";
  }

  private static Node english(String text) {
    return NodeFactory.createLiteralLang(text, "en");
  }

  private static Node shacl(String name) {
    return NodeFactory.createURI(SHACL + name);
  }

  private static Node schema(String name) {
    return NodeFactory.createURI(SCHEMA + name);
  }
}
