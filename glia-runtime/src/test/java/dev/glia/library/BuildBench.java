package dev.glia.library;

import dev.glia.asset.Dialect;
import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageManifest;
import dev.glia.asset.PackageReader;
import dev.glia.asset.PackageSource;
import dev.glia.fixtures.TestNeuron;
import dev.glia.host.file.UserFolders;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.neuron.NeuronLocator;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.library.stage.Inputs;
import dev.glia.nmodl.NmodlSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Packages of a few lines, built for real in a folder of their own with a cache of their own. */
final class BuildBench implements BuildProgress {
    private final Path folder;
    private final Map<String, Map<String, String>> packages = new TreeMap<>();
    private final Map<String, Path> containers = new HashMap<>();
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final List<String> compiled = new CopyOnWriteArrayList<>();
    private final Map<String, String> environment = new HashMap<>(System.getenv());
    private Path cache;
    private String version = "1.0";
    private String output = "target/glia";
    private BuildOptions options = BuildOptions.defaults();
    private Set<String> own = Set.of();
    private Path neuron = TestNeuron.installation().home();

    BuildBench(Path folder) {
        this.folder = folder;
        this.cache = folder.resolve("cache");
        environment.remove("CXX");
    }

    /** Puts a file into a package, {@code local} being the personal collection; {@code path} is {@code ASSET__VARIANT.mod} or an INCLUDE file. */
    BuildBench file(String pkg, String path, String text) {
        packages.computeIfAbsent(pkg, p -> new TreeMap<>()).put(path, text);
        return this;
    }

    BuildBench without(String pkg) {
        packages.remove(pkg);
        return this;
    }

    BuildBench without(String pkg, String path) {
        packages.get(pkg).remove(path);
        return this;
    }

    /** Of all packages. */
    BuildBench version(String version) {
        this.version = version;
        return this;
    }

    /** Where a package lies, in place of a folder for itself. */
    BuildBench container(String pkg, Path container) {
        containers.put(pkg, container);
        return this;
    }

    BuildBench own(String... names) {
        own = Set.of(names);
        return this;
    }

    BuildBench options(BuildOptions options) {
        this.options = options;
        return this;
    }

    BuildBench cache(Path cache) {
        this.cache = cache;
        return this;
    }

    BuildBench neuron(Path home) {
        neuron = home;
        return this;
    }

    BuildBench output(String output) {
        this.output = output;
        return this;
    }

    BuildBench variable(String name, String value) {
        environment.put(name, value);
        return this;
    }

    GliaLayout layout() {
        return request().layout();
    }

    Path neuron() {
        return neuron;
    }

    Path cache() {
        return cache;
    }

    /** Every line that the last build said or warned. */
    String said() {
        return String.join("\n", said);
    }

    /** The mods that the last build compiled, {@code package/asset}, sorted. */
    List<String> compiled() {
        return compiled.stream().sorted().toList();
    }

    BuildResult build() {
        said.clear();
        compiled.clear();
        SharedHeaders.linkInto(cache);
        try {
            return LibraryBuild.run(request());
        } finally {
            SharedHeaders.linkFrom(cache);
        }
    }

    /** Whether a launch with these packages and this NEURON may load what {@code manifest} speaks of. */
    boolean fits(LibraryManifest manifest) {
        BuildRequest request = request();
        NeuronInstallation found = new NeuronLocator(request.neuron()).locate();
        Inputs inputs = Inputs.of(request.packages(), found.fingerprint());
        StatedLibrary stated = new StatedLibrary(request.layout(), Optional.of(manifest), false);
        return LibraryJudge.misfit(stated, inputs, found, options).isEmpty();
    }

    BuildRequest request() {
        NeuronSearch search = new NeuronSearch(
                Optional.of(neuron),
                false,
                true,
                NeuronSearch.DEFAULT_VERSION,
                new UserFolders(cache, folder.resolve("config")),
                environment::get,
                said::add);
        List<ModPackage> found = new ArrayList<>();
        packages.forEach((name, files) -> found.addAll(write(name, files)));
        return new BuildRequest(found, own, folder.resolve(output), options, List.of(), this, search);
    }

    private List<ModPackage> write(String pkg, Map<String, String> files) {
        try {
            Path container =
                    containers.getOrDefault(pkg, folder.resolve("packages").resolve(pkg));
            Path root = container.resolve(PackageManifest.ROOT + pkg);
            PackageSource source = new PackageSource(
                    pkg.equals(LocalCollection.PACKAGE) ? PackageSource.PERSONAL : "lab:" + pkg + ":" + version,
                    container);
            List<Mod> mods = new ArrayList<>();
            deleteAll(root);
            for (Map.Entry<String, String> file : files.entrySet()) {
                Path path = root.resolve(file.getKey());
                Files.createDirectories(path.getParent());
                Files.write(path, file.getValue().getBytes(StandardCharsets.ISO_8859_1));
                if (file.getKey().endsWith(".mod")) {
                    mods.add(mod(pkg, file.getKey(), file.getValue()));
                }
            }
            ModPackage made = new ModPackage(pkg, version, "CC0-1.0", List.of(), "", mods, source);
            Files.write(root.resolve(PackageManifest.FILE), PackageManifest.toJson(made));
            return PackageReader.read(container, source.coordinate());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Mod mod(String pkg, String path, String text) {
        String[] parts =
                path.substring(path.lastIndexOf('/') + 1).replace(".mod", "").split("__");
        MechanismName name = new MechanismName(pkg, parts[0], parts.length > 1 ? parts[1] : "0");
        try {
            NmodlSource source = NmodlSource.of(text.getBytes(StandardCharsets.ISO_8859_1));
            return new Mod(name, Dialect.COMMON, source.kind(), path, source.ions(), List.of());
        } catch (dev.glia.nmodl.NmodlException e) {
            return new Mod(name, Dialect.COMMON, dev.glia.asset.ModKind.DENSITY, path, List.of(), List.of());
        }
    }

    private static void deleteAll(Path root) throws IOException {
        if (Files.exists(root)) {
            try (var files = Files.walk(root)) {
                for (Path file :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void done(ModDone mod) {
        if (mod.outcome() == Outcome.COMPILED) {
            compiled.add(mod.pkg() + "/" + mod.mod());
        }
    }

    @Override
    public void say(String line) {
        said.add(line);
    }

    @Override
    public void warn(String line) {
        said.add("WARN " + line);
    }
}
