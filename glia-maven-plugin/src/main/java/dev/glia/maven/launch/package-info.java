/**
 * How a build hands the agent to a JVM: the argument of {@code java}, and the command of {@code glia:run}. Pure; knows
 * the words of the agent's options and no goal. Nothing is {@code null}.
 */
package dev.glia.maven.launch;
