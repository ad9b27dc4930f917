/** The graph in a TDB2 database on disk. */
@NullMarked
package org.claimgraph.store.disk;

import org.jspecify.annotations.NullMarked;
