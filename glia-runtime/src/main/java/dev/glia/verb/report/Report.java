package dev.glia.verb.report;

import dev.glia.asset.Mod;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageFiles;
import dev.glia.host.file.Sha256;
import dev.glia.nmodl.ModDescription;
import dev.glia.nmodl.NmodlException;
import dev.glia.nmodl.NmodlSource;
import dev.glia.select.Advice;
import dev.glia.select.AssetIndex;
import dev.glia.select.AssetRequest;
import dev.glia.select.Preferences;
import dev.glia.select.Resolver;
import dev.glia.verb.NamedMods;
import dev.glia.verb.TrialBuild;
import dev.glia.verb.measure.Measured;
import dev.glia.verb.measure.Measuring;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

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
        Measured measured = new Measuring(packages, build)
                .of(sheets.stream().map(Sheet::mod).toList());
        return new ReportPage(
                sheets.stream()
                        .map(sheet -> sheet.with(measured.kinetics(sheet.name()), measured.unmeasured(sheet.name())))
                        .toList(),
                Optional.of(measured.neuron()));
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
