/** The graph in memory: nodes as numbers, triples as sorted arrays of them. */
@NullMarked
package org.claimgraph.store.compact;

import org.jspecify.annotations.NullMarked;
