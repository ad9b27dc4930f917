/** What must hold of the graph, as findings with file and line. */
@NullMarked
package org.claimgraph.check;

import org.jspecify.annotations.NullMarked;
