package dev.glia.agent.model;

import dev.glia.Glia;
import dev.glia.neuron.Neuron;

/** Prints the version of the package that has {@code leak}, and the conductance that NEURON has for it. */
public final class Leaking {
    private Leaking() {}

    public static void main(String[] arguments) {
        String version = Glia.explain("leak").answer().orElseThrow().version();
        System.out.println(
                version + " " + Glia.insert(Neuron.section("soma"), "leak").get("g"));
    }
}
