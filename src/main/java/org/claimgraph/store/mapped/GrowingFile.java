package org.claimgraph.store.mapped;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file while it is written, to be mapped when it is closed. */
final class GrowingFile implements AutoCloseable {
  private static final int BUFFER = 1 << 20;

  private final FileChannel channel;
  private final Runnable check;
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER).order(MappedFile.ORDER);

  /**
   * A new file.
   *
   * @param check is done every now and then, and may throw
   */
  GrowingFile(Path file, Runnable check) throws IOException {
    this.channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
    this.check = check;
  }

  /** Writes such a file whole: these numbers, one array after another. */
  static void write(Path file, Runnable check, int[]... numbers) throws IOException {
    try (GrowingFile out = new GrowingFile(file, check)) {
      for (int[] each : numbers) {
        for (int number : each) {
          out.write(number);
        }
      }
    }
  }

  /** Writes a number. */
  void write(int number) throws IOException {
    room(Integer.BYTES).putInt(number);
  }

  /** Writes a longer number. */
  void write(long number) throws IOException {
    room(Long.BYTES).putLong(number);
  }

  /** Writes bytes. */
  void write(byte[] bytes) throws IOException {
    for (int at = 0; at < bytes.length; ) {
      int length = Math.min(bytes.length - at, BUFFER);
      room(length).put(bytes, at, length);
      at += length;
    }
  }

  private ByteBuffer room(int bytes) throws IOException {
    if (buffer.remaining() < bytes) {
      flush();
    }
    return buffer;
  }

  private void flush() throws IOException {
    check.run();
    buffer.flip();
    while (buffer.hasRemaining()) {
      channel.write(buffer);
    }
    buffer.clear();
  }

  /** Closes the file, which is on the disk then, if it is not closed. */
  @Override
  public void close() throws IOException {
    if (channel.isOpen()) {
      try (channel) {
        flush();
        channel.force(true);
      }
    }
  }
}
