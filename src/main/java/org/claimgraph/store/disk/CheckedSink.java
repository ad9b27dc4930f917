package org.claimgraph.store.disk;

import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWrapper;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.NodeId;

/**
 * Passes statements on to the database, counted, as long as they can be kept as they are and the
 * disk has room.
 */
final class CheckedSink extends StreamRDFWrapper {
  /** Statements between two looks at the disk. */
  private static final int STRIDE = 10_000;

  private final Progress progress;
  private final Room room;

  /** Passes statements on to this sink. */
  CheckedSink(StreamRDF sink, Progress progress, Room room) {
    super(sink);
    this.progress = progress;
    this.room = room;
  }

  @Override
  public void triple(Triple triple) {
    check(triple.getObject());
    super.triple(triple);
  }

  @Override
  public void quad(Quad quad) {
    if (quad.isDefaultGraph()) {
      triple(quad.asTriple());
      return;
    }
    check(quad.getObject());
    super.quad(quad);
  }

  private void check(Node object) {
    if (object.isLiteral()) {
      kept(object);
    }
    if (progress.sent() % STRIDE == 0) {
      room.check(progress.left());
    }
  }

  private static void kept(Node literal) {
    NodeId value = NodeId.inline(literal);
    if (value == null) {
      return;
    }
    Node back = NodeId.extract(value);
    if (!literal.equals(back)) {
      throw new UnusableStoreException(
          "TDB2 would keep the literal %s as %s; start Java with -D%s=false"
              .formatted(literal, back, WrittenLiterals.PROPERTY));
    }
  }
}
