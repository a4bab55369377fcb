package dev.glia.neuron;

import dev.glia.neuron.bridge.Callbacks;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

/**
 * Java code that NEURON calls, on the thread that called NEURON. It may call NEURON itself. An exception that it throws
 * ends what NEURON was doing and comes out, as it is, of the Java call that led there.
 */
public final class Callback implements AutoCloseable {
    private static final int MOST_ARGUMENTS = 50;

    private final long number;

    private Callback(ToDoubleFunction<double[]> action) {
        this.number = Callbacks.add(action);
    }

    public static Callback of(Runnable action) {
        Objects.requireNonNull(action, "action");
        return new Callback(arguments -> {
            action.run();
            return 0;
        });
    }

    /** The hoc statement that calls it, for whatever in NEURON takes a statement. */
    public String statement() {
        return "glia_callback_(" + number + ")";
    }

    /**
     * Makes a hoc function of this name, which hoc code of the model can call; one of the same name is replaced.
     *
     * @param arguments how many numbers it takes
     */
    public static Callback function(String name, int arguments, ToDoubleFunction<double[]> action) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(action, "action");
        if (arguments < 0 || arguments > MOST_ARGUMENTS) {
            throw new IllegalArgumentException("a hoc function takes 0 to %s numbers, and '%s' would take %s"
                    .formatted(MOST_ARGUMENTS, name, arguments));
        }
        Symbol.requireName(name);
        Callback callback = new Callback(action);
        StringBuilder passed = new StringBuilder();
        for (int i = 1; i <= arguments; i++) {
            passed.append(", $").append(i);
        }
        Neuron.hoc("func %s() { return glia_callback_(%s%s) }".formatted(name, callback.number, passed));
        return callback;
    }

    /** Forgets it; NEURON calling it later is an exception. */
    @Override
    public void close() {
        Callbacks.remove(number);
    }
}
