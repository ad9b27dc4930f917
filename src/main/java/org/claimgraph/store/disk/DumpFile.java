package org.claimgraph.store.disk;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.zip.GZIPInputStream;
import org.apache.commons.codec.binary.Hex;
import org.apache.commons.codec.digest.DigestUtils;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.system.ErrorHandlerFactory;
import org.apache.jena.riot.system.StreamRDF;

/** One file of N-Quads of a dump, compressed or not, while it is read. */
final class DumpFile {
  private static final String GZIP = ".gz";
  private static final int BUFFER = 1 << 16;

  private final Path path;
  private final long size;
  private volatile long read;

  private DumpFile(Path path, long size) {
    this.path = path;
    this.size = size;
  }

  /** The file of this name, or the compressed one where only that is there. */
  static DumpFile in(Path folder, String name) throws IOException {
    Path plain = folder.resolve(name);
    Path path = Files.exists(plain) ? plain : folder.resolve(name + GZIP);
    return new DumpFile(path, Files.size(path));
  }

  /** Bytes of the file on disk. */
  long size() {
    return size;
  }

  /** How many of them are read. */
  long read() {
    return read;
  }

  /**
   * Sends all that the file says.
   *
   * @param sum its SHA-256, as it is without compression
   * @throws UnusableStoreException it is no N-Quads, or its SHA-256 is another
   */
  void sendTo(StreamRDF sink, String sum) throws IOException {
    MessageDigest digest = DigestUtils.getSha256Digest();
    try (SeekableByteChannel channel = Files.newByteChannel(path);
        InputStream in = new DigestInputStream(plain(channel), digest)) {
      RDFParser.source(in)
          .lang(Lang.NQUADS)
          .errorHandler(ErrorHandlerFactory.errorHandlerStrictNoLogging)
          .parse(sink);
    } catch (RiotException e) {
      throw new UnusableStoreException("%s is broken: %s".formatted(path, e.getMessage()), e);
    }
    if (!Hex.encodeHexString(digest.digest()).equals(sum)) {
      throw new UnusableStoreException(
          "%s is not the file that was dumped: its SHA-256 is another".formatted(path));
    }
  }

  private InputStream plain(SeekableByteChannel channel) throws IOException {
    InputStream bytes =
        new BufferedInputStream(Channels.newInputStream(channel), BUFFER) {
          @Override
          public synchronized int read(byte[] into, int from, int length) throws IOException {
            read = channel.position();
            return super.read(into, from, length);
          }
        };
    return path.toString().endsWith(GZIP) ? new GZIPInputStream(bytes, BUFFER) : bytes;
  }
}
