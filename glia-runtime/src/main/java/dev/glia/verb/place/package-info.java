/**
 * Where a verb takes its packages from when the user names a class path or a project that was compiled, on the command line
 * as with a goal, and what a model there would resolve against. Must not know picocli nor Maven. Nothing is {@code null}.
 */
package dev.glia.verb.place;
