/**
 * Where the files of the project are, and reading Turtle with the file and line of every triple.
 */
@NullMarked
package org.claimgraph.files;

import org.jspecify.annotations.NullMarked;
