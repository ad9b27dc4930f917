package org.claimgraph.bench.growth;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.RDFDataMgr;
import org.claimgraph.GrowthData;
import org.claimgraph.RealProject;
import org.claimgraph.check.Checks;
import org.claimgraph.claim.Derivation;
import org.claimgraph.files.Project;
import org.claimgraph.files.Sources;
import org.claimgraph.vocabulary.Cg;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Invented reports are always the same, hold to all rules, and have the real report's shape. */
final class GrowthTest {
  private static final int REPORTS = 4;
  private static final double NEAR = 0.06;

  @TempDir private static Path folder;
  private static Project project;
  private static Sources sources;

  @BeforeAll
  static void write() throws IOException {
    project = new Growth(5, REPORTS).write(RealProject.PROJECT, folder.resolve("five"));
    sources = Sources.read(project);
  }

  @Test
  void sameSeedMakesSameBytesAndAnotherSeedOthers() throws IOException {
    Project again = new Growth(5, REPORTS).write(RealProject.PROJECT, folder.resolve("again"));
    Project other = new Growth(8, REPORTS).write(RealProject.PROJECT, folder.resolve("eight"));
    assertTrue(texts(project).equals(texts(again)), "not the same bytes");
    assertFalse(texts(project).equals(texts(other)), "the seed makes no difference");
  }

  @Test
  void nothingIsToMend() {
    assertEquals(List.of(), Checks.written(sources));
    var dataset = new Derivation(project).derive(sources.graph());
    assertEquals(List.of(), Checks.derived(sources, dataset));
    assertTrue(
        dataset.getDefaultGraph().contains(Node.ANY, Cg.contested, Node.ANY),
        "no voice contradicts another");
  }

  @Test
  void sharesAreThoseOfTheRealReport() {
    assertNear(ShapeMeasurement.of(RealProject.SOURCES.graph()), Shape.kept());
    assertNear(Shape.kept(), ShapeMeasurement.of(sources.graph()));
  }

  @Test
  void claimsPerSentenceAreAsManyAsInTheRealReport() {
    assertEquals(perSentence(RealProject.SOURCES.graph()), perSentence(sources.graph()), 3);
  }

  @Test
  void bothFormsSayTheSameButForTripleTerms() throws IOException {
    GrowthData data = GrowthData.write(project, Files.createDirectories(folder.resolve("data")));
    List<String> whole = Files.readAllLines(data.withTripleTerms());
    List<String> plain = Files.readAllLines(data.withoutTripleTerms());
    assertEquals(data.triples(), whole.size());
    List<String> rest = whole.stream().filter(line -> !line.contains("#reifies> <<(")).toList();
    assertTrue(plain.equals(rest), "the 1.1 form is not the rest");
    long claims = ShapeMeasurement.of(sources.graph()).claims();
    assertEquals(claims, whole.size() - plain.size());
    Graph read = RDFDataMgr.loadGraph(data.withTripleTerms().toString());
    assertEquals(data.triples(), read.size());
  }

  @Test
  void dataAreKeptForTheSameMakerOnly() throws IOException {
    Path kept = Files.createDirectories(folder.resolve("kept"));
    GrowthData data = GrowthData.write(new Growth(5, 1), RealProject.PROJECT, kept);
    assertEquals(Optional.empty(), GrowthData.kept(kept, "this"));
    data.keep("this");
    assertEquals(Optional.of(data), GrowthData.kept(kept, "this"));
    assertEquals(Optional.empty(), GrowthData.kept(kept, "that"));
  }

  private static void assertNear(Shape expected, Shape actual) {
    Map<String, Predicate<ClaimPattern>> forms =
        Map.of(
            "certain", pattern -> pattern.certainty().equals("certainty:certain"),
            "possible", pattern -> pattern.certainty().equals("certainty:possible"),
            "affirmed", pattern -> pattern.polarity().equals("polarity:affirmed"),
            "in own voice", pattern -> pattern.basis().equals("basis:own-voice"),
            "by the author", ClaimPattern::isByAuthor,
            "outcomes", ClaimPattern::tellsOutcome,
            "attributions", pattern -> pattern.kind().equals("cg:AttributionClaim"),
            "figures", pattern -> pattern.kind().equals("cg:FigureClaim"),
            "hedged", pattern -> pattern.has("cg:hedge"),
            "inferred", pattern -> pattern.has("cg:inferred"));
    forms.forEach(
        (name, form) -> assertEquals(expected.share(form), actual.share(form), NEAR, name));
  }

  private static double perSentence(Graph graph) {
    List<Node> sentences =
        graph.find(Node.ANY, Cg.evidence, Node.ANY).mapWith(triple -> triple.getObject()).toList();
    assertFalse(sentences.isEmpty(), "no sentence bears a claim");
    return (double) sentences.size() / sentences.stream().distinct().count();
  }

  private static Map<String, String> texts(Project of) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> files = Files.walk(of.root())) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        texts.put(of.name(file), Files.readString(file));
      }
    }
    return texts;
  }
}
