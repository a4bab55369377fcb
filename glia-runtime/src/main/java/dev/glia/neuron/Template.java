package dev.glia.neuron;

import dev.glia.neuron.bridge.SymbolRole;

/**
 * A class of NEURON or a template of hoc, to make objects of.
 *
 * @param name for example {@code Vector}, or the name after {@code begintemplate}
 */
public record Template(String name) {
    /** @throws NeuronException if NEURON knows no such class */
    public Template {
        Symbol.require(name, SymbolRole.TEMPLATE, "class");
    }

    /** A new object; see {@link HocObject} for the arguments. */
    public HocObject create(Object... arguments) {
        return HocObject.create(name, arguments);
    }
}
