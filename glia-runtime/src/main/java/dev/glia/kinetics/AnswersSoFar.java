package dev.glia.kinetics;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.IntConsumer;

/** Looks now and then at how many mechanisms another JVM has measured, until its end. */
final class AnswersSoFar {
    private static final long EVERY_MS = 300;

    private final Thread thread;

    AnswersSoFar(Path answers, IntConsumer progress) {
        thread = new Thread(() -> watch(answers, progress), "glia-answers");
        thread.setDaemon(true);
        thread.start();
    }

    private static void watch(Path answers, IntConsumer progress) {
        int told = 0;
        long seen = 0;
        while (true) {
            try {
                Thread.sleep(EVERY_MS);
                long size = Files.exists(answers) ? Files.size(answers) : 0;
                if (size > seen) {
                    seen = size;
                    int done = done(Files.readString(answers, StandardCharsets.ISO_8859_1));
                    if (done > told) {
                        told = done;
                        progress.accept(done);
                    }
                }
            } catch (InterruptedException | IOException e) {
                // The end, or the file is just being made: nobody needs to know how far it is.
                return;
            }
        }
    }

    private static int done(String text) {
        return (int) text.lines().filter(line -> line.startsWith(Measurer.END)).count();
    }

    void end() {
        thread.interrupt();
    }
}
