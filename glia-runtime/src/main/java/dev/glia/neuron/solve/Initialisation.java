package dev.glia.neuron.solve;

import dev.glia.neuron.HocObject;
import dev.glia.neuron.bridge.Callbacks;
import java.util.Objects;

/** Something to do at each {@code finitialize}, whoever calls it, until closed. */
public final class Initialisation extends HocObject {
    private final long action;

    private Initialisation(int type, long action) {
        super("FInitializeHandler", type, "glia_callback_(" + action + ")");
        this.action = action;
    }

    /** Whatever of hoc still holds the handler when it is closed here, what it did is done no more. */
    private static Initialisation of(int type, Runnable action) {
        Objects.requireNonNull(action, "action");
        return new Initialisation(type, Callbacks.addPassing(arguments -> {
            action.run();
            return 0;
        }));
    }

    /** Before anything else: the structure of the model may still change. */
    public static Initialisation first(Runnable action) {
        return of(3, action);
    }

    /** After the membrane potentials are set, before the INITIAL blocks. */
    public static Initialisation beforeInitialBlocks(Runnable action) {
        return of(0, action);
    }

    /** After the INITIAL blocks: the usual place to change states. */
    public static Initialisation afterInitialBlocks(Runnable action) {
        return of(1, action);
    }

    /** At the very end, when everything is ready to run; the usual place for the first event. */
    public static Initialisation last(Runnable action) {
        return of(2, action);
    }

    @Override
    public void close() {
        super.close();
        Callbacks.remove(action);
    }
}
