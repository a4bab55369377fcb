/**
 * What this machine offers: the user's folders, processes, the C++ compiler, and NEURON, found or provisioned. Knows
 * nothing of packages or mechanisms.
 */
package dev.glia.host;
