/** Where the cable lies: 3-D points, morphologies from files, and variables along a path. Lengths in µm. */
package dev.glia.neuron.shape;
