package org.claimgraph.server.rows;

import java.util.Optional;
import java.util.function.Predicate;
import org.apache.jena.sparql.expr.Expr;

/** A condition on the characters of one expression. */
public interface TextCondition {
  /** The expression. */
  Expr text();

  /** What its characters must be; nothing if that is not the same for every row, or is no test. */
  Optional<Predicate<String>> test();
}
