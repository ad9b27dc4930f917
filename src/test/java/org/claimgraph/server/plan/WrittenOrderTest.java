package org.claimgraph.server.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.TriplePath;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.syntax.Element;
import org.apache.jena.sparql.syntax.ElementPathBlock;
import org.apache.jena.sparql.syntax.syntaxtransform.ElementTransformCopyBase;
import org.apache.jena.sparql.syntax.syntaxtransform.ExprTransformApplyElementTransform;
import org.apache.jena.sparql.syntax.syntaxtransform.QueryTransformOps;
import org.claimgraph.RealProject;
import org.claimgraph.question.Catalogue;
import org.claimgraph.question.Question;
import org.claimgraph.server.engine.EngineGuard;
import org.junit.jupiter.api.Test;

/** The work of a question does not depend on the order in which its patterns are written. */
final class WrittenOrderTest {
  private static final int ORDERS = 8;
  private static final double FACTOR = 1.5;

  /** Triples found more or less that do not matter. */
  private static final long FEW = 500;

  private final AtomicLong found = new AtomicLong();
  private final DatasetGraph guarded =
      EngineGuard.guard(
          CountedGraph.counted(RealProject.SNAPSHOT.dataset(), found),
          Planning.of(RealProject.SNAPSHOT),
          context -> {});

  @Test
  void workIsTheSameForEveryOrder() {
    List<String> dependent = new ArrayList<>();
    for (Question question : new Catalogue(RealProject.PROJECT).questions()) {
      if (!question.tags().contains("federated")) {
        long least = Long.MAX_VALUE;
        long most = 0;
        for (int seed = 0; seed < ORDERS; seed++) {
          long work = work(shuffled(question.query(), new Random(seed)));
          least = Math.min(least, work);
          most = Math.max(most, work);
        }
        if (most > FACTOR * least + FEW) {
          dependent.add("%s: %,d to %,d triples".formatted(question.name(), least, most));
        }
      }
    }
    assertEquals(List.of(), dependent);
  }

  private long work(Query query) {
    found.set(0);
    try (QueryExec execution = QueryExec.dataset(guarded).query(query).build()) {
      if (query.isSelectType()) {
        execution.select().materialize();
      } else if (query.isConstructType()) {
        execution.construct();
      }
    }
    return found.get();
  }

  private static Query shuffled(Query query, Random random) {
    ElementTransformCopyBase shuffle =
        new ElementTransformCopyBase() {
          @Override
          public Element transform(ElementPathBlock block) {
            List<TriplePath> patterns = new ArrayList<>(block.getPattern().getList());
            Collections.shuffle(patterns, random);
            ElementPathBlock shuffled = new ElementPathBlock();
            patterns.forEach(shuffled::addTriplePath);
            return shuffled;
          }
        };
    return QueryTransformOps.transform(
        query, shuffle, new ExprTransformApplyElementTransform(shuffle, true));
  }
}
