/**
 * Brings NEURON up inside this JVM with the mechanisms of its class path: what is on it, which library belongs to it, load
 * it. Shared by the agent, which does so before {@code main}, and by {@code Glia}, which does so at its first use where
 * there is no agent. The words of the agent's option string are defined here because the build writes them and the JVM
 * reads them. Must not know Maven, nor how a mod is compiled. Nothing is {@code null}.
 */
package dev.glia.launch;
