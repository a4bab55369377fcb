package dev.glia.lint;

import dev.glia.nmodl.Place;

/**
 * Something that a rule found in the text of a mod.
 *
 * @param text what is wrong and what to do, in one sentence without a full stop
 */
public record Remark(Rule rule, Place place, String text) {}
