package dev.glia.benchmarks.bridge;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process that waits for its turn. */
final class Contestant implements AutoCloseable {
    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter turns;
    private final List<String> said = new ArrayList<>();

    Contestant(List<String> command, Map<String, String> environment) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(environment);
        process = builder.start();
        answers = process.inputReader(StandardCharsets.UTF_8);
        turns = process.outputWriter(StandardCharsets.UTF_8);
        String line;
        do {
            line = answers.readLine();
            if (line == null) {
                throw new IllegalStateException(String.join(" ", command) + " ended before it was ready");
            }
            said.add(line);
        } while (!line.equals("ready"));
    }

    /** Its lines up to the one that says that it is ready. */
    List<String> said() {
        return List.copyOf(said);
    }

    /** One turn, in nanoseconds. */
    long measure() throws IOException {
        turns.write("go\n");
        turns.flush();
        String line = answers.readLine();
        if (line == null) {
            throw new IllegalStateException(process.info().command().orElse("a contestant") + " ended in its turn");
        }
        return Long.parseLong(line);
    }

    @Override
    public void close() throws IOException {
        turns.close();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            process.destroyForcibly();
        }
    }
}
