package org.claimgraph;

import org.claimgraph.server.ClaimgraphServer;

/**
 * Ends the process in peace when it is asked to end (SIGTERM, SIGINT) while it serves: requests
 * inside get their answers, then it exits with 0.
 */
final class GracefulStop implements AutoCloseable {
  private final Thread hook;

  private GracefulStop(ClaimgraphServer server) {
    hook = new Thread(() -> drain(server), "graceful-stop");
  }

  /** Ends the process in peace from now on. */
  static GracefulStop of(ClaimgraphServer server) {
    GracefulStop stop = new GracefulStop(server);
    Runtime.getRuntime().addShutdownHook(stop.hook);
    return stop;
  }

  private static void drain(ClaimgraphServer server) {
    try {
      server.drain();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    // A Java process ends with 143 on SIGTERM, which a supervisor takes for a failure.
    Runtime.getRuntime().halt(Claimgraph.FINE);
  }

  /** Waits until the server has stopped. */
  void await(ClaimgraphServer server) {
    server.join();
  }

  @Override
  public void close() {
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // The process is ending: let the hook finish its work.
      join();
    }
  }

  private void join() {
    try {
      hook.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
