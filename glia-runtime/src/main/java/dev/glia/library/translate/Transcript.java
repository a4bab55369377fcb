package dev.glia.library.translate;

import dev.glia.host.file.DiskFullException;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** The log of a build: every command as one could paste it, with what it printed. Many threads may write. */
public final class Transcript implements AutoCloseable {
    private final Path file;
    private final Writer writer;

    public Transcript(Path file) {
        this.file = file;
        try {
            Files.createDirectories(file.getParent());
            writer = Files.newBufferedWriter(file);
        } catch (IOException e) {
            throw new UncheckedIOException("'%s' cannot be written".formatted(file), e);
        }
    }

    /** Where it is written. */
    public Path file() {
        return file;
    }

    /**
     * Runs {@code command} and writes down what came of it.
     *
     * @throws DiskFullException where it failed for that: no mod is at fault, and no other will do better
     */
    public CommandResult run(Command command) {
        CommandResult result = command.run();
        String end = result.timedOut()
                ? "[ended after " + command.limit().toSeconds() + " s]\n"
                : result.exit() == 0 ? "" : "[exit code " + result.exit() + "]\n";
        write("$ (cd '%s' && %s)%n%s%s".formatted(command.folder(), command.line(), result.output(), end));
        result.diskFull(command.folder(), Path.of(System.getProperty("java.io.tmpdir")))
                .ifPresent(said -> {
                    String what = "'%s' cannot write what it makes in '%s'"
                            .formatted(command.words().get(0), command.folder());
                    throw new DiskFullException(what, said, null);
                });
        return result;
    }

    /** Writes one paragraph. */
    public synchronized void write(String text) {
        try {
            writer.write(text.endsWith("\n") ? text : text + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException("the build's log cannot be written", e);
        }
    }

    @Override
    public synchronized void close() {
        try {
            writer.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the build's log cannot be written", e);
        }
    }
}
