/** Answers that are kept, so that the same question is worked out once. */
@NullMarked
package org.claimgraph.server.cache;

import org.jspecify.annotations.NullMarked;
