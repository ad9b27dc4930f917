package org.claimgraph.bench.race;

/**
 * What was drawn for one question.
 *
 * @param number makes the question another than all before: it stands in a filter that nothing
 *     fails
 * @param claim a claim, in angle brackets
 * @param thing what a claim is about, in angle brackets
 * @param property what it says of it, in angle brackets
 * @param word a word that some gloss holds
 */
record Draw(long number, String claim, String thing, String property, String word) {}
