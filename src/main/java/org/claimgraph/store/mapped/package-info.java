/** The graph of numbers in files, which are mapped into memory. */
@NullMarked
package org.claimgraph.store.mapped;

import org.jspecify.annotations.NullMarked;
