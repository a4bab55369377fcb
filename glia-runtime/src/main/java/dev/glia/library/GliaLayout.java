package dev.glia.library;

import java.nio.file.Path;

/**
 * What lies where in a build's output folder, usually {@code target/glia}. The only place that spells these names.
 *
 * @param folder the output folder itself
 */
public record GliaLayout(Path folder) {
    /** The output folder of a Maven project, relative to its build directory {@code target}. */
    public static GliaLayout below(Path buildDirectory) {
        return new GliaLayout(buildDirectory.resolve("glia"));
    }

    /** Staged sources, one {@code <full name>.mod} each; the lines are those of the package's own file. */
    public Path mods() {
        return folder.resolve("mod");
    }

    /** The manifest: what is in the library; written last, so that it is the stamp of a whole build. */
    public Path manifest() {
        return folder.resolve("library.json");
    }

    /** The mechanism library that NEURON loads. */
    public Path library() {
        return folder.resolve("libnrnmech.so");
    }

    /** The counterpart that CoreNEURON loads, with the same mechanisms; only with {@code glia.coreneuron}. */
    public Path coreneuron() {
        return folder.resolve("libcorenrnmech.so");
    }

    /** NEURON's own executable with the mechanisms linked in; only with {@code glia.special}. */
    public Path special() {
        return folder.resolve("special");
    }

    /** Every command of the last build that compiled, with what it printed. */
    public Path log() {
        return folder.resolve("build.log");
    }

    /** How everything looked after the last build; see {@link LastBuild}. */
    public Path lastBuild() {
        return folder.resolve("last-build");
    }

    /** How the files looked that compilers read for the library beside its packages. */
    public Path reads() {
        return folder.resolve("reads");
    }

    /** Translations and other intermediate files of this process; left behind by a build that failed. */
    public Path work() {
        return new WorkFolders(folder).own();
    }

    /** Held while one process builds into this folder. */
    public Path lock() {
        return folder.resolve(".lock");
    }

    /** Stands in for the user's cache where that cannot be written. */
    public Path ownCache() {
        return folder.resolve("cache");
    }
}
