/** Where sentences stand, and whether somebody's copy of a report holds them. */
@NullMarked
package org.claimgraph.evidence;

import org.jspecify.annotations.NullMarked;
