/** What one request may use, and how it is stopped when it wants more. */
@NullMarked
package org.claimgraph.server.budget;

import org.jspecify.annotations.NullMarked;
