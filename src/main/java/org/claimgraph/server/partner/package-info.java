/** Other endpoints that a query may call, and how. */
@NullMarked
package org.claimgraph.server.partner;

import org.jspecify.annotations.NullMarked;
