package dev.glia.verb.report;

import dev.glia.asset.Mod;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageFiles;
import dev.glia.host.file.Sha256;
import dev.glia.imports.OptionStyle;
import dev.glia.nmodl.ModDescription;
import dev.glia.nmodl.NmodlException;
import dev.glia.nmodl.NmodlSource;
import dev.glia.select.Advice;
import dev.glia.select.AssetIndex;
import dev.glia.select.AssetRequest;
import dev.glia.select.Preferences;
import dev.glia.select.Resolver;
import dev.glia.verb.ModPlaces;
import dev.glia.verb.NamedMods;
import dev.glia.verb.TrialBuild;
import dev.glia.verb.check.Check;
import dev.glia.verb.check.CheckReport;
import dev.glia.verb.check.Checkable;
import dev.glia.verb.check.CheckedFiles;
import dev.glia.verb.check.RuleLevels;
import dev.glia.verb.measure.Measured;
import dev.glia.verb.measure.Measuring;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads mechanisms, and measures what they do on a real NEURON.
 *
 * @param packages all that there are, because they are one library
 * @param index of the packages
 * @param preferences by which a bare name means a mechanism
 * @param names assets, packages or full names to report on; none is all
 * @param with places whose mechanisms are drawn beside those of the same assets, as other versions
 * @param build how the library is built for the measurement
 */
public record Report(
        List<ModPackage> packages,
        AssetIndex index,
        Preferences preferences,
        List<String> names,
        List<Path> with,
        TrialBuild build,
        Advice advice) {
    /** What a check may say that has NEURON's dialect before it; of texts alone without NEURON. */
    private static final List<String> TRIED = List.of("arbor=off");

    private static final List<String> READ = List.of("arbor=off", "units=off", "compile=off", "insert=off", "run=off");

    public Report {
        with = List.copyOf(with);
        packages = List.copyOf(packages);
        names = List.copyOf(names);
    }

    /** Reads the mods alone; no NEURON is needed. */
    public ReportPage facts() {
        return new ReportPage(
                checked(sheets(), READ).stream()
                        .map(sheet -> sheet.with(Optional.empty(), Optional.of("the report was made without curves")))
                        .toList(),
                List.of(),
                Optional.empty());
    }

    /** Reads the mods, checks them, and measures what they do, in JVMs of their own. */
    public ReportPage measured() {
        List<Sheet> sheets = checked(sheets(), TRIED);
        Measured measured = new Measuring(packages, build)
                .of(sheets.stream().map(Sheet::mod).toList());
        List<Sheet> whole = sheets.stream()
                .map(sheet -> sheet.with(measured.kinetics(sheet.name()), measured.unmeasured(sheet.name())))
                .toList();
        List<Overlaid> overlaid = new ArrayList<>();
        whole.forEach(sheet -> sheet.kinetics()
                .ifPresent(kinetics -> overlaid.add(Overlaid.of(sheet.name(), Optional.empty(), kinetics))));
        with.forEach(place -> overlaid.addAll(others(place, whole)));
        return new ReportPage(whole, overlaid, Optional.of(measured.neuron()));
    }

    /** The mechanisms of another place that have the same assets: another version can be in no library with the first. */
    private List<Overlaid> others(Path place, List<Sheet> sheets) {
        Set<String> assets = sheets.stream().map(sheet -> sheet.name().asset()).collect(Collectors.toSet());
        return TrialBuild.inOwnFolder(folder -> {
            List<ModPackage> there = ModPlaces.read(place, folder);
            List<Mod> mods = NamedMods.of(there, List.of()).stream()
                    .filter(mod -> assets.contains(mod.name().asset()))
                    .toList();
            Measured measured = new Measuring(there, build).of(mods);
            return there.stream()
                    .flatMap(pkg -> mods.stream()
                            .map(Mod::name)
                            .filter(name -> name.pkg().equals(pkg.name()))
                            .flatMap(name -> measured.kinetics(name).stream()
                                    .map(kinetics -> Overlaid.of(name, Optional.of(pkg.version()), kinetics))))
                    .toList();
        });
    }

    private List<Sheet> checked(List<Sheet> sheets, List<String> rules) {
        List<ModPackage> looked = packages.stream()
                .map(pkg -> pkg.with(sheets.stream()
                        .map(Sheet::mod)
                        .filter(pkg.mods()::contains)
                        .toList()))
                .filter(pkg -> !pkg.mods().isEmpty())
                .toList();
        CheckReport report = new Check(RuleLevels.of(rules, OptionStyle.COMMAND_LINE), build)
                .of(new Checkable(packages, looked, new CheckedFiles(Path.of(""), List.of()), List.of()));
        return sheets.stream()
                .map(sheet -> sheet.checked(report.rows(sheet.name())))
                .toList();
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
                Optional.empty(),
                List.of());
    }

    private static Optional<ModDescription> described(byte[] text) {
        try {
            return Optional.of(ModDescription.of(NmodlSource.of(text)));
        } catch (NmodlException e) {
            return Optional.empty();
        }
    }
}
