/**
 * The java agent: {@code premain} checks that it fits the runtime on the class path, brings NEURON up through
 * {@code dev.glia.launch}, and weaves {@code @GliaPrefer}. The agent's jar lies at the end of the system class path, so
 * a glia-runtime that the user brings wins over the copy in it: there is one copy of the class that owns the natives.
 */
package dev.glia.agent;
