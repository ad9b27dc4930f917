/** Invented reports of the real report's shape, as many as wanted, to measure growth with. */
@NullMarked
package org.claimgraph.bench.growth;

import org.jspecify.annotations.NullMarked;
