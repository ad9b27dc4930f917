package org.claimgraph.server.engine;

import java.util.function.Consumer;
import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.optimize.RewriteFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.claimgraph.server.plan.Planning;
import org.claimgraph.server.rows.RowEngine;

/** Makes the dataset of which anybody may ask anything. */
public final class EngineGuard {
  private EngineGuard() {}

  /**
   * The dataset, guarded.
   *
   * @param planning how queries over it are carried out
   * @param services sets in a context how SERVICE is executed
   */
  public static GuardedDataset guard(
      DatasetGraph dataset, Planning planning, Consumer<Context> services) {
    return new GuardedDataset(dataset, context(planning, services));
  }

  private static Context context(Planning planning, Consumer<Context> services) {
    Context context = new Context();
    RewriteFactory optimiser = each -> op -> planning.rewrite(BoundedExpressions.in(op), each);
    context.set(ARQConstants.sysOptimizerFactory, optimiser);
    RowEngine rows = new RowEngine(planning);
    QC.setFactory(context, each -> new BoundedExecutor(each, rows));
    FunctionRegistry.set(context, AllowedFunctions.registry());
    PropertyFunctionRegistry.set(context, new PropertyFunctionRegistry());
    context.set(ARQ.propertyFunctions, false);
    planning.install(context, WatchedGraph::isDefault);
    services.accept(context);
    return context;
  }
}
