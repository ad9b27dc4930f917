package org.claimgraph.server.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.algebra.OpVars;
import org.apache.jena.sparql.algebra.TransformCopy;
import org.apache.jena.sparql.algebra.op.OpBGP;
import org.apache.jena.sparql.algebra.op.OpPath;
import org.apache.jena.sparql.algebra.op.OpSequence;
import org.apache.jena.sparql.core.BasicPattern;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.core.Var;

/** Puts patterns, and the paths among them, in order before the filters are put between them. */
final class JoinPlan extends TransformCopy {
  private final JoinOrder order;

  JoinPlan(JoinOrder order) {
    this.order = order;
  }

  @Override
  public Op transform(OpBGP op) {
    return joined(order.of(conjuncts(op).toList(), Set.of()));
  }

  @Override
  public Op transform(OpSequence op, List<Op> parts) {
    List<Op> planned = new ArrayList<>();
    List<TriplePath> run = new ArrayList<>();
    Set<Var> known = new HashSet<>();
    for (Op part : parts.stream().flatMap(JoinPlan::flat).toList()) {
      if (isConjunct(part)) {
        conjuncts(part).forEach(run::add);
      } else {
        flush(run, known, planned);
        planned.add(part);
        known.addAll(OpVars.visibleVars(part));
      }
    }
    flush(run, known, planned);
    return planned.stream().reduce(OpSequence::create).orElse(op);
  }

  private void flush(List<TriplePath> run, Set<Var> known, List<Op> planned) {
    if (!run.isEmpty()) {
      Op joined = joined(order.of(List.copyOf(run), known));
      planned.add(joined);
      known.addAll(OpVars.visibleVars(joined));
      run.clear();
    }
  }

  /** Only sequences of nothing else: a filter must not move over what it did not before. */
  private static Stream<Op> flat(Op op) {
    return op instanceof OpSequence sequence
            && sequence.getElements().stream().allMatch(JoinPlan::isConjunct)
        ? sequence.getElements().stream()
        : Stream.of(op);
  }

  private static boolean isConjunct(Op op) {
    return op instanceof OpBGP || op instanceof OpPath;
  }

  private static Stream<TriplePath> conjuncts(Op op) {
    return op instanceof OpBGP pattern
        ? pattern.getPattern().getList().stream().map(TriplePath::new)
        : Stream.of(((OpPath) op).getTriplePath());
  }

  /** The conjuncts in this order; patterns that follow each other are one. */
  private static Op joined(List<TriplePath> conjuncts) {
    OpSequence sequence = OpSequence.create();
    BasicPattern pattern = new BasicPattern();
    for (TriplePath each : conjuncts) {
      if (each.isTriple()) {
        pattern.add(each.asTriple());
        continue;
      }
      if (!pattern.isEmpty()) {
        sequence.add(new OpBGP(pattern));
        pattern = new BasicPattern();
      }
      sequence.add(new OpPath(each));
    }
    if (!pattern.isEmpty() || sequence.size() == 0) {
      sequence.add(new OpBGP(pattern));
    }
    return sequence.size() == 1 ? sequence.get(0) : sequence;
  }
}
