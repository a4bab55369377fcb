package dev.glia.build.compile;

import dev.glia.host.Command;
import dev.glia.host.CommandResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Runs the C++ compiler on translations. */
final class ModCompiler {
    private final Toolchain toolchain;
    private final List<String> header;
    private final Transcript log;
    private final Duration limit;

    /** Held for reading by every compiler, and for writing by one that must run alone. */
    private final ReadWriteLock memory = new ReentrantReadWriteLock();

    /** @param header the words that bring in the precompiled header */
    ModCompiler(Toolchain toolchain, List<String> header, Transcript log, Duration limit) {
        this.toolchain = toolchain;
        this.header = header;
        this.log = log;
        this.limit = limit;
    }

    /** Compiles to the file {@code object}, and gives it back. */
    Attempt<Path> compile(Translation translation, Path object) {
        Command command = command(translation, object);
        CommandResult result = beside(command);
        if (CompilerMessages.killed(result)) {
            // The system kills the largest process when memory is out; alone, it may have enough.
            result = alone(command);
        }
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

    private CommandResult beside(Command command) {
        memory.readLock().lock();
        try {
            return log.run(command);
        } finally {
            memory.readLock().unlock();
        }
    }

    private CommandResult alone(Command command) {
        memory.writeLock().lock();
        try {
            log.write("the compiler was killed; it is tried once more, alone");
            return log.run(command);
        } finally {
            memory.writeLock().unlock();
        }
    }
}
