package org.claimgraph.server.partner;

import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.algebra.op.OpService;
import org.apache.jena.sparql.engine.ExecutionContext;
import org.apache.jena.sparql.engine.QueryIterator;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.iterator.QueryIterSingleton;
import org.apache.jena.sparql.service.ServiceExecutorRegistry;
import org.apache.jena.sparql.service.single.ServiceExecutorHttp;
import org.apache.jena.sparql.util.Context;
import org.claimgraph.server.budget.Stop;
import org.claimgraph.server.budget.StoppedException;
import org.claimgraph.server.budget.Watch;

/**
 * Executes SERVICE: the only link of the engine's chain. A refused target stops the query even
 * where it says SILENT; an endpoint that fails does so only where it does not.
 */
public final class Partners {
  private static final long BYTES = 10L << 20;
  private final AllowedServices allowed;
  private final PartnerClient client;
  private final ServiceExecutorHttp http = new ServiceExecutorHttp();

  /** Calls these endpoints and no others. */
  public Partners(AllowedServices allowed) {
    this.allowed = allowed;
    this.client = new PartnerClient(allowed, BYTES);
  }

  /** Makes the queries of this context call endpoints this way only. */
  public void install(Context context) {
    ServiceExecutorRegistry only = new ServiceExecutorRegistry();
    only.addSingleLink((execute, written, row, execution, chain) -> call(execute, row, execution));
    ServiceExecutorRegistry.set(context, only);
    context.set(ARQ.httpServiceAllowed, true);
    context.set(ARQ.httpQueryClient, client);
  }

  private QueryIterator call(OpService service, Binding row, ExecutionContext execution) {
    Watch watch = Watch.current();
    watch.call();
    if (service.getService().isVariable()) {
      throw watch.fail(Stop.refused("SERVICE has a variable without a value as its target"));
    }
    allowed.check(service.getService());
    OpService loud =
        new OpService(service.getService(), service.getSubOp(), service.getServiceElement(), false);
    try {
      return http.createExecution(loud, loud, row, execution);
    } catch (StoppedException e) {
      throw e;
    } catch (RuntimeException e) {
      watch.check();
      if (service.getSilent()) {
        return QueryIterSingleton.create(row, execution);
      }
      throw watch.fail(Stop.partner(words(service, e)));
    }
  }

  private static String words(OpService service, RuntimeException failure) {
    String reason = "it failed, or answered what is no SPARQL result";
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause.getMessage() != null && cause.getMessage().startsWith("it")) {
        reason = cause.getMessage();
      }
    }
    return "the endpoint <"
        + service.getService().getURI()
        + "> that SERVICE calls gave no answer: "
        + reason
        + "; ask again later, or write SERVICE SILENT to go on without it";
  }
}
