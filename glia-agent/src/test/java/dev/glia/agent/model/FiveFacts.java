package dev.glia.agent.model;

import dev.glia.Glia;
import dev.glia.GliaPrefer;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.Section;
import dev.glia.select.UnknownAssetException;

/** One model, and five facts that hold of it however it is launched; the class path has the package {@code lab_b}. */
public final class FiveFacts {
    private FiveFacts() {}

    public static void main(String[] none) {
        check();
    }

    /** Says so, or throws. */
    public static void check() {
        try (Section soma = Neuron.section("soma").L(20).diam(20)) {
            require("a bare name is found", Glia.resolve("Leak").fullName(), "glia__lab_b__Leak__0");
            Glia.insert(soma, "Leak", Glia.with("g", 0.01), Glia.with("e", -70));
            require("a parameter is set", soma.at(0.5).get("g_Leak"), 0.01);
            require("an annotation prefers", preferred(soma), "glia__lab_b__Kv1__high");
            Neuron.run(50);
            require("the model runs", Math.round(soma.at(0.5).v() * 1000) / 1000.0, -70.0);
            require("a misspelt name is refused", misspelt(), "Leek");
        }
        System.out.println("five of five");
    }

    @GliaPrefer(pkg = "lab_b", variant = "high")
    private static String preferred(Section soma) {
        return Glia.insert(soma, "Kv1", Glia.with("g", 0)).name().fullName();
    }

    private static String misspelt() {
        try {
            return Glia.resolve("Leek").fullName();
        } catch (UnknownAssetException e) {
            return e.getMessage().contains("'Leek'") ? "Leek" : e.getMessage();
        }
    }

    private static void require(String fact, Object found, Object wanted) {
        if (!wanted.equals(found)) {
            throw new IllegalStateException(fact + ": not " + found + " but " + wanted);
        }
    }
}
