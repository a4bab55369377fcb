/**
 * What this machine offers, by what it is about: {@code file}, {@code process}, {@code elf}, {@code tool} and
 * {@code neuron}, each a package of its own. Here is only the exception that they share. Nothing is {@code null}.
 */
package dev.glia.host;
