/** What every request passes on its way in and out: admission, limits, headers, log, metrics. */
@NullMarked
package org.claimgraph.server.gate;

import org.jspecify.annotations.NullMarked;
