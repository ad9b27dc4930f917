package org.claimgraph.server.engine;

import org.claimgraph.server.budget.Watch;

/** A text to be searched, which asks the watch every so many characters. */
final class StoppableText implements CharSequence {
  private static final int STRIDE = 1024;
  private final String text;
  private final Watch watch = Watch.current();
  private int steps;

  StoppableText(String text) {
    this.text = text;
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    steps++;
    if (steps % STRIDE == 0) {
      watch.check();
    }
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.substring(start, end);
  }

  @Override
  public String toString() {
    return text;
  }
}
