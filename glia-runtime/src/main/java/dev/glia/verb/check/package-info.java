/**
 * Checks packages for their authors: all that can be known of a mod before others use it, as findings of rules, and as the
 * reports that people, code hosts and CI read. Nothing is {@code null}.
 */
package dev.glia.verb.check;
