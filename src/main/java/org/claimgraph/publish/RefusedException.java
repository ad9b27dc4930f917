package org.claimgraph.publish;

/** A request that is not answered; the message says what is wrong with it, in one sentence. */
public final class RefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;
  private final int status;
  private final String words;

  /**
   * A refusal.
   *
   * @param status the status code of HTTP, 400 to 499
   */
  public RefusedException(int status, String message) {
    super(message, null, false, false);
    this.status = status;
    this.words = message;
  }

  /** The status code of HTTP. */
  public int status() {
    return status;
  }

  /** What is wrong. */
  public String words() {
    return words;
  }
}
