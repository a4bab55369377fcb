/**
 * What this machine offers: the user's folders, processes, locks, and files that are whole or absent. Its tools are in
 * {@code dev.glia.host.tool}, NEURON is in {@code dev.glia.host.neuron}; this package knows neither of them. Nothing is
 * {@code null}.
 */
package dev.glia.host;
