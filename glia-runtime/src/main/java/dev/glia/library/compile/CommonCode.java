package dev.glia.library.compile;

import dev.glia.host.HostException;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import dev.glia.library.cache.ContentStore;
import dev.glia.library.key.Fingerprint;
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
 * @param work an empty folder
 * @param limit how long the compiler may take
 */
public record CommonCode(Toolchain toolchain, ContentStore objects, Path work, CompilerRuns runs, Duration limit) {
    private static final String SOURCE = "economies.cpp";

    /** The common code of {@code toolchain}, where its economies have any. */
    static Optional<CommonCode> of(
            Toolchain toolchain, ContentStore objects, Path work, CompilerRuns runs, Duration limit) {
        return toolchain.economies().haveCode()
                ? Optional.of(new CommonCode(toolchain, objects, work, runs, limit))
                : Optional.empty();
    }

    /** What it is made of; the same key always gives the same code. */
    public String key() {
        return new Fingerprint().add("common 1").add(toolchain.fingerprint()).hex();
    }

    /** The object file, compiled now if it is not in the cache. */
    public Path object() {
        return object(List.of());
    }

    /** @param header the words that bring in the precompiled header, which makes compiling faster */
    Path object(List<String> header) {
        String key = key();
        return objects.find(key)
                .orElseGet(() -> objects.locked(
                        key,
                        () -> objects.find(key)
                                .orElseGet(() -> objects.publish(key, compile(header, objects.temporary(key))))));
    }

    private Path compile(List<String> header, Path object) {
        List<String> words = new ArrayList<>(toolchain.compileCommand());
        words.addAll(header);
        words.addAll(List.of("-c", SOURCE, "-o", object.toString()));
        Command command = new Command(words, work, Toolchain.ENVIRONMENT, limit);
        write("economies.hpp", toolchain.economies().header());
        write(SOURCE, toolchain.economies().common());
        CommandResult result = runs.run(command);
        if (!result.succeeded()) {
            throw new HostException(
                    ("the compiler '%s' cannot compile what NEURON %s's mechanisms have in common: %s. Reproduce it with `cd '%s' && %s`, "
                                    + "or do without it by -Dglia.optimize=false")
                            .formatted(
                                    toolchain.compiler().id(),
                                    toolchain.neuron().version(),
                                    CompilerMessages.first(result),
                                    work,
                                    command.line()));
        }
        return object;
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
