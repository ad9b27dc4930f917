/** Questions as files, and the forms of their answers. */
@NullMarked
package org.claimgraph.question;

import org.jspecify.annotations.NullMarked;
