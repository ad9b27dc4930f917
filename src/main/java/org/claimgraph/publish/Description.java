package org.claimgraph.publish;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.vocabulary.RDF;
import org.claimgraph.question.QueryFolder;
import org.claimgraph.store.SortedNQuads;
import org.claimgraph.vocabulary.Prefixes;

/**
 * The description of the dataset, made from the dataset: VoID, DCAT, schema.org and the prefixes.
 * What stands in it is the matter of {@code queries/describe/}.
 *
 * @see <a href="https://www.w3.org/TR/void/">VoID</a>
 */
public final class Description {
  /** The folder of the queries. */
  public static final String FOLDER = "queries/describe";

  /** The graph of the description, and its document. */
  public static final Node GRAPH = NodeFactory.createURI(Prefixes.BASE + ".well-known/void");

  /** The queries whose answers the description itself does not change. */
  static final List<String> STEADY =
      List.of("class-property-partitions", "links", "identifiers", "dumps");

  /** The queries that count the description too. */
  static final List<String> COUNTING =
      List.of("class-partitions", "property-partitions", "graphs", "dataset");

  private static final Var DIGEST = Var.alloc("digest");
  private static final Node ONTOLOGY = NodeFactory.createURI(Prefixes.BASE + "ontology");
  private static final String SHACL = "http://www.w3.org/ns/shacl#";

  /** More rounds than any description has needed to count itself. */
  private static final int ROUNDS = 12;

  private Description() {}

  /**
   * Adds the description to the default graph and as a graph of its own. It counts itself too: it
   * is made again until it tells the size of what it has become part of.
   */
  public static void addTo(DatasetGraph dataset, QueryFolder folder) {
    Graph description = GraphMemFactory.createDefaultGraphSameTerm();
    dataset.addGraph(GRAPH, description);
    Set<Triple> steady = prefixes();
    replace(dataset, description, steady);
    Node digest = digestOfAccounts(dataset);
    steady.addAll(answers(dataset, folder, STEADY, digest));
    boolean grew = true;
    for (int round = 0; grew && round < ROUNDS; round++) {
      Set<Triple> next = answers(dataset, folder, COUNTING, digest);
      next.addAll(steady);
      grew = replace(dataset, description, next);
    }
  }

  /** All that these queries find. They only read, and none needs another: as many at once as go. */
  private static Set<Triple> answers(
      DatasetGraph dataset, QueryFolder folder, List<String> names, Node digest) {
    return names.parallelStream()
        .flatMap(name -> answer(dataset, folder.query(name), digest).stream())
        .collect(Collectors.toCollection(HashSet::new));
  }

  private static List<Triple> answer(DatasetGraph dataset, Query query, Node digest) {
    try (QueryExec execution =
        QueryExec.dataset(dataset).query(query).substitution(DIGEST, digest).build()) {
      return Iter.toList(execution.constructTriples());
    }
  }

  /** Makes the description, here and in the default graph, the given one; says if it changed. */
  private static boolean replace(DatasetGraph dataset, Graph description, Set<Triple> next) {
    List<Triple> gone = Iter.toList(description.find().filterDrop(next::contains));
    List<Triple> come = next.stream().filter(triple -> !description.contains(triple)).toList();
    for (Graph graph : List.of(description, dataset.getDefaultGraph())) {
      gone.forEach(graph::delete);
      come.forEach(graph::add);
    }
    return !gone.isEmpty() || !come.isEmpty();
  }

  private static Node digestOfAccounts(DatasetGraph dataset) {
    byte[] accounts = SortedNQuads.of(dataset, SortedNQuads::isOfAccount);
    return NodeFactory.createLiteralString(DigestUtils.sha256Hex(accounts));
  }

  /** Every prefix of the project, declared where other people's editors look for them. */
  private static Set<Triple> prefixes() {
    return Prefixes.ALL.entrySet().stream()
        .flatMap(prefix -> declaration(prefix).stream())
        .collect(Collectors.toSet());
  }

  private static List<Triple> declaration(Map.Entry<String, String> prefix) {
    Node node = NodeFactory.createURI(GRAPH.getURI() + "#prefix-" + prefix.getKey());
    Node name = NodeFactory.createLiteralString(prefix.getKey());
    Node namespace = NodeFactory.createLiteralDT(prefix.getValue(), XSDDatatype.XSDanyURI);
    return List.of(
        Triple.create(ONTOLOGY, shacl("declare"), node),
        Triple.create(node, RDF.Nodes.type, shacl("PrefixDeclaration")),
        Triple.create(node, shacl("prefix"), name),
        Triple.create(node, shacl("namespace"), namespace));
  }

  private static Node shacl(String name) {
    return NodeFactory.createURI(SHACL + name);
  }
}
