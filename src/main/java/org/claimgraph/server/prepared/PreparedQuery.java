package org.claimgraph.server.prepared;

import java.util.Optional;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.algebra.Op;

/**
 * A query that was checked, and is ready to be carried out over the graphs of its endpoint.
 *
 * @param query as it was parsed
 * @param op what is carried out, rewritten and in a good order; nothing if that is made when it
 *     runs, for it makes a graph or names the graphs that it is asked of
 */
public record PreparedQuery(Query query, Optional<Op> op) {}
