package org.claimgraph.bench.race;

/**
 * One thing measured.
 *
 * @param data which data
 * @param engine which engine
 * @param measure what was measured, with its unit
 * @param value the number
 */
record Figure(String data, String engine, String measure, double value) {}
