package dev.glia.neuron.bridge;

/**
 * Where somebody may stand who is told of each entry into NEURON, before the thread waits for it, and may refuse it by an
 * exception. A class of its own, so that whoever waits for a first entry loads nothing of NEURON's.
 */
public final class Entrance {
    private static volatile Runnable watch;

    private Entrance() {}

    /** @param doorkeeper null for nobody */
    public static void watch(Runnable doorkeeper) {
        watch = doorkeeper;
    }

    static void pass() {
        Runnable present = watch;
        if (present != null) {
            present.run();
        }
    }
}
