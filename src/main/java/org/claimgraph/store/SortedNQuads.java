package org.claimgraph.store;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.Predicate;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * N-Quads, one statement a line, the lines sorted by their bytes: the same statements are always
 * the same bytes.
 *
 * @see <a href="https://www.w3.org/TR/rdf12-n-quads/">RDF 1.2 N-Quads</a>
 */
public final class SortedNQuads {
  private static final NodeFormatterNT FORM = new NodeFormatterNT();

  private SortedNQuads() {}

  /** The statements of the dataset for which this holds. */
  public static byte[] of(DatasetGraph dataset, Predicate<Quad> which) {
    byte[][] lines =
        Iter.asStream(dataset.find())
            .filter(which)
            .map(quad -> line(quad).getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);
    Arrays.sort(lines, Arrays::compareUnsigned);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    for (byte[] line : lines) {
      out.writeBytes(line);
    }
    return out.toByteArray();
  }

  /** Whether it stands in the account of a voice. */
  public static boolean isOfAccount(Quad quad) {
    return Snapshot.isAccount(quad.getGraph());
  }

  private static String line(Quad quad) {
    StringWriterI out = new StringWriterI();
    for (Node node : new Node[] {quad.getSubject(), quad.getPredicate(), quad.getObject()}) {
      FORM.format(out, node);
      out.print(" ");
    }
    if (!quad.isDefaultGraph()) {
      FORM.format(out, quad.getGraph());
      out.print(" ");
    }
    out.print(".\n");
    return out.toString();
  }
}
