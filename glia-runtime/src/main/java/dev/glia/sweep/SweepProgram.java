package dev.glia.sweep;

import dev.glia.GliaException;
import java.util.List;

/** The sweep as a program of its own, in a JVM with the user's class path; ends with the one that started it. */
public final class SweepProgram {
    private static final int FAILED = 1;

    private SweepProgram() {}

    /** @param words those of {@link SweepRequest#words} */
    public static void main(String[] words) throws InterruptedException {
        ProcessHandle.current()
                .parent()
                .ifPresent(parent ->
                        parent.onExit().thenRun(() -> Runtime.getRuntime().halt(FAILED)));
        System.exit(run(List.of(words)));
    }

    private static int run(List<String> words) throws InterruptedException {
        try {
            return new Sweep(SweepRequest.parse(words), SweepProgram::say).run() == 0 ? 0 : FAILED;
        } catch (GliaException e) {
            say("glia: " + e.getMessage());
            return FAILED;
        }
    }

    private static void say(String line) {
        System.err.println(line);
    }
}
