package dev.glia.agent.model;

import com.sun.tools.attach.VirtualMachine;
import dev.glia.Glia;
import dev.glia.GliaPrefer;

/** Attaches the agent to its own JVM, when an annotated class is loaded already. */
public final class Attaching {
    private Attaching() {}

    @GliaPrefer(asset = "Kv1", pkg = "lab_b", variant = "high")
    private static String high() {
        return Glia.agentAttached() ? "true " + Glia.resolve("Kv1") : "false";
    }

    public static void main(String[] jarAndOptions) throws Exception {
        System.out.print(high() + ", then ");
        VirtualMachine self =
                VirtualMachine.attach(Long.toString(ProcessHandle.current().pid()));
        self.loadAgent(jarAndOptions[0], jarAndOptions[1]);
        self.detach();
        System.out.println(high());
    }
}
