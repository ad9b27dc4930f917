package org.claimgraph.server.rows;

import org.apache.jena.sparql.engine.ExecutionContext;
import org.claimgraph.server.budget.Held;
import org.claimgraph.server.plan.Planning;
import org.claimgraph.store.compact.CompactGraph;

/**
 * What the steps of one query share.
 *
 * @param graph that it is asked of
 * @param planning in which order its patterns are looked up
 * @param registers the values of its variables
 * @param terms the numbers of its nodes
 * @param kept the rows that it holds
 * @param context of the engine
 */
record Work(
    CompactGraph graph,
    Planning planning,
    Registers registers,
    Terms terms,
    Held kept,
    ExecutionContext context) {}
