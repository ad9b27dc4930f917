package org.claimgraph.store.mapped;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.nio.file.Path;

/** Numbers and bytes that stand in files: the system reads what is looked at, and forgets it. */
final class MappedFile {
  static final ByteOrder ORDER = ByteOrder.LITTLE_ENDIAN;

  /** A map begins here and at each multiple; what begins before the next one is in it whole. */
  private static final long PART = 1L << 30;

  private MappedFile() {}

  /** All numbers of this file. */
  static IntBuffer ints(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return map(channel, 0, channel.size()).asIntBuffer();
    }
  }

  /**
   * Some numbers of this file.
   *
   * @param from how many stand before them
   * @param size how many they are
   */
  static IntBuffer ints(Path file, long from, long size) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return map(channel, from * Integer.BYTES, size * Integer.BYTES).asIntBuffer();
    }
  }

  /** All numbers of this file, which are longer ones. */
  static LongBuffer longs(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      return map(channel, 0, channel.size()).asLongBuffer();
    }
  }

  /** All bytes of this file, in parts that overlap. */
  static ByteBuffer[] bytes(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      long size = channel.size();
      ByteBuffer[] parts = new ByteBuffer[(int) (size / PART) + 1];
      for (int i = 0; i < parts.length; i++) {
        long from = i * PART;
        parts[i] = map(channel, from, Math.min(size - from, Integer.MAX_VALUE));
      }
      return parts;
    }
  }

  /**
   * The bytes from here to there, of what {@link #bytes} gave.
   *
   * @param from the first
   * @param to one after the last, not more than {@link #PART} after the first
   */
  static ByteBuffer slice(ByteBuffer[] parts, long from, long to) {
    return parts[(int) (from / PART)].slice((int) (from % PART), (int) (to - from));
  }

  private static ByteBuffer map(FileChannel channel, long from, long size) throws IOException {
    return channel.map(MapMode.READ_ONLY, from, size).order(ORDER);
  }
}
