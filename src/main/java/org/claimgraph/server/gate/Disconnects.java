package org.claimgraph.server.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.CancelledKeyException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.claimgraph.server.budget.Stop;
import org.claimgraph.server.budget.Watch;

/**
 * Notices that a client went away while its query runs: its end is readable and holds nothing. The
 * server itself (Jetty 12.1) reads no connection while it works for it. A client that has sent more
 * meanwhile is not looked at any longer.
 */
final class Disconnects implements AutoCloseable {
  private static final Duration EVERY = Duration.ofMillis(100);
  private final Selector selector;
  private final Set<Guest> guests = ConcurrentHashMap.newKeySet();

  Disconnects(Ticker timer) {
    try {
      selector = Selector.open();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot watch connections", e);
    }
    timer.every(EVERY, this::look);
  }

  /** Watches the client at this end until what is returned is closed. */
  Watching watch(Line line, Watch watch) {
    if (line.channel().isEmpty()) {
      return () -> {};
    }
    Guest guest = new Guest(line.channel().get(), watch);
    guests.add(guest);
    return () -> forget(guest);
  }

  private void forget(Guest guest) {
    guests.remove(guest);
    SelectionKey key = guest.channel.keyFor(selector);
    if (key != null) {
      key.cancel();
    }
  }

  /** The watching of one client, ended by closing it. */
  @FunctionalInterface
  interface Watching extends AutoCloseable {
    @Override
    void close();
  }

  private void look() {
    if (!selector.isOpen()) {
      return;
    }
    try {
      selector.selectNow();
      selector.selectedKeys().forEach(this::look);
      selector.selectedKeys().clear();
      guests.forEach(this::register);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot watch connections", e);
    }
  }

  private void look(SelectionKey key) {
    try {
      Guest guest = (Guest) key.attachment();
      if (guest.channel.socket().getInputStream().available() == 0) {
        guest.watch.stop(Stop.gone());
      }
      key.cancel();
    } catch (IOException | CancelledKeyException e) {
      key.cancel();
    }
  }

  private void register(Guest guest) {
    try {
      if (!guest.seen && guest.channel.isOpen() && guest.channel.keyFor(selector) == null) {
        guest.seen = true;
        guest.channel.register(selector, SelectionKey.OP_READ, guest);
      }
    } catch (ClosedChannelException e) {
      guest.watch.stop(Stop.gone());
    }
  }

  @Override
  public void close() {
    try {
      selector.close();
    } catch (IOException e) {
      throw new UncheckedIOException("cannot stop watching connections", e);
    }
  }

  private static final class Guest {
    private final SocketChannel channel;
    private final Watch watch;
    private boolean seen;

    Guest(SocketChannel channel, Watch watch) {
      this.channel = channel;
      this.watch = watch;
    }
  }
}
