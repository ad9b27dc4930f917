/**
 * What the pictures of the first page show: who is said to be behind the attacks, when they took
 * place; and what all pictures share. Each picture is SVG text and the same data as rows.
 */
@NullMarked
package org.claimgraph.site.picture;

import org.jspecify.annotations.NullMarked;
