package dev.glia.library;

import dev.glia.library.BuildProgress.ModDone;
import dev.glia.library.BuildProgress.Outcome;
import dev.glia.library.compile.CompileListener;
import dev.glia.library.stage.StagedMod;
import java.time.Duration;

/** Tells a {@link BuildProgress} what the compiling threads do, one event at a time, and counts. */
final class CompileEvents implements CompileListener {
    private final BuildProgress progress;
    private int of;
    private int done;

    CompileEvents(BuildProgress progress) {
        this.progress = progress;
    }

    @Override
    public synchronized void started(int misses, int hits) {
        of = misses;
        progress.started(misses, hits);
    }

    @Override
    public synchronized void done(StagedMod mod, Duration took, End end) {
        done++;
        String variant = mod.name().variant();
        String label = mod.name().asset() + (variant.equals("0") ? "" : "/" + variant);
        Outcome outcome = switch (end) {
            case COMPILED -> Outcome.COMPILED;
            case FOUND -> Outcome.REUSED;
            case FAULTY -> Outcome.BROKEN;
        };
        progress.done(new ModDone(done, of, mod.name().pkg(), label, took, outcome));
    }

    @Override
    public void warn(String line) {
        progress.warn(line);
    }
}
