/** The query engine made stoppable: every loop of it asks the watch, every store of rows counts. */
@NullMarked
package org.claimgraph.server.engine;

import org.jspecify.annotations.NullMarked;
