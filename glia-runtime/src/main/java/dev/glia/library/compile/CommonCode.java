package dev.glia.library.compile;

import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import dev.glia.library.cache.ContentStore;
import dev.glia.library.key.Keys;
import dev.glia.library.tool.Toolchain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The object code that every library of a toolchain is linked with: what the economies' header only declares.
 *
 * @param objects keeps it
 * @param reads what compilers read besides
 * @param work an empty folder
 * @param limit how long the compiler may take
 */
public record CommonCode(
        Toolchain toolchain, ContentStore objects, CompilerReads reads, Path work, CompilerRuns runs, Duration limit) {
    private static final String SOURCE = "economies.cpp";

    /** The common code of {@code toolchain}, where its economies have any. */
    static Optional<CommonCode> of(
            Toolchain toolchain,
            ContentStore objects,
            CompilerReads reads,
            Path work,
            CompilerRuns runs,
            Duration limit) {
        return toolchain.economies().haveCode()
                ? Optional.of(new CommonCode(toolchain, objects, reads, work, runs, limit))
                : Optional.empty();
    }

    /** What it is made of; the same key always gives the same code. To be asked once the headers of the mods are known. */
    public String key() {
        return reads.complete(told());
    }

    /** What it is made of, but for files that the compiler reads besides. */
    private String told() {
        return Keys.common(toolchain.fingerprint(), headers().contents());
    }

    private FilesRead headers() {
        return reads.find(PrecompiledHeader.listed(toolchain, toolchain.fingerprint()))
                .orElseThrow();
    }

    /** The object file, compiled now if it is not in the cache. */
    public Path object() {
        return object(List.of());
    }

    /** @param header the words that bring in the precompiled header, which makes compiling faster */
    Path object(List<String> header) {
        return objects.find(key())
                .orElseGet(() ->
                        objects.locked(told(), () -> objects.find(key()).orElseGet(() -> compile(header))));
    }

    private Path compile(List<String> header) {
        Path object = objects.temporary(told());
        List<String> words = new ArrayList<>(toolchain.compileCommand());
        words.addAll(header);
        words.addAll(List.of("-c", SOURCE, "-o", object.toString()));
        Command command = new Command(words, work, Toolchain.ENVIRONMENT, limit);
        write("economies.hpp", toolchain.economies().header());
        write(SOURCE, toolchain.economies().common());
        FilesRead known = headers();
        WatchedRun run = WatchedRun.of(
                command,
                work.resolve("economies.d"),
                runs,
                file -> known.files().contains(file) || file.startsWith(work) || header.contains(file.toString()));
        CommandResult result = run.result();
        if (!result.succeeded()) {
            throw CompilerMessages.shared(
                    toolchain,
                    "what NEURON %s's mechanisms have in common"
                            .formatted(toolchain.neuron().version()),
                    command,
                    result,
                    ", or do without it by -Dglia.optimize=false");
        }
        if (!run.read().isEmpty()) {
            reads.learn(told(), FilesRead.of(run.read()));
        }
        return objects.publish(key(), object);
    }

    private void write(String file, String text) {
        try {
            Files.createDirectories(work);
            Files.writeString(work.resolve(file), text, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
