/** How a query is carried out: by which indexes, and in which order. */
@NullMarked
package org.claimgraph.server.plan;

import org.jspecify.annotations.NullMarked;
