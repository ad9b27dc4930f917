package org.claimgraph;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.apache.jena.atlas.io.IO;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.out.NodeFormatter;
import org.apache.jena.riot.out.NodeFormatterNT;
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
 * @param triples number of triples in the default graph
 */
public record GrowthData(
    Project project, Path withTripleTerms, Path withoutTripleTerms, long triples) {

  /** The data of these reports, written into the folder, with the model's ontology and queries. */
  public static GrowthData write(Growth growth, Project model, Path folder) throws IOException {
    return write(growth.write(model, Files.createDirectories(folder.resolve("project"))), folder);
  }

  /** The data of this project, written into the folder. */
  public static GrowthData write(Project project, Path folder) throws IOException {
    Sources sources = Sources.read(project);
    var derived = new Derivation(project).derive(sources.graph());
    Graph graph = Assembly.snapshot(sources, derived).dataset().getDefaultGraph();
    Path whole = folder.resolve("data-rdf12.nt");
    Path plain = folder.resolve("data-rdf11.nt");
    lines(graph, whole, triple -> true);
    lines(graph, plain, triple -> !triple.getObject().isTripleTerm());
    return new GrowthData(project, whole, plain, graph.size());
  }

  private static void lines(Graph graph, Path file, Predicate<Triple> wanted) throws IOException {
    NodeFormatter formatter = new NodeFormatterNT();
    List<String> lines = new ArrayList<>();
    Iter.iter(graph.find()).filter(wanted).forEach(triple -> lines.add(line(triple, formatter)));
    lines.sort(null);
    Files.write(file, lines);
  }

  private static String line(Triple triple, NodeFormatter formatter) {
    StringWriter text = new StringWriter();
    var out = IO.wrap(text);
    formatter.format(out, triple.getSubject());
    out.print(" ");
    formatter.format(out, triple.getPredicate());
    out.print(" ");
    formatter.format(out, triple.getObject());
    out.print(" .");
    out.flush();
    return text.toString();
  }
}
