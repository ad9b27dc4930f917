package org.claimgraph.evidence;

import java.io.IOException;

/** A file that cannot be compared with a report: the message says why and what to do. */
public final class UnusableCopyException extends IOException {
  private static final long serialVersionUID = 1;

  UnusableCopyException(String message) {
    super(message);
  }
}
