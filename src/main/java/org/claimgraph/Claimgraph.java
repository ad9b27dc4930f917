package org.claimgraph;

/** The command line. */
public final class Claimgraph {
  private Claimgraph() {}

  /** Runs one command. */
  public static void main(String[] args) {
    System.out.println(args.length);
  }
}
