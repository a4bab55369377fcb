package dev.glia.example;

import dev.glia.Glia;

/** Brings NEURON up as the agent would, and runs the main class that is the first argument. */
public final class Started {
    private Started() {}

    public static void main(String[] arguments) throws ReflectiveOperationException {
        Glia.start();
        Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    }
}
