package dev.glia.verb.report;

import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.asset.ModKind;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageFiles;
import dev.glia.host.file.Sha256;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.neuron.NeuronLocator;
import dev.glia.kinetics.Kinetics;
import dev.glia.kinetics.Laboratory;
import dev.glia.kinetics.Specimen;
import dev.glia.library.BuildResult;
import dev.glia.nmodl.DeclaredVariable;
import dev.glia.nmodl.ModDescription;
import dev.glia.nmodl.NmodlException;
import dev.glia.nmodl.NmodlSource;
import dev.glia.select.Advice;
import dev.glia.select.AssetIndex;
import dev.glia.select.AssetRequest;
import dev.glia.select.Preferences;
import dev.glia.select.Resolver;
import dev.glia.trial.TrialJvm;
import dev.glia.verb.NamedMods;
import dev.glia.verb.TrialBuild;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Reads mechanisms, and measures what they do on a real NEURON.
 *
 * @param packages all that there are, because they are one library
 * @param index of the packages
 * @param preferences by which a bare name means a mechanism
 * @param names assets, packages or full names to report on; none is all
 * @param build how the library is built for the measurement
 */
public record Report(
        List<ModPackage> packages,
        AssetIndex index,
        Preferences preferences,
        List<String> names,
        TrialBuild build,
        Advice advice) {
    public Report {
        packages = List.copyOf(packages);
        names = List.copyOf(names);
    }

    /** Reads the mods alone; no NEURON is needed. */
    public ReportPage facts() {
        return new ReportPage(
                sheets().stream()
                        .map(sheet -> sheet.with(Optional.empty(), Optional.of("the report was made without curves")))
                        .toList(),
                Optional.empty());
    }

    /** Reads the mods, and measures what they do, in JVMs of their own. */
    public ReportPage measured() {
        List<Sheet> sheets = sheets();
        return TrialBuild.inOwnFolder(folder -> {
            NeuronInstallation neuron = new NeuronLocator(build.neuron()).locate();
            BuildResult built = build.build(packages, folder);
            Map<MechanismName, String> unmeasured = new TreeMap<>();
            List<Specimen> specimens = new ArrayList<>();
            for (Sheet sheet : sheets) {
                Optional<String> why = Optional.ofNullable(
                                built.manifest().broken().get(sheet.name()))
                        .map(broken -> "it cannot be built: " + broken.why())
                        .or(() -> obstacle(sheet));
                why.ifPresentOrElse(
                        reason -> unmeasured.put(sheet.name(), reason), () -> specimens.add(specimen(sheet)));
            }
            Map<MechanismName, Kinetics> kinetics = measure(neuron, built, specimens, folder);
            return new ReportPage(
                    sheets.stream()
                            .map(sheet -> sheet.with(
                                    Optional.ofNullable(kinetics.get(sheet.name())),
                                    Optional.ofNullable(unmeasured.get(sheet.name()))))
                            .toList(),
                    Optional.of(neuron.version().toString()));
        });
    }

    private Map<MechanismName, Kinetics> measure(
            NeuronInstallation neuron, BuildResult built, List<Specimen> specimens, Path folder) {
        if (specimens.isEmpty()) {
            return Map.of();
        }
        build.say().accept("the curves of %s mechanisms are measured".formatted(specimens.size()));
        TrialJvm jvm = new TrialJvm(neuron, build.neuron().folders().cache(), folder);
        List<MechanismName> loaded = built.manifest().mechanisms().stream()
                .filter(name -> built.manifest().mechanismNames().contains(name.fullName()))
                .toList();
        return new Laboratory(jvm, built.library(), loaded).measure(specimens);
    }

    /** Why nothing of a mechanism can be measured. */
    private static Optional<String> obstacle(Sheet sheet) {
        if (sheet.description().isEmpty()) {
            return Optional.of("its mod cannot be read");
        }
        ModDescription said = sheet.description().get();
        if (!said.pointers().isEmpty()) {
            return Optional.of("a POINTER of it has to be set by a model: " + String.join(", ", said.pointers()));
        }
        return switch (said.kind()) {
            case DENSITY -> Optional.empty();
            case POINT_PROCESS ->
                said.weights().isEmpty()
                        ? Optional.of("events do not reach it, and currents of electrodes are not measured yet")
                        : Optional.empty();
            default -> Optional.of("an artificial cell has no current");
        };
    }

    private static Specimen specimen(Sheet sheet) {
        return sheet.mod().kind() == ModKind.POINT_PROCESS
                ? Specimen.synapse(sheet.name())
                : Specimen.density(
                        sheet.name(),
                        sheet.states().stream()
                                .filter(state -> !state.isArray())
                                .map(DeclaredVariable::name)
                                .toList());
    }

    private List<Sheet> sheets() {
        List<Mod> wanted = NamedMods.of(packages, names);
        List<Sheet> sheets = new ArrayList<>();
        for (ModPackage pkg : packages) {
            List<Mod> mods = wanted.stream().filter(pkg.mods()::contains).toList();
            if (!mods.isEmpty()) {
                try (PackageFiles files = PackageFiles.open(pkg)) {
                    mods.forEach(mod -> sheets.add(sheet(pkg, mod, wanted, files.read(mod.path()))));
                }
            }
        }
        return sheets;
    }

    private Sheet sheet(ModPackage pkg, Mod mod, List<Mod> wanted, byte[] text) {
        return new Sheet(
                pkg,
                mod,
                described(text),
                Sha256.of(text),
                new Resolver(index, advice).explain(AssetRequest.of(mod.name().asset()), preferences),
                wanted.stream()
                        .map(Mod::name)
                        .filter(name -> name.pkg().equals(pkg.name())
                                && name.asset().equals(mod.name().asset()))
                        .toList(),
                Optional.empty(),
                Optional.empty());
    }

    private static Optional<ModDescription> described(byte[] text) {
        try {
            return Optional.of(ModDescription.of(NmodlSource.of(text)));
        } catch (NmodlException e) {
            return Optional.empty();
        }
    }
}
