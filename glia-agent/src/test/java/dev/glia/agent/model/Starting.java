package dev.glia.agent.model;

import dev.glia.Glia;

/** {@link FiveFacts} and {@link Inserting} for a program that may have no agent. */
public final class Starting {
    private Starting() {}

    public static void main(String[] assets) {
        Glia.start();
        FiveFacts.check();
        Inserting.main(assets);
    }
}
