/**
 * Java for mechanisms, written from their NMODL alone: a class for every asset of some packages, with its units, defaults and
 * limits. Must not know NEURON, Maven or the command line; what it writes stands on {@code dev.glia.typed}. Nothing is
 * {@code null}.
 *
 * <p>A name of the mod is a name in Java. One that Java forbids, or that something else in the same place has already (also one
 * that differs by case only, where it is a file's name), gets {@code _} appended until it is free; one that begins with a
 * digit gets {@code _} in front. Variables come before functions, each in the order of the mod.
 */
package dev.glia.generate;
