package org.claimgraph.server.gate;

import jakarta.servlet.ServletRequest;
import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.SocketChannelEndPoint;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The connection under a request.
 *
 * @param end of ours
 */
record Line(EndPoint end) {
  private static final Logger LOG = LoggerFactory.getLogger(Line.class);

  static Line of(ServletRequest request) {
    return new Line(
        ServletContextRequest.getServletContextRequest(request)
            .getConnectionMetaData()
            .getConnection()
            .getEndPoint());
  }

  /**
   * Breaks the connection off. It is reset, not closed: where an answer ends with its connection
   * (HTTP/1.0, Connection: close) a close would look like its end.
   */
  void cut() {
    channel().ifPresent(Line::reset);
    end.close();
  }

  private static void reset(SocketChannel channel) {
    try {
      channel.setOption(StandardSocketOptions.SO_LINGER, 0);
    } catch (IOException e) {
      // Closed already, by the other side: there is nobody to mislead.
      LOG.debug("cannot reset a connection", e);
    }
  }

  /** The channel; nothing if the connection is of another kind. */
  Optional<SocketChannel> channel() {
    return end instanceof SocketChannelEndPoint socket
        ? Optional.of(socket.getChannel())
        : Optional.empty();
  }
}
