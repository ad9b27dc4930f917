/** What leaves the graph: RDF versions and formats, dumps, descriptions of the data set. */
@NullMarked
package org.claimgraph.publish;

import org.jspecify.annotations.NullMarked;
