/** The map: where attacks are said to have taken place, on coastlines without borders. */
@NullMarked
package org.claimgraph.site.picture.map;

import org.jspecify.annotations.NullMarked;
