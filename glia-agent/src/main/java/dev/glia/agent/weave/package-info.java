/**
 * Puts a context around what carries {@code @GliaPrefer}: for the agent when a class is loaded, for the Maven plugin when it
 * is compiled. The only importer of byte-buddy, which is loaded when the first such class is met.
 */
package dev.glia.agent.weave;
