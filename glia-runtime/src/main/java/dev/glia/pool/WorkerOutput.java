package dev.glia.pool;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** What a worker prints: passed on line by line, and the last of it kept for the message of a failure. */
final class WorkerOutput {
    private static final int KEPT = 64 << 10;
    private static final int PATIENCE_MILLIS = 2_000;

    private final Deque<String> lines = new ArrayDeque<>();
    private final Thread reader;
    private int length;

    /** Reads until the process and whatever it has started have closed their ends. */
    WorkerOutput(Process process, int number, Consumer<String> sink) {
        reader = new Thread(() -> read(process, "[" + number + "] ", sink), "glia-worker-output-" + number);
        reader.setDaemon(true);
        reader.start();
    }

    static void print(String line) {
        System.out.println(line);
    }

    /** A task begins: earlier output does not belong to it. */
    synchronized void forget() {
        lines.clear();
        length = 0;
    }

    synchronized String last() {
        return String.join("\n", lines);
    }

    /** Waits a little for the last words of a process that has ended. */
    void awaitEnd() throws InterruptedException {
        reader.join(PATIENCE_MILLIS);
    }

    private void read(Process process, String prefix, Consumer<String> sink) {
        Charset charset = Charset.forName(System.getProperty("native.encoding", StandardCharsets.UTF_8.name()));
        try (BufferedReader in = new BufferedReader(new InputStreamReader(process.getInputStream(), charset))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                keep(line);
                sink.accept(prefix + line);
            }
        } catch (IOException e) {
            keep("(the rest of the output could not be read: " + e.getMessage() + ")");
        }
    }

    private synchronized void keep(String line) {
        lines.addLast(line);
        length += line.length() + 1;
        while (length > KEPT && lines.size() > 1) {
            length -= lines.removeFirst().length() + 1;
        }
    }
}
