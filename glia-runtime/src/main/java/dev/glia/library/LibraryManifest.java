package dev.glia.library;

import dev.glia.GliaException;
import dev.glia.asset.BrokenMod;
import dev.glia.asset.MechanismName;
import dev.glia.asset.ModKind;
import dev.glia.asset.ModPackage;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.library.compile.ObjectCode;
import dev.glia.library.stage.Inputs;
import dev.glia.library.stage.StagedMod;
import dev.glia.library.tool.Toolchain;
import dev.glia.select.Preference;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What is in a mechanism library, from which packages, for which NEURON. Written beside the library as
 * {@code library.json} when all else is in place: a library without it is not whole.
 *
 * @param inputs fingerprint of what the library must hold: every package's files and coordinate, and NEURON
 * @param toolchain fingerprint of how it was made: compiler and options
 * @param neuron the NEURON it was built for
 * @param compiler name and version of the C++ compiler
 * @param flags the compiler's flags
 * @param packages every package of the build, with all its mods, sorted by name
 * @param fingerprints of the packages' contents, by package name
 * @param mechanisms the mods in the library that are mechanisms, sorted; functions-only mods are in it, but not here
 * @param broken the mods that are not in the library, and why
 * @param preferences the project's own
 * @param library empty where no mod is to be loaded
 * @param coreneuron its counterpart for CoreNEURON, where one was asked for
 * @param made what the build that made it had to do
 */
public record LibraryManifest(
        String inputs,
        String toolchain,
        NeuronUsed neuron,
        String compiler,
        List<String> flags,
        List<ModPackage> packages,
        Map<String, String> fingerprints,
        List<MechanismName> mechanisms,
        SortedMap<MechanismName, BrokenMod> broken,
        List<Preference> preferences,
        Optional<LibraryFile> library,
        Optional<CoreLibrary> coreneuron,
        Made made) {

    /** The layout of the document; a reader refuses any other, and the library is built anew. */
    public static final int SCHEMA = 1;

    /** The NEURON a library was built for; the fingerprint decides, version and home are for messages. */
    public record NeuronUsed(String version, String fingerprint, String home) {
        static NeuronUsed of(NeuronInstallation neuron) {
            return new NeuronUsed(
                    neuron.version(), neuron.fingerprint(), neuron.home().toString());
        }
    }

    /** How many mods a build compiled, and of how many it took the object code from the cache. */
    public record Made(int compiled, int reused) {
        static final Made NOTHING = new Made(0, 0);
    }

    public LibraryManifest {
        flags = List.copyOf(flags);
        packages = List.copyOf(packages);
        fingerprints = Map.copyOf(fingerprints);
        mechanisms = List.copyOf(mechanisms);
        broken = Collections.unmodifiableSortedMap(new TreeMap<>(broken));
        preferences = List.copyOf(preferences);
    }

    /**
     * The manifest of the last whole build; empty where there was none, or where what lies there cannot be read: a
     * manifest is made anew from the packages, so nothing is lost.
     */
    public static Optional<LibraryManifest> read(GliaLayout layout) {
        return readFile(layout.manifest());
    }

    /** The same of a copy of a manifest. */
    public static Optional<LibraryManifest> readFile(Path file) {
        try {
            return Optional.of(LibraryManifestJson.read(SealedJson.parse(Files.readAllBytes(file), file.toString())));
        } catch (IOException | GliaException e) {
            return Optional.empty();
        }
    }

    /** Why each mod that is not in the library is not. */
    public Map<MechanismName, String> brokenReasons() {
        Map<MechanismName, String> reasons = new TreeMap<>();
        broken.forEach((name, mod) -> reasons.put(name, mod.why()));
        return reasons;
    }

    /** The document; the same manifest always gives the same bytes. */
    public byte[] toJson() {
        return SealedJson.print(LibraryManifestJson.write(this));
    }

    /** The mechanisms' names as NEURON knows them. */
    public List<String> mechanismNames() {
        return mechanisms.stream().map(MechanismName::fullName).toList();
    }

    /** The manifest of a build of {@code inputs} that made nothing. */
    static LibraryManifest empty(Inputs inputs, List<Preference> preferences) {
        Map<String, String> fingerprints = new TreeMap<>();
        inputs.contents().forEach((name, content) -> fingerprints.put(name, content.fingerprint()));
        return new LibraryManifest(
                inputs.fingerprint(),
                "",
                new NeuronUsed("", "", ""),
                "",
                List.of(),
                inputs.packages(),
                fingerprints,
                List.of(),
                new TreeMap<>(),
                preferences,
                Optional.empty(),
                Optional.empty(),
                Made.NOTHING);
    }

    /** The only processor that it is for, if it was compiled with a flag that means the machine's. */
    public Optional<String> processor() {
        return flags.stream()
                .filter(flag -> flag.startsWith(Toolchain.PROCESSOR))
                .map(flag -> flag.substring(Toolchain.PROCESSOR.length()))
                .findFirst();
    }

    /** What the user chose of the build that made it; see {@link BuildOptions#choices}. */
    List<String> choices() {
        return flags.stream().filter(flag -> flag.startsWith("-Dglia.")).toList();
    }

    LibraryManifest madeWith(Toolchain tools, List<String> choices) {
        List<String> settings = new ArrayList<>(tools.recordedFlags());
        settings.addAll(choices);
        return new LibraryManifest(
                inputs,
                tools.fingerprint(),
                NeuronUsed.of(tools.neuron()),
                tools.compiler().id(),
                settings,
                packages,
                fingerprints,
                mechanisms,
                broken,
                preferences,
                library,
                coreneuron,
                made);
    }

    LibraryManifest holding(
            List<ObjectCode> objects,
            SortedMap<MechanismName, BrokenMod> broken,
            Optional<LibraryFile> library,
            Optional<CoreLibrary> coreneuron,
            Made made) {
        List<MechanismName> mechanisms = objects.stream()
                .map(ObjectCode::mod)
                .filter(mod -> mod.source().kind() != ModKind.FUNCTIONS)
                .map(StagedMod::name)
                .toList();
        return new LibraryManifest(
                inputs,
                toolchain,
                neuron,
                compiler,
                flags,
                packages,
                fingerprints,
                mechanisms,
                broken,
                preferences,
                library,
                coreneuron,
                made);
    }

    /** This manifest, of a build that did {@code made}. */
    LibraryManifest madeBy(Made made) {
        return with(preferences, made);
    }

    /** This manifest with other preferences. */
    public LibraryManifest withPreferences(List<Preference> preferences) {
        return with(preferences, made);
    }

    private LibraryManifest with(List<Preference> preferences, Made made) {
        return new LibraryManifest(
                inputs,
                toolchain,
                neuron,
                compiler,
                flags,
                packages,
                fingerprints,
                mechanisms,
                broken,
                preferences,
                library,
                coreneuron,
                made);
    }
}
