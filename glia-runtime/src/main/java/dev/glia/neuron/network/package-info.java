/**
 * Networks over threads and MPI ranks. The same program runs on every rank; a cell lives on one of them and is known to
 * all by its number, its gid.
 */
package dev.glia.neuron.network;
