package org.claimgraph.publish;

import java.util.Optional;

/**
 * What the query page shows.
 *
 * @param endpoint the path of the endpoint, without a slash before it
 * @param query the query as it was sent, empty if none was
 * @param answer the answer to it, if it was sent
 */
public record QueryForm(String endpoint, String query, Optional<PageAnswer> answer) {}
