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
import java.util.List;

/**
 * Runs the C++ compiler on translations.
 *
 * @param header the words that bring in the precompiled header
 * @param limit how long it may take for one
 */
record ModCompiler(Toolchain toolchain, List<String> header, CompilerRuns runs, Duration limit) {

    /** Compiles to the file {@code object}, and gives it back. */
    Attempt<Path> compile(Translation translation, Path object) {
        CommandResult result = runs.run(command(translation, object));
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
