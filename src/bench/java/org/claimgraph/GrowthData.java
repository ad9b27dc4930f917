package org.claimgraph;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.core.Quad;
import org.claimgraph.bench.growth.Growth;
import org.claimgraph.claim.Derivation;
import org.claimgraph.files.Project;
import org.claimgraph.files.Sources;

/**
 * The data of one size, written: as a project for our server, as N-Triples for the others.
 *
 * @param project what our server reads
 * @param withTripleTerms the default graph that it serves, as N-Triples 1.2, sorted
 * @param withoutTripleTerms the same in RDF 1.1: no {@code rdf:reifies}; the derived {@code
 *     rdf:subject}, {@code rdf:predicate} and {@code rdf:object} stand for it
 * @param dump the folder of a dump that our server reads instead of the project's data, where these
 *     are too many to be held in memory
 * @param triples number of triples in the default graph
 */
public record GrowthData(
    Project project,
    Path withTripleTerms,
    Path withoutTripleTerms,
    Optional<Path> dump,
    long triples) {

  /** How many reports are derived at once; some million triples. */
  private static final int AT_ONCE = 400;

  private static final String WHOLE = "data-rdf12.nt";
  private static final String PLAIN = "data-rdf11.nt";
  private static final String PROJECT = "project";
  private static final String DUMP = "dump";
  private static final String NOTE = "data.properties";

  /**
   * The data of these reports, written into the folder, with the model's ontology and queries. More
   * reports than are derived at once become a dump.
   */
  public static GrowthData write(Growth growth, Project model, Path folder) throws IOException {
    if (growth.reports() <= AT_ONCE) {
      return write(growth.write(model, Files.createDirectories(folder.resolve(PROJECT))), folder);
    }
    Path dump = Files.createDirectories(folder.resolve(DUMP));
    Project few = growth.write(model, Files.createDirectories(folder.resolve(PROJECT)), 1, 1);
    Path whole = folder.resolve(WHOLE);
    Files.createLink(whole, new LargeDump(growth, model, dump, AT_ONCE).write());
    return written(new GrowthData(few, whole, folder.resolve(PLAIN), Optional.of(dump), 0));
  }

  /** The data of this project, written into the folder. */
  public static GrowthData write(Project project, Path folder) throws IOException {
    Path whole = folder.resolve(WHOLE);
    try (SortedLines lines = SortedLines.into(whole)) {
      lines.add(Quad.defaultGraphIRI, graph(project));
    }
    return written(new GrowthData(project, whole, folder.resolve(PLAIN), Optional.empty(), 0));
  }

  /**
   * What was written into the folder before, if it is whole and was made by the same program.
   *
   * @param maker names the program and what it was told
   */
  public static Optional<GrowthData> kept(Path folder, String maker) throws IOException {
    Path note = folder.resolve(NOTE);
    if (!Files.exists(note)) {
      return Optional.empty();
    }
    Properties kept = new Properties();
    try (var in = Files.newBufferedReader(note)) {
      kept.load(in);
    }
    return kept.getProperty("maker", "").equals(maker)
        ? Optional.of(
            new GrowthData(
                Project.at(folder.resolve(PROJECT)),
                folder.resolve(WHOLE),
                folder.resolve(PLAIN),
                Optional.of(folder.resolve(DUMP)).filter(Files::exists),
                Long.parseLong(kept.getProperty("triples", "0"))))
        : Optional.empty();
  }

  /** Notes beside the data what made them, so that they can be used again. */
  public void keep(String maker) throws IOException {
    Files.writeString(
        withTripleTerms.resolveSibling(NOTE), "maker=%s\ntriples=%d\n".formatted(maker, triples));
  }

  /** The default graph that would be served. */
  private static Graph graph(Project project) {
    Sources sources = Sources.read(project);
    var derived = new Derivation(project).derive(sources.graph());
    return Assembly.snapshot(sources, derived).dataset().getDefaultGraph();
  }

  /** The same, with the form without triple terms written and the triples counted. */
  private static GrowthData written(GrowthData data) throws IOException {
    long triples = 0;
    try (var lines = Files.lines(data.withTripleTerms());
        var plain = Files.newBufferedWriter(data.withoutTripleTerms(), StandardCharsets.UTF_8)) {
      for (String line : (Iterable<String>) lines::iterator) {
        triples++;
        if (!isTripleTerm(line)) {
          plain.append(line).append('\n');
        }
      }
    } catch (UncheckedIOException e) {
      throw new IOException("cannot read " + data.withTripleTerms(), e);
    }
    return new GrowthData(
        data.project(), data.withTripleTerms(), data.withoutTripleTerms(), data.dump(), triples);
  }

  private static boolean isTripleTerm(String line) {
    int object = line.indexOf(' ', line.indexOf(' ') + 1) + 1;
    return line.startsWith("<<(", object);
  }
}
