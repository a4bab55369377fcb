/**
 * NEURON on this machine: found, or installed for the user in a Python environment of Glia's own. Reads files and asks
 * Python where it must; never loads NEURON, which is the bridge's work ({@code dev.glia.neuron}).
 */
package dev.glia.host.neuron;
