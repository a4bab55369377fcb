/**
 * The java agent: {@code premain} brings NEURON up through {@code dev.glia.launch} and has {@code @GliaPrefer} woven. The agent's
 * jar holds a copy of the runtime and lies at the end of the system class path, so a glia-runtime that the user brings wins over
 * that copy: there is one copy of the class that owns the natives. The weaver itself, with byte-buddy, is in the agent's jar alone.
 */
package dev.glia.agent;
