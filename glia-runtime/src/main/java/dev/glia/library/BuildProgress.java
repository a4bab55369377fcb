package dev.glia.library;

import java.time.Duration;
import java.util.Locale;

/**
 * Hears what a build does while it does it. Events come from several threads, but one at a time.
 */
public interface BuildProgress {
    /** Hears nothing. */
    BuildProgress SILENT = new BuildProgress() {};

    /**
     * Work begins: {@code toCompile} mods must be compiled, {@code reused} come from the cache.
     */
    default void started(int toCompile, int reused) {}

    /** One of the mods to compile is done. */
    default void done(ModDone mod) {}

    /** One line for the user that is no warning: what is done and why it may take time. */
    default void say(String line) {}

    /** One line for the user who should change something. */
    default void warn(String line) {}

    /** The library and its manifest are published. */
    default void finished(BuildResult result) {}

    /** How a mod came through. */
    enum Outcome {
        COMPILED,
        /** Another process compiled it while this one waited. */
        REUSED,
        BROKEN
    }

    /**
     * One mod is done.
     *
     * @param index from 1, in the order of finishing
     * @param of how many there are in all
     * @param pkg its package
     * @param mod its asset, with {@code /variant} where that is not the default one
     */
    record ModDone(int index, int of, String pkg, String mod, Duration took, Outcome outcome) {

        /** A line for a log: {@code [12/47] dbbs Kv1_1 0.4 s}. */
        public String line() {
            String came = switch (outcome) {
                case COMPILED -> "";
                case REUSED -> ", compiled by another process";
                case BROKEN -> ", does not compile";
            };
            return String.format(
                    Locale.ROOT, "[%s/%s] %s %s %.1f s%s", index, of, pkg, mod, took.toMillis() / 1000.0, came);
        }
    }
}
