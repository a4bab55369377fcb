package dev.glia;

import dev.glia.asset.BrokenMod;
import dev.glia.asset.MechanismName;
import dev.glia.asset.ModPackage;
import dev.glia.library.BuildProgress;
import dev.glia.library.BuildResult;
import dev.glia.verb.Compilation;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The mechanism library of some folders and jars, for programs that are neither Maven nor Glia's own: {@code glia compile PLACE...}
 * makes the same one. It is built for the NEURON that Glia finds here, with the settings of this JVM ({@code glia.jobs}, {@code glia.cxx}, ...),
 * and what any build of this user has compiled is not compiled again. It needs no NEURON in this JVM, and can be loaded by any:
 * {@code nrniv -dll}, {@code h.nrn_load_dll} in Python, {@link dev.glia.neuron.Neuron#load} in Java.
 *
 * <pre>{@code
 * MechanismLibrary.Compiled library = MechanismLibrary.of(Path.of("channels"), Path.of("lab.jar")).in(Path.of("build/glia")).compile();
 * library.file();                                                          // Optional of build/glia/libnrnmech.so
 * library.failures().forEach(mod -> System.err.println(mod.sentence()));   // which mod, file, line, column, and why
 * }</pre>
 *
 * <p>A place is a jar or a folder that holds Glia packages, a project with {@code src/main/mod}, or a folder or archive of mod files,
 * which become a package called like it: {@code channels/Kv1.mod} is {@code glia__channels__Kv1__0} to NEURON.
 */
public final class MechanismLibrary {
    private final List<Path> places;
    private final Path folder;
    private final boolean coreneuron;
    private final Consumer<String> say;

    private MechanismLibrary(List<Path> places, Path folder, boolean coreneuron, Consumer<String> say) {
        this.places = List.copyOf(places);
        this.folder = folder;
        this.coreneuron = coreneuron;
        this.say = say;
    }

    /**
     * What came of it.
     *
     * @param file what NEURON loads; empty where there is no mechanism
     * @param coreneuron its counterpart for CoreNEURON, where that was asked for
     * @param mechanisms the full names of those in it, sorted
     * @param failures the mods that are not in it, each with file, line, column and reason
     * @param sentence how much was compiled and how long it took, for a log
     */
    public record Compiled(
            Optional<Path> file,
            Optional<Path> coreneuron,
            List<MechanismName> mechanisms,
            List<BrokenMod> failures,
            String sentence) {
        public Compiled {
            mechanisms = List.copyOf(mechanisms);
            failures = List.copyOf(failures);
        }
    }

    /** The library of these folders and jars, in {@code target/glia} of the working folder. */
    public static MechanismLibrary of(Path... places) {
        return new MechanismLibrary(List.of(places), Path.of("target", "glia"), false, line -> {});
    }

    /** The same in another folder, which is made where it is not there; one folder holds one library. */
    public MechanismLibrary in(Path other) {
        return new MechanismLibrary(places, Objects.requireNonNull(other, "folder"), coreneuron, say);
    }

    /** The same with a counterpart for CoreNEURON. */
    public MechanismLibrary coreneuron() {
        return new MechanismLibrary(places, folder, true, say);
    }

    /** The same; {@code listener} is told in one line what takes long, and of mods that are left out. */
    public MechanismLibrary telling(Consumer<String> listener) {
        return new MechanismLibrary(places, folder, coreneuron, Objects.requireNonNull(listener, "listener"));
    }

    /**
     * Builds it, or does nothing where it is there already. A mod that does not compile takes no other down.
     *
     * @throws GliaException where a place holds no mods, or NEURON or a compiler is missing
     */
    public Compiled compile() {
        Compilation compilation = Compilation.here(folder, new Lines(say)).coreneuron(coreneuron);
        List<ModPackage> packages = compilation.packages(places);
        BuildResult result = compilation.of(packages);
        return new Compiled(
                result.library(),
                result.coreneuron(),
                result.manifest().mechanisms(),
                result.failures(packages),
                result.sentence());
    }

    private record Lines(Consumer<String> say) implements BuildProgress {
        @Override
        public void say(String line) {
            say.accept(line);
        }

        @Override
        public void warn(String line) {
            say.accept(line);
        }
    }
}
