package org.claimgraph.bench.race;

import java.time.Duration;
import java.util.Map;

/**
 * What is asked of every engine, and for how long.
 *
 * @param data what the data are called
 * @param triples how many they are
 * @param draws what questions can be about
 * @param catalogue our own questions by name, if they are asked on these data
 * @param seed what the draws begin with
 * @param times how long it all goes on
 */
record Course(
    String data, long triples, Draws draws, Map<String, String> catalogue, long seed, Times times) {

  /**
   * How long it goes on.
   *
   * @param seconds how long eight clients ask each mix; one client asks each kind a quarter of it
   * @param warmUp how many seconds eight clients ask each kind before anything is measured
   * @param rounds how often everything is measured, in turn with the other engines
   * @param patience how long one question may take
   */
  record Times(double seconds, double warmUp, int rounds, Duration patience) {}
}
