/** How a goal tells what a build does while it does it: lines in a log, a bar on a terminal. Nothing is {@code null}. */
package dev.glia.maven.progress;
