/** Claims as pages show them. */
@NullMarked
package org.claimgraph.site.claim;

import org.jspecify.annotations.NullMarked;
