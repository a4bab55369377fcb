package dev.glia.library.compile;

import dev.glia.host.file.AtomicFiles;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The headers that every translated mod begins with, parsed once: most of a small mod's compile time. Behind them stand the
 * toolchain's economies.
 *
 * @param fingerprint over the toolchain and the translator
 * @param reads hears which files the header is made of
 * @param text the {@code #include} block and the economies, as a translator gives them
 */
record PrecompiledHeader(
        Toolchain toolchain, String fingerprint, ContentStore store, CompilerReads reads, String text) {
    private static final String HEADER = ".hpp";

    /** The suffix by which the toolchain's compiler knows a precompiled header. */
    static String suffix(Toolchain toolchain) {
        return HEADER + (toolchain.compiler().isClang() ? ".pch" : ".gch");
    }

    /** By which {@link CompilerReads} knows the files of the headers that all mods of a toolchain are compiled with. */
    static String listed(Toolchain toolchain, String fingerprint) {
        return Keys.headersRead(fingerprint, toolchain.neuron().home().toString());
    }

    /** The words to put before the file to compile; makes the header, in an empty folder {@code work}, if need be. */
    List<String> flags(Path work, CompilerRuns runs, Duration limit) {
        String told = Keys.header(fingerprint, toolchain.neuron().home().toString(), text);
        Path made = whole(told, runs, limit)
                .orElseGet(() -> store.locked(
                        told, () -> whole(told, runs, limit).orElseGet(() -> make(told, work, runs, limit))));
        return toolchain.compiler().isClang()
                ? List.of("-include-pch", made.toString())
                : List.of("-include", made.toString().replaceAll("\\.gch$", ""));
    }

    /**
     * The header, if the compiler takes it. clang refuses one whose parts have another place or size than when it was made,
     * as in a cache that was moved, and every mod would fail for that.
     */
    private Optional<Path> whole(String told, CompilerRuns runs, Duration limit) {
        Optional<Path> made = reads.find(listed(toolchain, fingerprint))
                .map(read -> CompilerReads.complete(told, read))
                .flatMap(key -> {
                    writeText(key);
                    return store.find(key);
                });
        if (made.isEmpty() || !toolchain.compiler().isClang()) {
            return made;
        }
        List<String> words = new ArrayList<>(toolchain.compileCommand());
        words.addAll(List.of("-fsyntax-only", "-include-pch", made.get().toString(), "-x", "c++", "/dev/null"));
        Path folder = made.get().getParent();
        return made.filter(header -> runs.run(new Command(words, folder, Toolchain.ENVIRONMENT, limit))
                .succeeded());
    }

    private Path textFile(String key) {
        return store.file(key).resolveSibling(key + HEADER);
    }

    /** gcc looks for the precompiled header beside the header; clang's names the header that it was made of. */
    private void writeText(String key) {
        Path file = textFile(key);
        try {
            byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
            if (!Files.isRegularFile(file) || !Arrays.equals(Files.readAllBytes(file), wanted)) {
                AtomicFiles.write(file, wanted);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path make(String told, Path work, CompilerRuns runs, Duration limit) {
        try {
            Files.createDirectories(work);
            writeText(told);
            Path made = store.temporary(told);
            List<String> words = new ArrayList<>(toolchain.compileCommand());
            if (toolchain.compiler().isClang()) {
                words.addAll(List.of("-Xclang", "-fno-pch-timestamp"));
            }
            words.addAll(List.of("-x", "c++-header", textFile(told).toString(), "-o", made.toString()));
            Command command = new Command(words, work, Toolchain.ENVIRONMENT, limit);
            WatchedRun run = WatchedRun.of(command, work.resolve("headers.d"), runs, textFile(told)::equals);
            CommandResult result = run.result();
            if (!result.succeeded()) {
                Files.deleteIfExists(made);
                throw CompilerMessages.shared(
                        toolchain,
                        "NEURON %s's own headers".formatted(toolchain.neuron().version()),
                        command,
                        result,
                        ". NEURON 9 needs C++17: gcc 10 or clang 12 at least; name another compiler with -Dglia.cxx=COMMAND");
            }
            FilesRead read = reads.learn(listed(toolchain, fingerprint), FilesRead.ofHeaders(run.read()));
            String key = CompilerReads.complete(told, read);
            writeText(key);
            return store.publish(key, made);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
