package dev.glia.agent.model;

import dev.glia.Glia;
import dev.glia.GliaPrefer;

/** Says what Kv1 means in annotated methods. */
@GliaPrefer(asset = "Kv1", pkg = "lab_b")
public final class PreferringMethod {
    private PreferringMethod() {}

    @GliaPrefer(asset = "Kv1", variant = "high")
    private static String high() {
        return Glia.resolve("Kv1").fullName();
    }

    public static void main(String[] arguments) {
        System.out.println(Glia.agentAttached() + " " + Glia.resolve("Kv1") + " " + high());
    }
}
