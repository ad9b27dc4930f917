/** The time line: when attacks are said to have taken place, and what the dates leave open. */
@NullMarked
package org.claimgraph.site.picture.time;

import org.jspecify.annotations.NullMarked;
