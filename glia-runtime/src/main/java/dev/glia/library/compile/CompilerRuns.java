package dev.glia.library.compile;

import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import dev.glia.library.translate.Transcript;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;

/** Runs compilers, any number at once. One that the system kills because memory is out, or refuses more, is run once
 * more, alone. */
public final class CompilerRuns {
    private final Transcript log;

    /** Held for reading by every compiler, and for writing by one that must run alone. */
    private final ReadWriteLock memory = new ReentrantReadWriteLock();

    CompilerRuns(Transcript log) {
        this.log = log;
    }

    /** What the compiler said, in the end. */
    public CommandResult run(Command command) {
        CommandResult result = beside(command);
        // The system kills the largest process when memory is out; alone, it may have enough.
        return CompilerMessages.outOfMemory(result) ? alone(command) : result;
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
            log.write("the compiler found too little memory; it is tried once more, alone");
            return log.run(command);
        } finally {
            memory.writeLock().unlock();
        }
    }
}
