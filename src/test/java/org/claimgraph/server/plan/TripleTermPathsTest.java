package org.claimgraph.server.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.claimgraph.server.engine.EngineGuard;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Paths that begin or end at a triple term with variables. Jena 6.0.0 answers none of them, so what
 * is expected is the union of the same path to every triple term there is.
 */
final class TripleTermPathsTest {
  private static final String PREFIXES =
      "PREFIX : <urn:x:> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>\n";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "[?c rdf:reifies|:about <<( ?s ?p ?o )>>]",
        "[?x :about/rdf:reifies <<( ?s ?p ?o )>>]",
        "[?s :about/rdf:reifies <<( ?s ?p ?o )>>]",
        "[?x :about/rdf:reifies <<( :e1 ?p ?s )>>]",
        "[?x :about/rdf:reifies <<( ?s :p1 ?s )>>]",
        "[?x :about*/rdf:reifies <<( ?s ?p :e2 )>>]",
        "[:e1 (:about|:by)+/rdf:reifies <<( ?s ?p ?o )>>]",
        "[?x rdf:reifies? <<( ?s ?p ?o )>>]",
        "[:e0 (:about|rdf:reifies)* <<( ?s ?p ?o )>>]",
        "[?x !(:by|:about) <<( ?s ?p ?o )>>]",
        "[?x !(:by|:about) <<( ?s ?p ?s )>>]",
        "[?x (:about/rdf:reifies)|rdf:reifies <<( ?s ?p ?o )>>]",
        "[?x ^:by/rdf:reifies <<( ?s ?p ?o )>>] ?x :by ?y",
        "[<<( ?s ?p ?o )>> ^rdf:reifies ?c]",
        "[<<( ?s ?p ?o )>> ^rdf:reifies/:by ?x]",
        "[<<( ?s ?p ?o )>> (^rdf:reifies)+ ?x] ?x :by :v1",
        "[?x :about/rdf:reifies <<( ?s ?p ?o )>>] FILTER(?o != :e1) OPTIONAL { ?o :about ?z }",
        "?s ?p ?o . [?x :about/rdf:reifies <<( ?s ?p ?o )>>]",
        "[?x (:about|^:by)*/rdf:reifies <<( ?s ?p ?o )>>] ?s :about ?d . ?d :by :v0",
        "?s :about ?x FILTER EXISTS { [?s :about/rdf:reifies <<( ?s ?p ?o )>>] }",
        "?s :about ?x FILTER NOT EXISTS { [?s :about?/rdf:reifies <<( ?s ?p ?o )>>] }",
        "?s :about ?x MINUS { [?x rdf:reifies|:by <<( ?s ?p ?o )>>] }",
        "{ SELECT ?s { [?y :about/rdf:reifies <<( ?s ?p ?o )>>] } } ?s :about ?x",
        "GRAPH :named { [?x rdf:reifies|:by <<( ?s ?p ?o )>>] }"
      })
  void pathHasTheAnswersOfTheUnion(String pattern) {
    for (long seed = 0; seed < 5; seed++) {
      DatasetGraph plain = ReifiedGraph.of(seed);
      DatasetGraph guarded =
          EngineGuard.guard(plain, Planning.of(plain.getDefaultGraph()), context -> {});
      assertEquals(
          rows(expanded(pattern, plain), plain),
          rows(pattern.replace("[", "").replace("]", " ."), guarded),
          "seed " + seed);
    }
  }

  /** The pattern, what is in square brackets written out for each triple term. */
  private static String expanded(String pattern, DatasetGraph dataset) {
    Matcher bracket = Pattern.compile("\\[(.*)]").matcher(pattern);
    assertTrue(bracket.find(), pattern);
    String path = bracket.group(1);
    Matcher term = Pattern.compile("<<\\( (\\S+) (\\S+) (\\S+) \\)>>").matcher(path);
    assertTrue(term.find(), path);
    return pattern.replace(
        bracket.group(),
        terms(
                pattern.contains("GRAPH")
                    ? dataset.getGraph(ReifiedGraph.NAMED)
                    : dataset.getDefaultGraph())
            .stream()
            .map(
                each ->
                    "{ %s %s %s %s }"
                        .formatted(
                            path.replace(term.group(), text(each)),
                            value(term.group(1), each.getSubject()),
                            value(term.group(2), each.getPredicate()),
                            value(term.group(3), each.getObject())))
            .collect(Collectors.joining(" UNION ")));
  }

  private static String text(Triple term) {
    return "<<( <%s> <%s> <%s> )>>"
        .formatted(term.getSubject(), term.getPredicate(), term.getObject());
  }

  /** What says that the name, a variable or an IRI, is this node. */
  private static String value(String name, Node node) {
    return name.startsWith("?")
        ? "VALUES %s { <%s> }".formatted(name, node)
        : "FILTER(%s = <%s>)".formatted(name, node);
  }

  private static List<Triple> terms(Graph graph) {
    return Iter.asStream(graph.find())
        .map(Triple::getObject)
        .filter(Node::isTripleTerm)
        .map(Node::getTriple)
        .distinct()
        .toList();
  }

  private static List<String> rows(String pattern, DatasetGraph dataset) {
    String text = PREFIXES + "SELECT * {\n" + pattern + " }";
    try (QueryExec execution =
        QueryExec.dataset(dataset)
            .query(QueryFactory.create(text, Syntax.syntaxSPARQL_12))
            .build()) {
      RowSet found = execution.select();
      List<Var> columns =
          found.getResultVars().stream().sorted(Comparator.comparing(Var::getName)).toList();
      return Iter.asStream(found)
          .map(row -> columns + String.valueOf(columns.stream().map(row::get).toList()))
          .sorted()
          .toList();
    }
  }
}
