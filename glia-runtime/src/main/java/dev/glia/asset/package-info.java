/**
 * Names and packages: what a mechanism is called, which mods a Glia package holds and where it was found. Knows the
 * naming grammar and the manifest {@code META-INF/glia/<package>/package.json}; must not know NEURON, Maven or how a
 * library is built. Nothing is {@code null}.
 */
package dev.glia.asset;
