package dev.glia.library.link;

import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import dev.glia.library.compile.CompilerRuns;
import dev.glia.library.tool.Toolchain;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Compiles the registration of a library: beside the mods, where it is known what will be registered if none is broken. */
final class RegistrationCode implements AutoCloseable {
    static final String OBJECT = "mod_func.o";
    private static final String SOURCE = "mod_func.cpp";

    private final Toolchain toolchain;
    private final Path work;
    private final CompilerRuns runs;
    private final Duration limit;
    private String begun = "";
    private Thread compiler = new Thread();
    private CompletableFuture<CommandResult> result = CompletableFuture.completedFuture(null);

    RegistrationCode(Toolchain toolchain, Path work, CompilerRuns runs, Duration limit) {
        this.toolchain = toolchain;
        this.work = work;
        this.runs = runs;
        this.limit = limit;
    }

    /** Begins with {@code cpp} and does not wait. */
    void begin(String cpp) {
        begun = cpp;
        result = new CompletableFuture<>();
        compiler = new Thread(() -> compile(cpp), "glia-registration");
        compiler.setDaemon(true);
        compiler.start();
    }

    /** What the compiler said of {@code cpp}; if it succeeded there is {@link #OBJECT} in the folder. */
    CommandResult compiled(String cpp) {
        if (!begun.equals(cpp)) {
            result.exceptionally(e -> null).join();
            begin(cpp);
        }
        return result.join();
    }

    /** Interrupting it ends its process. */
    @Override
    public void close() {
        compiler.interrupt();
        try {
            compiler.join(TimeUnit.SECONDS.toMillis(10));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void compile(String cpp) {
        try {
            Files.createDirectories(work);
            Files.writeString(work.resolve(SOURCE), cpp, StandardCharsets.US_ASCII);
            List<String> words = new ArrayList<>(toolchain.compileCommand());
            words.addAll(List.of("-c", SOURCE, "-o", OBJECT));
            result.complete(runs.run(new Command(words, work, Map.of("LC_ALL", "C"), limit)));
        } catch (IOException e) {
            result.completeExceptionally(new UncheckedIOException(e));
        } catch (RuntimeException | Error e) {
            result.completeExceptionally(e);
        }
    }
}
