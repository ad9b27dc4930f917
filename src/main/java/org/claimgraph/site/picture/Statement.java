package org.claimgraph.site.picture;

import org.claimgraph.site.Link;

/**
 * What one claim says of a thing, in the mouth of one voice.
 *
 * @param object what the claim names: a place, a date, a number, somebody
 * @param claim the claim, by its number
 * @param gloss the claim in our words, which say whose it is
 * @param voicing who says so and how firmly
 */
public record Statement(Link object, Link claim, String gloss, Voicing voicing) {}
