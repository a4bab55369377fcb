/**
 * How Java reaches into NEURON: the compiled shim, the process-wide lock, and one generic call. Internal to
 * {@code dev.glia.neuron}, which gives it types; knows handles and bytes, no model. A handle is the address of a NEURON
 * structure and is only ever passed back to the shim.
 */
package dev.glia.neuron.bridge;
