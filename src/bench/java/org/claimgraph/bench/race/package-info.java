/** Several engines on the same data, asked the same questions in the same run. */
@NullMarked
package org.claimgraph.bench.race;

import org.jspecify.annotations.NullMarked;
