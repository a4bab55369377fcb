package dev.glia.library.compile;

import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import dev.glia.library.tool.Toolchain;
import dev.glia.library.translate.Attempt;
import dev.glia.library.translate.Translation;
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

    /**
     * What the compiler said of one mod, and what it read that is neither of the mod's package nor of {@code headers}, with which all
     * are compiled.
     */
    WatchedRun run(Translation translation, Path object, FilesRead headers) {
        Set<Path> known = new HashSet<>(headers.files());
        known.addAll(precompiled());
        return WatchedRun.of(
                command(translation, object),
                translation.folder().resolve(translation.mod().fullName() + ".d"),
                runs,
                file -> known.contains(file) || file.normalize().startsWith(translation.root()));
    }

    /** gcc is told the header and reads what lies beside it, clang is told that and reads the header. */
    private Set<Path> precompiled() {
        Set<Path> files = new HashSet<>();
        header.stream().filter(word -> !word.startsWith("-")).map(Path::of).forEach(file -> {
            files.add(file);
            files.add(file.resolveSibling(file.getFileName() + ".gch"));
            files.add(file.resolveSibling(file.getFileName().toString().replaceAll("\\.pch$", "")));
        });
        return files;
    }

    /** The file {@code object} if {@code result} is that it was compiled. */
    Attempt<Path> compiled(Translation translation, CommandResult result, Path object) {
        return result.succeeded() && Files.isRegularFile(object)
                ? Attempt.made(object)
                : Attempt.failed(CompilerMessages.fault(translation, result, limit));
    }

    private Command command(Translation translation, Path object) {
        List<String> words = new ArrayList<>(toolchain.compileCommand());
        words.addAll(header);
        words.addAll(List.of("-c", translation.file(), "-o", object.toString()));
        return new Command(words, translation.folder(), Toolchain.ENVIRONMENT, limit);
    }
}
