/** Pages for people: what they share, and where each is drawn. */
@NullMarked
package org.claimgraph.site;

import org.jspecify.annotations.NullMarked;
