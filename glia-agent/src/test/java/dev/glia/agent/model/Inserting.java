package dev.glia.agent.model;

import dev.glia.Glia;
import dev.glia.GliaException;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.Section;

/** Inserts each argument into one section, and says what it was or why not. */
public final class Inserting {
    private Inserting() {}

    public static void main(String[] assets) {
        Section soma = Neuron.section("soma");
        System.out.println(Neuron.class.getProtectionDomain().getCodeSource().getLocation());
        for (String asset : assets) {
            try {
                Glia.insert(soma, asset);
                System.out.println(asset + " is " + Glia.resolve(asset));
            } catch (GliaException e) {
                System.out.println(asset + ": " + e.getMessage());
            }
        }
    }
}
