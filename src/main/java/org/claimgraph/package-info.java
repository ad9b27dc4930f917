/** The command line: one class a command. */
@NullMarked
package org.claimgraph;

import org.jspecify.annotations.NullMarked;
