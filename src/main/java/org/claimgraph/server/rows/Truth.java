package org.claimgraph.server.rows;

/**
 * What a condition is in a row.
 *
 * @see <a href="https://www.w3.org/TR/sparql12-query/#evaluation">SPARQL 1.2, filter evaluation</a>
 */
enum Truth {
  TRUE,
  FALSE,
  ERROR;

  static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  Truth not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case ERROR -> ERROR;
    };
  }
}
