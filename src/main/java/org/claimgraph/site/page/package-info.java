/** What stands on each kind of page. */
@NullMarked
package org.claimgraph.site.page;

import org.jspecify.annotations.NullMarked;
