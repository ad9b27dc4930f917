package org.claimgraph.site.picture;

/**
 * A thing of the graph as a page shows it.
 *
 * @param text its name
 * @param href its relative URL on this server, or its IRI if it is not one of ours
 */
public record Link(String text, String href) {}
