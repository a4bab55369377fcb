/**
 * {@code report}: what is in the mechanisms of packages and what their channels do, as one page of HTML that needs no network,
 * and the numbers behind its curves as CSV and JSON. Facts are read off the mods; curves are measured. Must not know picocli,
 * Maven, nor where packages came from. Nothing is {@code null}.
 */
package dev.glia.verb.report;
