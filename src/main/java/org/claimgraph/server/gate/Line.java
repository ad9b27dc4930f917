package org.claimgraph.server.gate;

import jakarta.servlet.ServletRequest;
import java.nio.channels.SocketChannel;
import java.util.Optional;
import org.eclipse.jetty.ee11.servlet.ServletContextRequest;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.io.SocketChannelEndPoint;

/**
 * The connection under a request.
 *
 * @param end of ours
 */
record Line(EndPoint end) {
  static Line of(ServletRequest request) {
    return new Line(
        ServletContextRequest.getServletContextRequest(request)
            .getConnectionMetaData()
            .getConnection()
            .getEndPoint());
  }

  /** Breaks the connection off; an answer that was begun has no end, and its reader can tell. */
  void cut() {
    end.close();
  }

  /** The channel; nothing if the connection is of another kind. */
  Optional<SocketChannel> channel() {
    return end instanceof SocketChannelEndPoint socket
        ? Optional.of(socket.getChannel())
        : Optional.empty();
  }
}
