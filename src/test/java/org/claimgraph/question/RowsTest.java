package org.claimgraph.question;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Node;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.QueryExec;
import org.claimgraph.RealProject;
import org.claimgraph.vocabulary.Prefixes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A row that names a claim says as much of it as a reader must know: whose it is if it is not the
 * author's, how firm if it is not certain, that it is not affirmed, and what limits it. Its gloss
 * says all of that.
 */
final class RowsTest {
  private static final Catalogue CATALOGUE = new Catalogue(RealProject.PROJECT);
  private static final DatasetGraph DATASET = RealProject.SNAPSHOT.dataset();
  private static final Map<Node, List<Set<String>>> TO_SAY = toSay();
  private static final Map<Node, Set<String>> GLOSSES = words("?claim skos:definition ?word");

  @ParameterizedTest
  @MethodSource("names")
  void rowSaysWhatAReaderMustKnowOfItsClaims(String name) {
    Question question = CATALOGUE.find(name).orElseThrow();
    Set<String> unsaid = new TreeSet<>();
    try (QueryExec execution = QueryExec.dataset(DATASET).query(question.query()).build()) {
      execution.select().forEachRemaining(row -> unsaid.addAll(unsaid(row)));
    }
    assertEquals("", String.join("\n", unsaid.stream().limit(10).toList()));
  }

  static Stream<String> names() {
    return CATALOGUE.questions().stream()
        .filter(question -> question.query().isSelectType() && !question.isFederated())
        .map(Question::name);
  }

  private static List<String> unsaid(Binding row) {
    Set<String> shown = new HashSet<>();
    List<Node> claims = new ArrayList<>();
    row.forEach(
        (variable, value) -> {
          if (value.isLiteral()) {
            shown.add(value.getLiteralLexicalForm());
          } else if (TO_SAY.containsKey(value) && !isParameter(variable)) {
            claims.add(value);
          }
        });
    return claims.stream().flatMap(claim -> unsaid(claim, shown)).toList();
  }

  /** What is asked about is not what is answered. */
  private static boolean isParameter(Var variable) {
    return variable.getVarName().startsWith("_");
  }

  private static Stream<String> unsaid(Node claim, Set<String> shown) {
    if (isShown(GLOSSES.getOrDefault(claim, Set.of()), shown)) {
      return Stream.of();
    }
    return TO_SAY.getOrDefault(claim, List.of()).stream()
        .filter(words -> !isShown(words, shown))
        .map(words -> Prefixes.name(claim) + " without " + String.join(" or ", words));
  }

  /** Whether one of the words is shown, alone or among others in a column. */
  private static boolean isShown(Set<String> words, Set<String> shown) {
    return words.stream().anyMatch(word -> shown.stream().anyMatch(text -> text.contains(word)));
  }

  private static Map<Node, List<Set<String>>> toSay() {
    Map<Node, List<Set<String>>> all = new HashMap<>();
    for (String pattern :
        List.of(
            "?claim cg:reportedBy ?author ; cg:assertedBy/rdfs:label ?word",
            "?claim cg:certainty ?c . ?c rdfs:label ?word FILTER(?c != certainty:certain)",
            "?claim cg:polarity ?p . ?p rdfs:label ?word FILTER(?p != polarity:affirmed)",
            "?claim cg:during/rdfs:label ?word",
            "?claim cg:within/rdfs:label ?word",
            "?claim cg:extent ?word")) {
      words(pattern)
          .forEach(
              (claim, words) -> all.computeIfAbsent(claim, key -> new ArrayList<>()).add(words));
    }
    return all;
  }

  private static Map<Node, Set<String>> words(String pattern) {
    String query =
        """
        PREFIX certainty: <https://w3id.org/claimgraph/ontology/certainty/>
        PREFIX cg: <https://w3id.org/claimgraph/ontology#>
        PREFIX polarity: <https://w3id.org/claimgraph/ontology/polarity/>
        PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
        PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
        SELECT ?claim ?word { %s }
        """
            .formatted(pattern);
    Map<Node, Set<String>> words = new HashMap<>();
    try (QueryExec execution =
        QueryExec.dataset(DATASET).query(QueryFactory.create(query)).build()) {
      execution
          .select()
          .forEachRemaining(
              row ->
                  words
                      .computeIfAbsent(row.get("claim"), key -> new TreeSet<>())
                      .add(row.get("word").getLiteralLexicalForm()));
    }
    return words;
  }
}
