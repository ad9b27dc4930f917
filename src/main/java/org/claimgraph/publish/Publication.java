package org.claimgraph.publish;

import java.util.Optional;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.claimgraph.question.Catalogue;
import org.claimgraph.question.QueryFolder;
import org.claimgraph.store.Snapshot;

/**
 * A snapshot with everything that is needed to send it out: documents, descriptions, dumps.
 *
 * @param snapshot what is published
 * @param catalogue the questions
 * @param documents the documents of things
 * @param service the description of the endpoint
 * @param context the context of JSON-LD
 * @param writer writes graphs
 * @param dump the whole, as files
 * @param pages the pages for people
 */
public record Publication(
    Snapshot snapshot,
    Catalogue catalogue,
    Documents documents,
    ServiceDescription service,
    JsonLdContext context,
    GraphWriter writer,
    Dump dump,
    Pages pages) {

  /**
   * What is made by queries.
   *
   * @param documents those for documents
   * @param describe those for descriptions
   */
  public record Queries(QueryFolder documents, QueryFolder describe) {}

  /** The publication of this snapshot, made by these queries, with these pages. */
  public static Publication of(
      Snapshot snapshot, Catalogue catalogue, Queries queries, Pages pages) {
    JsonLdContext context = JsonLdContext.of(snapshot.dataset().getDefaultGraph());
    GraphWriter writer = new GraphWriter(context);
    return new Publication(
        snapshot,
        catalogue,
        new Documents(snapshot.dataset(), queries.documents),
        new ServiceDescription(snapshot.dataset().getDefaultGraph(), queries.describe),
        context,
        writer,
        new Dump(snapshot, writer),
        pages);
  }

  /** The strong ETag of what is sent of this snapshot in this form, with quotation marks. */
  public String etag(Choice choice) {
    return "\"%s-%s-%s\""
        .formatted(
            snapshot.version().substring(0, 32),
            choice.format().suffix(),
            choice.version().label());
  }

  /** The dataset as bytes; see {@link GraphWriter#write}. */
  public byte[] write(
      DatasetGraph dataset, Optional<Node> first, Choice choice, JsonLdContext.Place context) {
    return writer.write(dataset, first, choice, context);
  }
}
