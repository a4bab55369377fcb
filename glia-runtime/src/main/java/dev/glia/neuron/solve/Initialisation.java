package dev.glia.neuron.solve;

import dev.glia.neuron.Callback;
import dev.glia.neuron.HocObject;

/** Something to do at each {@code finitialize}, whoever calls it, until closed. */
public final class Initialisation extends HocObject {
    private final Callback action;

    private Initialisation(int type, Callback action) {
        super("FInitializeHandler", type, action.statement());
        this.action = action;
    }

    /** Before anything else: the structure of the model may still change. */
    public static Initialisation first(Runnable action) {
        return new Initialisation(3, Callback.of(action));
    }

    /** After the membrane potentials are set, before the INITIAL blocks. */
    public static Initialisation beforeInitialBlocks(Runnable action) {
        return new Initialisation(0, Callback.of(action));
    }

    /** After the INITIAL blocks: the usual place to change states. */
    public static Initialisation afterInitialBlocks(Runnable action) {
        return new Initialisation(1, Callback.of(action));
    }

    /** At the very end, when everything is ready to run; the usual place for the first event. */
    public static Initialisation last(Runnable action) {
        return new Initialisation(2, Callback.of(action));
    }

    @Override
    public void close() {
        super.close();
        action.close();
    }
}
