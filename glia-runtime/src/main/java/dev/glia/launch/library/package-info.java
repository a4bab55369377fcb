/**
 * Which library a class path asks for: the one that was stated where it still holds exactly what is on the class path,
 * else one in the user's cache, brought up to date by {@code dev.glia.build}. Must not know NEURON as it runs, only where
 * it lies. Nothing is {@code null}.
 */
package dev.glia.launch.library;
