/** The terms and prefixes of the project: one constant a term. */
@NullMarked
package org.claimgraph.vocabulary;

import org.jspecify.annotations.NullMarked;
