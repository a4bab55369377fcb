package dev.glia.library.compile;

import dev.glia.host.process.Command;
import dev.glia.library.check.IncludeScope;
import dev.glia.library.tool.Economies;
import dev.glia.library.tool.Toolchain;
import dev.glia.library.translate.Attempt;
import dev.glia.library.translate.Translation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Runs the C++ compiler on translations.
 *
 * @param header the words that bring in the precompiled header
 * @param limit how long it may take for one
 */
record ModCompiler(Toolchain toolchain, List<String> header, CompilerRuns runs, Duration limit) {
    private static final String SPECIAL_FUNCTIONS = "glia-special-functions.hpp";

    /**
     * What the compiler said of one mod, and what it read that is neither of the mod's package nor of {@code headers}, with which all
     * are compiled.
     */
    WatchedRun run(Translation translation, Path object, FilesRead headers) {
        WatchedRun run = run(translation, object, headers, List.of());
        boolean keptOut = !toolchain.economies().ahead().isEmpty();
        return keptOut && CompilerMessages.lackSpecialFunctions(run.result())
                ? run(translation, object, headers, List.of("-include", specialFunctions(translation)))
                : run;
    }

    private static String specialFunctions(Translation translation) {
        try {
            Path file = translation.root().resolve(SPECIAL_FUNCTIONS);
            return Files.writeString(file, Economies.SPECIAL_FUNCTIONS).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private WatchedRun run(Translation translation, Path object, FilesRead headers, List<String> more) {
        Set<Path> known = new HashSet<>(headers.files());
        Set<Path> precompiled = precompiled();
        return WatchedRun.of(
                command(translation, object, more),
                translation.folder().resolve(translation.mod().fullName() + ".d"),
                runs,
                file -> known.contains(file)
                        || precompiled.stream().anyMatch(file::startsWith)
                        || file.normalize().startsWith(translation.root()));
    }

    /**
     * Where precompiled headers lie, each with the text that it was made of: its content is in the toolchain's own list. clang names
     * the text of the first header that was made, which is beside another.
     */
    private Set<Path> precompiled() {
        Set<Path> stores = new HashSet<>();
        header.stream()
                .filter(word -> !word.startsWith("-"))
                .forEach(word -> stores.add(Path.of(word).getParent().getParent()));
        return stores;
    }

    /** The file {@code object} if the compiler has made it, of nothing that it must not read. */
    Attempt<Path> compiled(Translation translation, WatchedRun run, Path object) {
        if (!run.result().succeeded() || !Files.isRegularFile(object)) {
            return Attempt.failed(CompilerMessages.fault(translation, run.result(), limit));
        }
        return IncludeScope.check(translation.mod(), run.read(), toolchain.includeFolders())
                .map(Attempt::<Path>failed)
                .orElseGet(() -> Attempt.made(object));
    }

    private Command command(Translation translation, Path object, List<String> more) {
        List<String> words = new ArrayList<>(toolchain.compileCommand());
        words.addAll(header);
        words.addAll(more);
        words.addAll(List.of("-c", translation.file(), "-o", object.toString()));
        return new Command(words, translation.folder(), Toolchain.ENVIRONMENT, limit);
    }
}
