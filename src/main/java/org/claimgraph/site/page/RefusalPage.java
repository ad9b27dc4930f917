package org.claimgraph.site.page;

/**
 * What went wrong.
 *
 * @param status the status of the answer
 * @param words a sentence that says what is wrong, where, and what to do
 */
public record RefusalPage(int status, String words) {
  /** What the status means, in a few words. */
  public String title() {
    return switch (status) {
      case 400 -> "The request cannot be read";
      case 404 -> "Nothing is known of this";
      case 405 -> "This can only be read";
      case 406 -> "Not to be had in this form";
      case 410 -> "Withdrawn";
      case 413, 414 -> "The request is too long";
      case 503 -> "Too busy, or it took too long";
      default -> "This did not work";
    };
  }
}
