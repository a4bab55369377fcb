/**
 * How Java reaches into NEURON: the compiled shim, the process-wide lock, and one generic call. Internal to
 * {@code dev.glia.neuron}, which gives it types; knows handles and bytes, no model. A handle is the address of a NEURON
 * structure and is only ever passed back to the shim. What comes to NEURON under a lock of its own, as the launch does, takes
 * the lock here first.
 */
package dev.glia.neuron.bridge;
