/**
 * What a library is made with: NEURON's translators and flags, the compiler, the code that stands in for what NEURON's
 * headers repeat in every mod. What makefiles and compilers once said is remembered. Knows no mod. Nothing is {@code null}.
 */
package dev.glia.library.tool;
