/** Queries that are ready to be carried out, and kept so for others that differ in IRIs only. */
@NullMarked
package org.claimgraph.server.prepared;

import org.jspecify.annotations.NullMarked;
