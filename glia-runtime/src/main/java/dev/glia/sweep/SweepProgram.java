package dev.glia.sweep;

import dev.glia.GliaException;
import java.util.List;
import java.util.function.Function;

/** The sweep as a program of its own, in a JVM with the user's class path; ends with the one that started it. */
public final class SweepProgram {
    private static final int FAILED = 1;

    private SweepProgram() {}

    /** @param words those of {@link SweepRequest#words} */
    public static void main(String[] words) throws InterruptedException {
        run(words, request -> new LocalProcesses());
    }

    /**
     * Runs a sweep and ends this JVM.
     *
     * @param place where the rows of the request are computed
     */
    public static void run(String[] words, Function<SweepRequest, Workplace> place) throws InterruptedException {
        ProcessHandle.current()
                .parent()
                .ifPresent(parent ->
                        parent.onExit().thenRun(() -> Runtime.getRuntime().halt(FAILED)));
        System.exit(run(List.of(words), place));
    }

    private static int run(List<String> words, Function<SweepRequest, Workplace> place) throws InterruptedException {
        try {
            SweepRequest request = SweepRequest.parse(words);
            return new Sweep(request, SweepProgram::say).run(place.apply(request)) == 0 ? 0 : FAILED;
        } catch (GliaException e) {
            say("glia: " + e.getMessage());
            return FAILED;
        }
    }

    /** Says a line to whoever watches the sweep. */
    public static void say(String line) {
        System.err.println(line);
    }
}
