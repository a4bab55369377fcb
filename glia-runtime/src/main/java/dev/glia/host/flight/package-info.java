/**
 * Events for Java Flight Recorder: what a build, a load and a run took. Its classes cost a start several milliseconds, so none is
 * loaded while nothing records; only {@link dev.glia.host.flight.Flight} is to be asked.
 */
package dev.glia.host.flight;
