package org.claimgraph.publish;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.claimgraph.store.Snapshot;
import org.claimgraph.store.SortedNQuads;
import org.claimgraph.vocabulary.Prefixes;

/**
 * The whole dataset as files, each made when it is first asked for. The accounts are in files of
 * their own. The data version is the SHA-256 of {@code claimgraph.nq}; every other file says it.
 */
public final class Dump {
  /** The file that lists the SHA-256 of all others. */
  public static final String SUMS = "SHA256SUMS";

  private static final String GZIP = ".gz";
  private static final Node DATASET = NodeFactory.createURI(Prefixes.BASE);
  private static final Node VERSION = NodeFactory.createURI("http://www.w3.org/ns/dcat#version");

  private static final List<String> PLAIN =
      List.of(
          "claimgraph-accounts.nq",
          "claimgraph-accounts.trig",
          "claimgraph.jsonld",
          "claimgraph.nq",
          "claimgraph.nt",
          "claimgraph.trig",
          "claimgraph.ttl");

  private final Snapshot snapshot;
  private final GraphWriter writer;
  private final Map<String, File> files = new HashMap<>();

  Dump(Snapshot snapshot, GraphWriter writer) {
    this.snapshot = snapshot;
    this.writer = writer;
  }

  /**
   * A file of the dump.
   *
   * @param mediaType its media type without parameters
   * @param content its bytes, which nobody changes
   * @param sha256 their SHA-256 in hexadecimal digits
   */
  @SuppressWarnings("ArrayRecordComponent") // Files are never compared.
  public record File(String mediaType, byte[] content, String sha256) {
    static File of(String mediaType, byte[] content) {
      return new File(mediaType, content, DigestUtils.sha256Hex(content));
    }
  }

  /** The names of all files, sorted, {@link #SUMS} first. */
  public List<String> names() {
    return Stream.concat(
            Stream.of(SUMS), PLAIN.stream().flatMap(name -> Stream.of(name, name + GZIP)))
        .toList();
  }

  /** The file of this name, if there is one. */
  public synchronized Optional<File> file(String name) {
    if (!names().contains(name)) {
      return Optional.empty();
    }
    File known = files.get(name);
    if (known == null) {
      known = make(name);
      files.put(name, known);
    }
    return Optional.of(known);
  }

  /** Writes all files into this folder, which is made if it is missing. */
  public void writeTo(Path folder) {
    try {
      Files.createDirectories(folder);
      for (String name : names()) {
        Files.write(folder.resolve(name), file(name).orElseThrow().content());
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot write into " + folder, e);
    }
  }

  private File make(String name) {
    if (name.equals(SUMS)) {
      return File.of("text/plain", bytes(sums()));
    }
    if (name.endsWith(GZIP)) {
      String plain = name.substring(0, name.length() - GZIP.length());
      return File.of("application/gzip", compressed(file(plain).orElseThrow().content()));
    }
    DocumentFormat format =
        DocumentFormat.ofSuffix(name.substring(name.lastIndexOf('.') + 1)).orElseThrow();
    return File.of(format.mediaType(), content(name.startsWith("claimgraph-accounts"), format));
  }

  private byte[] content(boolean accounts, DocumentFormat format) {
    if (format == DocumentFormat.N_QUADS) {
      byte[] accountsOnly = SortedNQuads.of(snapshot.dataset(), SortedNQuads::isOfAccount);
      return accounts
          ? marked(accountsOnly)
          : SortedNQuads.of(snapshot.dataset(), Predicate.not(SortedNQuads::isOfAccount));
    }
    RdfVersion version = format == DocumentFormat.TRIG ? RdfVersion.RDF_1_2 : RdfVersion.RDF_1_1;
    Choice choice = Choice.of(format, version);
    if (format == DocumentFormat.JSON_LD) {
      return write(part(graphWithVersion(), Predicate.not(Snapshot::isAccount)), choice);
    }
    Graph graph =
        accounts
            ? GraphMemFactory.createDefaultGraphSameTerm()
            : snapshot.dataset().getDefaultGraph();
    return marked(write(part(graph, name -> Snapshot.isAccount(name) == accounts), choice));
  }

  /** The text with the data version before it. */
  private byte[] marked(byte[] text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(bytes("# " + line() + "\n"));
    out.writeBytes(text);
    return out.toByteArray();
  }

  private byte[] write(DatasetGraph dataset, Choice choice) {
    return writer.write(dataset, Optional.of(DATASET), choice, new JsonLdContext.Inside());
  }

  /** JSON-LD has no comments: the data version is a statement. */
  private Graph graphWithVersion() {
    Graph graph = GraphMemFactory.createDefaultGraphSameTerm();
    GraphUtil.addInto(graph, snapshot.dataset().getDefaultGraph());
    graph.add(DATASET, VERSION, NodeFactory.createLiteralString(snapshot.version()));
    return graph;
  }

  private DatasetGraph part(Graph defaultGraph, Predicate<Node> which) {
    DatasetGraph part = new DatasetGraphMapLink(defaultGraph);
    snapshot
        .dataset()
        .listGraphNodes()
        .forEachRemaining(
            name -> {
              if (which.test(name)) {
                part.addGraph(name, snapshot.dataset().getGraph(name));
              }
            });
    return part;
  }

  private String sums() {
    return names().stream()
        .filter(name -> !name.equals(SUMS))
        .map(name -> file(name).orElseThrow().sha256() + "  " + name + "\n")
        .collect(Collectors.joining("", "# " + line() + "\n", ""));
  }

  private String line() {
    return "Claimgraph, data version " + snapshot.version();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] compressed(byte[] content) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot compress in memory", e);
    }
    return out.toByteArray();
  }
}
