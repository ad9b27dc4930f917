/** The graph over HTTP. */
@NullMarked
package org.claimgraph.server;

import org.jspecify.annotations.NullMarked;
