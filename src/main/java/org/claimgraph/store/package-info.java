/** The graph, ready to be queried. */
@NullMarked
package org.claimgraph.store;

import org.jspecify.annotations.NullMarked;
