package dev.glia;

import dev.glia.select.PreferenceSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;

/**
 * The contexts that were open in one thread at one moment, to be handed to others. What runs under it sees exactly
 * these contexts, none of its own thread's; afterwards its thread is as before, whatever was thrown or left open.
 * Immutable; any thread may use it, any number at once.
 */
public final class ContextSnapshot {
    private final List<PreferenceSet> sets;

    ContextSnapshot(List<PreferenceSet> sets) {
        this.sets = sets;
    }

    /** A task that runs under these contexts wherever it runs. */
    public Runnable wrap(Runnable task) {
        Objects.requireNonNull(task, "task");
        return () -> {
            GliaContext context = GliaContext.openInstead(sets);
            try {
                task.run();
            } finally {
                context.leave();
            }
        };
    }

    /** A task with an answer that runs under these contexts wherever it runs. */
    public <T> Callable<T> wrap(Callable<T> task) {
        Objects.requireNonNull(task, "task");
        return () -> {
            GliaContext context = GliaContext.openInstead(sets);
            try {
                return task.call();
            } finally {
                context.leave();
            }
        };
    }

    /** An executor whose tasks all run under these contexts. */
    public Executor wrap(Executor executor) {
        Objects.requireNonNull(executor, "executor");
        return task -> executor.execute(wrap(task));
    }
}
