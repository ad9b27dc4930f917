package org.claimgraph.publish;

import java.util.List;
import java.util.Optional;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.OWL;
import org.claimgraph.question.QueryFolder;
import org.claimgraph.vocabulary.Cg;

/**
 * The documents of things: what is said of a thing and about it. What stands in them is the matter
 * of {@code queries/documents/}; each query sees what those before it found.
 */
public final class Documents {
  /** The folder of the queries. */
  public static final String FOLDER = "queries/documents";

  /** The queries in the order in which they run. */
  static final List<String> ORDER =
      List.of("said-of", "said-about", "claims", "evidence", "parts", "graph", "account", "labels");

  private static final Var THING = Var.alloc("thing");
  private static final Var DOCUMENT = Var.alloc("document");
  private static final Node FOUND = NodeFactory.createURI("urn:x-claimgraph:document");

  private final DatasetGraph dataset;
  private final QueryFolder queries;

  /** The documents of what the dataset describes, made by the queries of this folder. */
  public Documents(DatasetGraph dataset, QueryFolder queries) {
    this.dataset = dataset;
    this.queries = queries;
  }

  /** Whether there is such a thing: something is said of it or refers to it, or it is a graph. */
  public boolean has(Node thing) {
    Graph graph = dataset.getDefaultGraph();
    return graph.contains(thing, Node.ANY, Node.ANY)
        || graph.contains(Node.ANY, Node.ANY, thing)
        || dataset.containsGraph(thing);
  }

  /** Whether the thing is a claim that was withdrawn; the reason stands in its document. */
  public boolean isWithdrawn(Node thing) {
    Graph graph = dataset.getDefaultGraph();
    return graph.contains(thing, Cg.withdrawnBecause, Node.ANY)
        && graph.contains(thing, OWL.deprecated.asNode(), Node.ANY);
  }

  /** The document of the thing; an account stands in it as a named graph. */
  public DatasetGraph of(Node thing) {
    Graph found = GraphMemFactory.createDefaultGraphSameTerm();
    DatasetGraph document = new DatasetGraphMapLink(found);
    DatasetGraph view = view(found, thing);
    for (String name : ORDER) {
      List<Quad> quads = ask(queries.query(name), view, thing);
      quads.forEach(document::add);
    }
    return document;
  }

  /** What the queries see: everything, the graph that the thing is, and what was found. */
  private DatasetGraph view(Graph found, Node thing) {
    DatasetGraph view = new DatasetGraphMapLink(dataset.getDefaultGraph());
    view.addGraph(FOUND, found);
    Optional.of(thing)
        .filter(dataset::containsGraph)
        .ifPresent(name -> view.addGraph(name, dataset.getGraph(name)));
    return view;
  }

  private static List<Quad> ask(Query query, DatasetGraph view, Node thing) {
    try (QueryExec execution =
        QueryExec.dataset(view)
            .query(query)
            .substitution(THING, thing)
            .substitution(DOCUMENT, FOUND)
            .build()) {
      return Iter.toList(execution.constructQuads());
    }
  }
}
