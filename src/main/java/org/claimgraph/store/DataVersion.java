package org.claimgraph.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.apache.jena.atlas.io.StringWriterI;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFormatterNT;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;

/**
 * The data version: the SHA-256 of the dataset's N-Quads, one statement a line, the lines sorted by
 * their bytes.
 *
 * @see <a href="https://www.w3.org/TR/rdf12-n-quads/">RDF 1.2 N-Quads</a>
 */
final class DataVersion {
  private static final NodeFormatterNT FORM = new NodeFormatterNT();

  private DataVersion() {}

  /** The version in lower-case hexadecimal digits. */
  static String of(DatasetGraph dataset) {
    byte[][] lines =
        Iter.asStream(dataset.find())
            .map(quad -> line(quad).getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);
    Arrays.sort(lines, Arrays::compareUnsigned);
    MessageDigest digest = sha256();
    for (byte[] line : lines) {
      digest.update(line);
    }
    return HexFormat.of().formatHex(digest.digest());
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

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }
}
