/**
 * Plots of what a simulation gave, as SVG: traces over a common axis, rasters of spikes, and morphologies in colours. Text alone, the same on every
 * machine; needs no display and no fonts. A drawing wears the light or the dark colours that its reader prefers. Must not
 * know NEURON: it takes numbers. Nothing is {@code null}.
 */
package dev.glia.plot;
