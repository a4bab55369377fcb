package dev.glia.launch;

import dev.glia.library.BuildProgress;
import dev.glia.library.BuildResult;
import java.util.function.Consumer;

/** Tells of a build at launch in few lines: the user waits for a model, not for a build. */
record LaunchProgress(Consumer<String> line) implements BuildProgress {
    @Override
    public void started(int toCompile, int reused) {
        if (toCompile > 0) {
            line.accept("compiling %s %s of the packages on the class path"
                    .formatted(toCompile, toCompile == 1 ? "mod" : "mods"));
        }
    }

    @Override
    public void say(String text) {
        line.accept(text);
    }

    @Override
    public void warn(String text) {
        line.accept("warning: " + text);
    }

    @Override
    public void finished(BuildResult result) {
        if (!result.unchanged()) {
            line.accept(result.sentence());
        }
    }
}
