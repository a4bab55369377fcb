package dev.glia.host.process;

import dev.glia.host.file.DiskFullException;
import dev.glia.host.file.Failures;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A program to run to its end.
 *
 * <p>Its output goes to a file and not through a pipe: a full pipe cannot block it, a grandchild that keeps the pipe
 * open cannot block us, and waiting stays interruptible. Nothing is left running when the time is up, when the waiting
 * thread is interrupted, or when the JVM is asked to end.
 *
 * @param words the program and its arguments; no shell reads them
 * @param folder where it runs
 * @param environment variables set for it, on top of this JVM's own
 * @param limit how long it may take
 */
public record Command(List<String> words, Path folder, Map<String, String> environment, Duration limit) {
    /** Some tools write without end when they fail; nobody reads more than this. */
    private static final int OUTPUT_LIMIT = 32 << 20;

    /** The JVM repeats program and folder before the system's words, which are all that is new to a reader. */
    private static final Pattern SYSTEM_ERROR = Pattern.compile("error[=:] ?\\d+,? \\(?([^()]+)\\)?\\s*$");

    public Command {
        words = List.copyOf(words);
        environment = Map.copyOf(environment);
    }

    /**
     * Runs it, and waits.
     *
     * @throws CommandException if it cannot be started, or if this thread is interrupted (which it then still is)
     */
    public CommandResult run() {
        try {
            Path output = Files.createTempFile("glia-", ".out");
            try {
                return await(output);
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            String what = "'%s' cannot be started in '%s'".formatted(words.get(0), folder);
            if (DiskFullException.saidIn(Failures.reason(e)).isPresent()) {
                throw Failures.exception(what, e);
            }
            throw new CommandException(this, what + ": " + reason(e), e);
        }
    }

    private String reason(IOException e) {
        if (!Files.isDirectory(folder)) {
            return "that folder does not exist";
        }
        Matcher systemError = SYSTEM_ERROR.matcher(Failures.reason(e));
        return systemError.find() ? systemError.group(1) : Failures.reason(e);
    }

    private CommandResult await(Path output) throws IOException {
        Child child = new Child();
        Thread endWithThisJvm = new Thread(child::kill, "glia-kill");
        try {
            Runtime.getRuntime().addShutdownHook(endWithThisJvm);
            Process process = child.start(builder(output));
            boolean ended = process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS);
            if (!ended) {
                child.kill();
            }
            return new CommandResult(ended ? process.exitValue() : process.waitFor(), read(output), !ended);
        } catch (InterruptedException e) {
            child.kill();
            Thread.currentThread().interrupt();
            throw new CommandException(this, "'%s' was interrupted and has been ended".formatted(line()), e);
        } catch (IllegalStateException e) {
            throw new CommandException(this, "'%s' is not run: this JVM is shutting down".formatted(line()), e);
        } finally {
            forget(endWithThisJvm);
        }
    }

    private ProcessBuilder builder(Path output) {
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return builder;
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // The JVM is shutting down: the hook runs, and has nothing left to kill.
            return;
        }
    }

    /** The process, known to the shutdown hook from the moment it exists: the hook waits for a start in progress. */
    private static final class Child {
        private Process process;

        synchronized Process start(ProcessBuilder builder) throws IOException {
            process = builder.start();
            process.getOutputStream().close();
            return process;
        }

        /** The whole family is listed before any of it is killed: orphans can no longer be found. */
        synchronized void kill() {
            if (process != null) {
                Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                        .toList()
                        .forEach(ProcessHandle::destroyForcibly);
            }
        }
    }

    private static String read(Path output) throws IOException {
        try (var in = Files.newInputStream(output)) {
            return new String(in.readNBytes(OUTPUT_LIMIT), native8Bit());
        }
    }

    /** What a tool prints is in the machine's encoding, which is not Java's default one since JDK 18. */
    private static Charset native8Bit() {
        return Charset.forName(System.getProperty("native.encoding", StandardCharsets.UTF_8.name()));
    }

    /** The command as one would type it into a shell: words that need it are quoted. */
    public String line() {
        return String.join(" ", words.stream().map(ShellWord::of).toList());
    }
}
