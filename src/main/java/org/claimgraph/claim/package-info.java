/** What claims mean: the default graph and the accounts, derived from them. */
@NullMarked
package org.claimgraph.claim;

import org.jspecify.annotations.NullMarked;
