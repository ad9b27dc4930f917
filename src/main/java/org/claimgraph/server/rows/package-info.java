/** Carries out queries over a compact graph on rows of numbers instead of nodes. */
@NullMarked
package org.claimgraph.server.rows;

import org.jspecify.annotations.NullMarked;
