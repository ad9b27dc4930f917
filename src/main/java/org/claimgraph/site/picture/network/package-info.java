/** The network: how organisations are said to stand to each other. */
@NullMarked
package org.claimgraph.site.picture.network;

import org.jspecify.annotations.NullMarked;
