package dev.glia.verb.measure;

import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageFiles;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.neuron.NeuronLocator;
import dev.glia.host.progress.ProgressBar;
import dev.glia.kinetics.Kinetics;
import dev.glia.kinetics.Laboratory;
import dev.glia.kinetics.Specimen;
import dev.glia.library.BuildResult;
import dev.glia.library.cache.BuildCache;
import dev.glia.nmodl.ModDescription;
import dev.glia.nmodl.NmodlException;
import dev.glia.nmodl.NmodlSource;
import dev.glia.trial.TrialJvm;
import dev.glia.verb.TrialBuild;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Measures mechanisms, in JVMs of their own.
 *
 * @param packages all that there are, because they are one library
 * @param build how the library is built
 */
public record Measuring(List<ModPackage> packages, TrialBuild build) {
    /** Every so many are a line, where no bar shows how far it is. */
    private static final int LINE = 20;

    public Measuring {
        packages = List.copyOf(packages);
    }

    /** Measures those of them that are named, or finds them in the cache. */
    public Measured of(List<Mod> wanted) {
        return TrialBuild.inOwnFolder(folder -> {
            NeuronInstallation neuron = new NeuronLocator(build.neuron()).locate();
            BuildResult built = build.build(packages, folder);
            Map<MechanismName, String> unmeasured = new TreeMap<>();
            Map<Specimen, String> keys =
                    new TreeMap<>((one, other) -> one.name().compareTo(other.name()));
            Map<String, ModPackage> byName =
                    packages.stream().collect(Collectors.toMap(ModPackage::name, pkg -> pkg, (first, second) -> first));
            for (Mod mod : wanted) {
                ModPackage pkg = byName.get(mod.name().pkg());
                Optional<ModDescription> said = described(pkg, mod);
                Optional<String> why = Optional.ofNullable(
                                built.manifest().broken().get(mod.name()))
                        .map(broken -> "it cannot be built: " + broken.why())
                        .or(() -> Specimens.obstacle(said));
                why.ifPresentOrElse(reason -> unmeasured.put(mod.name(), reason), () -> {
                    Specimen specimen = Specimens.of(mod, said.orElseThrow());
                    keys.put(specimen, KeptCurves.key(specimen, pkg, mod.path(), neuron, built.manifest()));
                });
            }
            return measured(neuron, built, keys, unmeasured, folder);
        });
    }

    private Measured measured(
            NeuronInstallation neuron,
            BuildResult built,
            Map<Specimen, String> keys,
            Map<MechanismName, String> unmeasured,
            Path folder) {
        Path cache = build.neuron().folders().cache();
        KeptCurves kept = new KeptCurves(new BuildCache(BuildCache.below(cache), build.say()).curves());
        Map<MechanismName, Kinetics> all = new TreeMap<>();
        List<Specimen> open = new ArrayList<>();
        keys.forEach((specimen, key) -> kept.find(key, specimen)
                .ifPresentOrElse(known -> all.put(specimen.name(), known), () -> open.add(specimen)));
        int known = all.size();
        if (!open.isEmpty()) {
            Map<MechanismName, Kinetics> now = measure(neuron, built, open, known, folder);
            all.putAll(now);
            open.forEach(specimen -> kept.keep(keys.get(specimen), now.get(specimen.name())));
        }
        return new Measured(neuron.version(), all, unmeasured, known);
    }

    private Map<MechanismName, Kinetics> measure(
            NeuronInstallation neuron, BuildResult built, List<Specimen> open, int known, Path folder) {
        build.say()
                .accept("the curves of %s mechanisms are measured%s"
                        .formatted(open.size(), known == 0 ? "" : ", those of %s are in the cache".formatted(known)));
        TrialJvm jvm = new TrialJvm(neuron, build.neuron().folders().cache(), folder);
        List<MechanismName> loaded = built.manifest().mechanisms().stream()
                .filter(name -> built.manifest().mechanismNames().contains(name.fullName()))
                .toList();
        ProgressBar bar = ProgressBar.of("mechanisms");
        bar.show(0, open.size());
        Lines lines = new Lines(open.size());
        try {
            return new Laboratory(jvm, built.library(), loaded).measure(open, done -> {
                bar.show(done, open.size());
                if (!bar.isWatched()) {
                    lines.tell(done);
                }
            });
        } finally {
            bar.show(open.size(), open.size());
        }
    }

    /** How far it is, in a line for each 20. */
    private final class Lines {
        private final int of;
        private int told;

        Lines(int of) {
            this.of = of;
        }

        void tell(int done) {
            if (done / LINE > told && done < of) {
                told = done / LINE;
                build.say().accept("%s of %s mechanisms are measured".formatted(done, of));
            }
        }
    }

    private static Optional<ModDescription> described(ModPackage pkg, Mod mod) {
        try (PackageFiles files = PackageFiles.open(pkg)) {
            return Optional.of(ModDescription.of(NmodlSource.of(files.read(mod.path()))));
        } catch (NmodlException e) {
            return Optional.empty();
        }
    }
}
