package org.claimgraph.store.disk;

/** A store on disk that cannot be used; the message is one sentence for whoever named it. */
public final class UnusableStoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableStoreException(String message) {
    super(message);
  }

  UnusableStoreException(String message, Throwable cause) {
    super(message, cause);
  }
}
