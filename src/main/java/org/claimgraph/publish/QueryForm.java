package org.claimgraph.publish;

import java.util.Optional;

/**
 * What the query page shows.
 *
 * @param endpoint the path of the endpoint, without a slash before it
 * @param url the address of the endpoint
 * @param query the query as it was sent, empty if none was
 * @param answer the answer to it, if it was sent
 */
public record QueryForm(String endpoint, String url, String query, Optional<PageAnswer> answer) {}
