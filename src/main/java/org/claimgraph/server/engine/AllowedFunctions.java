package org.claimgraph.server.engine;

import java.util.Iterator;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.vocabulary.XSD;

/**
 * The functions with an IRI that a query may call: the casts to XML Schema types. The others of the
 * engine reach Java classes and scripts, or compute without bound.
 */
final class AllowedFunctions {
  private AllowedFunctions() {}

  /** Whether a query may call it. */
  static boolean allows(String iri) {
    return iri.startsWith(XSD.NS);
  }

  /** A registry of just these. */
  static FunctionRegistry registry() {
    FunctionRegistry all = FunctionRegistry.get();
    FunctionRegistry allowed = new FunctionRegistry();
    for (Iterator<String> names = all.keys(); names.hasNext(); ) {
      String name = names.next();
      FunctionFactory function = all.getFunctionFactory(name);
      if (allows(name) && function != null) {
        allowed.put(name, function);
      }
    }
    return allowed;
  }
}
