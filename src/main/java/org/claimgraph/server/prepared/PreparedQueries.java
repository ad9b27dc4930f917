package org.claimgraph.server.prepared;

import java.util.Optional;
import java.util.Set;
import org.apache.jena.atlas.lib.Cache;
import org.apache.jena.atlas.lib.CacheFactory;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.Context;
import org.claimgraph.server.budget.StoppedException;
import org.claimgraph.server.engine.QueryCheck;

/**
 * Queries, made ready. What comes again with other IRIs is neither parsed nor planned again:
 * programs ask the same few questions about ever new things.
 */
public final class PreparedQueries {
  private static final int KEPT = 256;

  /** What is known of a template; it is looked into when it comes for the second time. */
  private sealed interface Known {}

  private record Seen() implements Known {}

  private record Fit(Parametrised parametrised) implements Known {}

  /** It does with fewer parameters: without these. */
  private record Fixed(Set<Integer> parameters) implements Known {}

  private record Unfit() implements Known {}

  private final QueryCheck check;
  private final DatasetGraph dataset;
  private final Cache<String, Known> templates = CacheFactory.createCache(KEPT);

  /**
   * Prepares queries that pass this check.
   *
   * @param dataset what they are asked of
   */
  public PreparedQueries(QueryCheck check, DatasetGraph dataset) {
    this.check = check;
    this.dataset = dataset;
  }

  /**
   * The query that the text says.
   *
   * @throws StoppedException it is not allowed, or no query
   */
  public PreparedQuery of(String text) {
    check.length(text);
    Optional<Template> template = Template.of(text).map(this::narrowed);
    return template.isEmpty() ? prepared(check.query(text)) : prepared(text, template.get());
  }

  /** The template without the parameters that are known to be none. */
  private Template narrowed(Template template) {
    return templates.getIfPresent(template.text()) instanceof Fixed fixed
        ? template.without(fixed.parameters())
        : template;
  }

  private PreparedQuery prepared(String text, Template template) {
    Known known = templates.getIfPresent(template.text());
    if (known instanceof Fit fit) {
      return fit.parametrised().with(template.iris());
    }
    PreparedQuery prepared = prepared(check.query(text));
    if (known == null) {
      templates.put(template.text(), new Seen());
    } else if (known instanceof Seen) {
      templates.put(template.text(), known(template, prepared));
    }
    return prepared;
  }

  /** What is known of the template from now on, held against the query that was just prepared. */
  private Known known(Template template, PreparedQuery prepared) {
    PreparedQuery general = prepared(check.query(template.text()));
    if (general.op().isEmpty()) {
      return new Unfit();
    }
    Parametrised parametrised = new Parametrised(general.query(), general.op().get());
    int parameters = template.iris().size();
    Set<Integer> fixed = parametrised.fixed(parameters);
    if (fixed.isEmpty()) {
      boolean isSame = parametrised.with(template.iris()).op().equals(prepared.op());
      return isSame ? new Fit(parametrised) : new Unfit();
    }
    return fixed.size() < parameters ? new Fixed(fixed) : new Unfit();
  }

  private PreparedQuery prepared(Query query) {
    boolean hasRows = query.isSelectType() || query.isAskType();
    if (!hasRows || query.hasDatasetDescription()) {
      return new PreparedQuery(query, Optional.empty());
    }
    Context context = PreparedRun.context(dataset);
    context.set(ARQConstants.sysCurrentQuery, query);
    Op op = Algebra.optimize(Algebra.compile(query), context);
    return new PreparedQuery(query, Optional.of(op));
  }
}
