package dev.glia.neuron.child;

import dev.glia.neuron.Neuron;

/** Runs where the locale writes a decimal comma. */
public final class DecimalComma {
    private DecimalComma() {}

    public static void main(String[] arguments) {
        Child.start();
        Neuron.hoc("x = 2.75");
        System.out.println(Neuron.get("x"));
        System.out.println(Neuron.number("0.5 + 1.25"));
        Child.survived();
    }
}
