package dev.glia.neuron.bridge;

/** How this process came to its end; the JVM tells its hooks only by what its threads are doing. */
enum Ending {
    RETURNED,
    EXITED,
    SIGNALLED,
    FAILED;

    static Ending ofThisProcess() {
        for (StackTraceElement[] stack : Thread.getAllStackTraces().values()) {
            if (has(stack, "java.lang.Shutdown")) {
                if (has(stack, "java.lang.Terminator$1")) {
                    return SIGNALLED;
                }
                if (has(stack, "java.lang.Runtime")) {
                    return EXITED;
                }
            }
        }
        return RETURNED;
    }

    /** Whether it is this very thread that ends the process: it waits for the hooks, and comes back from nowhere. */
    static boolean isEndedBy(Thread thread) {
        return thread != null && has(thread.getStackTrace(), "java.lang.Shutdown");
    }

    private static boolean has(StackTraceElement[] stack, String type) {
        for (StackTraceElement frame : stack) {
            if (frame.getClassName().equals(type)) {
                return true;
            }
        }
        return false;
    }
}
