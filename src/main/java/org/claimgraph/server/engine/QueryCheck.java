package org.claimgraph.server.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryException;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.query.QueryParseException;
import org.apache.jena.query.Syntax;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.core.DatasetGraph;
import org.claimgraph.server.budget.Budgets;
import org.claimgraph.server.budget.Stop;
import org.claimgraph.server.budget.StoppedException;
import org.claimgraph.server.budget.Watch;

/** Turns the text of a query into a query, or refuses it before anything of it runs. */
public final class QueryCheck {
  /** How the words begin that refuse a query which the parser cannot read. */
  public static final String UNREADABLE = "the query cannot be parsed: ";

  private static final String OF_12 =
      "this is a query of SPARQL 1.2; ask it at /sparql, for here the grammar is that of 1.1";

  /** Relative IRIs in a query are resolved against this. */
  private static final String BASE = "https://w3id.org/claimgraph/";

  private static final String CLASS = "(?:[a-z][a-z0-9]*\\.)+[A-Z]\\w*(?:Exception|Error):? ?";
  private static final int MESSAGE = 1_000;

  private final Syntax syntax;
  private final DatasetGraph dataset;
  private final Consumer<Node> services;

  /**
   * A check of queries.
   *
   * @param syntax the grammar
   * @param dataset the graphs that FROM may name
   * @param services refuses a target of SERVICE that is not allowed
   */
  public QueryCheck(Syntax syntax, DatasetGraph dataset, Consumer<Node> services) {
    this.syntax = syntax;
    this.dataset = dataset;
    this.services = services;
  }

  /**
   * The query that the text says.
   *
   * @throws StoppedException it is not allowed, or no query
   */
  public Query query(String text) {
    Watch watch = Watch.current();
    length(text);
    if (text.isBlank()) {
      throw watch.fail(Stop.refused("the query is empty"));
    }
    if (text.indexOf('\0') >= 0) {
      throw watch.fail(Stop.refused("the query holds a NUL character"));
    }
    try {
      return checked(text, watch);
    } catch (StackOverflowError e) {
      // What the count of brackets missed; nothing but the parse was under way.
      throw watch.fail(Stop.nesting(watch.budgets().nesting()));
    }
  }

  /** Refuses a text that is longer than a query may be. */
  public void length(String text) {
    Watch watch = Watch.current();
    if (text.length() > watch.budgets().queryLength()) {
      throw watch.fail(Stop.queryLength(watch.budgets().queryLength()));
    }
  }

  /**
   * What is wrong with the text, if it is no query; nothing runs, and the request is not stopped.
   */
  public Optional<Fault> fault(String text) {
    Budgets budgets = Watch.current().budgets();
    if (text.length() > budgets.queryLength()) {
      return Optional.of(Fault.whole(Stop.queryLength(budgets.queryLength()).words()));
    }
    Fault deep = Fault.whole(Stop.nesting(budgets.nesting()).words());
    try {
      if (Nesting.of(text) > budgets.nesting()) {
        return Optional.of(deep);
      }
      QueryFactory.create(text, BASE, syntax);
      return Optional.empty();
    } catch (QueryException e) {
      return Optional.of(isOf12(text) ? Fault.whole(OF_12) : Fault.of(e));
    } catch (StackOverflowError e) {
      return Optional.of(deep);
    }
  }

  /** Whether the text is no query only because this grammar is the older one. */
  private boolean isOf12(String text) {
    if (syntax.equals(Syntax.syntaxSPARQL_12)) {
      return false;
    }
    try {
      QueryFactory.create(text, BASE, Syntax.syntaxSPARQL_12);
      return true;
    } catch (QueryException e) {
      return false;
    }
  }

  private Query checked(String text, Watch watch) {
    if (Nesting.of(text) > watch.budgets().nesting()) {
      throw watch.fail(Stop.nesting(watch.budgets().nesting()));
    }
    Query query = parsed(text, watch);
    graphs(query.getGraphURIs(), watch);
    graphs(query.getNamedGraphURIs(), watch);
    if (query.getQueryPattern() != null) {
      new Inspection(services).walk(Algebra.compile(query));
    }
    return query;
  }

  private Query parsed(String text, Watch watch) {
    try {
      return QueryFactory.create(text, BASE, syntax);
    } catch (QueryParseException e) {
      throw watch.fail(Stop.refused(UNREADABLE + words(e)));
    } catch (QueryException e) {
      throw watch.fail(Stop.refused("the query is wrong: " + words(e)));
    }
  }

  /** The message without names of classes, and not too long. */
  public static String words(QueryException failure) {
    String words = allWords(failure);
    return words.length() <= MESSAGE ? words : words.substring(0, MESSAGE) + " …";
  }

  /** The message without names of classes. */
  static String allWords(QueryException failure) {
    return String.valueOf(failure.getMessage()).replaceAll(CLASS, "");
  }

  /** Refuses names that are no graphs of the dataset: nothing is ever fetched. */
  public void graphs(List<String> names, Watch watch) {
    for (String name : names) {
      if (!dataset.containsGraph(NodeFactory.createURI(name))) {
        throw watch.fail(
            Stop.refused(
                "no graph is called <"
                    + name
                    + ">; FROM and FROM NAMED name graphs of this"
                    + " endpoint, nothing is fetched"));
      }
    }
  }
}
