package dev.glia.verb;

import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageFiles;
import dev.glia.host.neuron.NeuronLocator;
import dev.glia.library.BuildResult;
import dev.glia.nmodl.DeclaredVariable;
import dev.glia.nmodl.ModDescription;
import dev.glia.nmodl.NmodlFacts;
import dev.glia.nmodl.NmodlSource;
import dev.glia.trial.Answer;
import dev.glia.trial.Examination;
import dev.glia.trial.Examined;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * {@code test}: inserts every mechanism of some packages on a real NEURON, in JVMs of their own.
 *
 * @param packages all that there are, because they are one library
 * @param names assets, packages or full names to try; none tries all
 */
public record MechanismTrial(List<ModPackage> packages, List<String> names, TrialBuild build) {
    public MechanismTrial {
        packages = List.copyOf(packages);
        names = List.copyOf(names);
    }

    /**
     * Builds the library and tries it.
     *
     * @param thorough whether mechanisms are run as well, and not only inserted
     */
    public TrialReport report(boolean thorough) {
        List<Mod> wanted = NamedMods.of(packages, names);
        return TrialBuild.inOwnFolder(folder -> {
            BuildResult built = build.build(packages, folder);
            SortedMap<MechanismName, Answer> answers = new TreeMap<>();
            built.library().ifPresent(library -> answers.putAll(examine(built, library, wanted, folder, thorough)));
            return new TrialReport(wanted, built.manifest().broken(), answers);
        });
    }

    private Map<MechanismName, Answer> examine(
            BuildResult built, Path library, List<Mod> wanted, Path folder, boolean thorough) {
        Map<String, ModPackage> byName = new TreeMap<>();
        packages.forEach(pkg -> byName.put(pkg.name(), pkg));
        List<Examined> examined = wanted.stream()
                .filter(mod -> built.manifest().mechanisms().contains(mod.name()))
                .map(mod -> examined(byName.get(mod.name().pkg()), mod))
                .toList();
        return new Examination(
                        new NeuronLocator(build.neuron()).locate(),
                        library,
                        built.manifest().mechanisms().stream()
                                .filter(name -> isMechanism(name, built))
                                .toList(),
                        build.neuron().folders().cache(),
                        folder)
                .of(examined, thorough);
    }

    /** What a mod without a mechanism brings has no name in NEURON. */
    private static boolean isMechanism(MechanismName name, BuildResult built) {
        return built.manifest().mechanismNames().contains(name.fullName());
    }

    private static Examined examined(ModPackage pkg, Mod mod) {
        try (PackageFiles files = PackageFiles.open(pkg)) {
            NmodlSource source = NmodlSource.of(files.read(mod.path()));
            NmodlFacts facts = source.facts();
            return new Examined(
                    mod.name(),
                    mod.kind(),
                    facts.threadsafe(),
                    facts.pointers().isEmpty(),
                    ModDescription.of(source).range().stream()
                            .filter(variable -> variable.elements().isEmpty())
                            .map(DeclaredVariable::name)
                            .toList());
        }
    }
}
