package dev.glia.launch;

import dev.glia.asset.IonUse;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageSet;
import dev.glia.asset.PackageSource;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.library.BuildOptions;
import dev.glia.library.FittingLibrary;
import dev.glia.library.LibraryManifest;
import dev.glia.library.stage.PackageContent;
import dev.glia.neuron.Neuron;
import dev.glia.setting.Setting;
import dev.glia.setting.Settings;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The packages that class loaders show after NEURON has started: a library of their own for all that come at once, because
 * the one that is loaded cannot grow. NEURON keeps the charges that it has, and CoreNEURON, of which a process holds one
 * library, does without them.
 */
final class LateLibraries {
    private final Set<String> seen = new HashSet<>();

    /** @param start what the launch itself has taken in */
    LateLibraries(List<LoaderPlaces> start) {
        for (LoaderPlaces places : start) {
            seen.addAll(places.urls());
        }
    }

    /** Whether any of {@code asking} shows what was not looked at yet. */
    boolean areNew(List<LoaderPlaces> asking) {
        for (LoaderPlaces places : asking) {
            if (!seen.containsAll(places.urls())) {
                return true;
            }
        }
        return false;
    }

    /**
     * Loads what is new in these places.
     *
     * @param launched what is loaded already
     */
    void load(List<LoaderPlaces> asking, Launched launched, Consumer<String> say) {
        boolean load = !Settings.fromSystem().truth(Setting.NOLOAD);
        List<ModPackage> found =
                !load ? List.of() : ClassPath.current().unseen(asking).packages();
        List<ModPackage> fresh = PackageSet.of(found).packages().stream()
                .filter(pkg -> isFresh(pkg, launched.manifests()))
                .toList();
        if (!fresh.isEmpty()) {
            requireWanted(fresh, asking);
            launched.add(load(fresh, launched.neuron(), say));
            say.accept("%s found through %s after NEURON had started: loaded as a library of %s own"
                    .formatted(named(fresh), loaders(asking), fresh.size() == 1 ? "its" : "their"));
        }
        asking.forEach(places -> seen.addAll(places.urls()));
    }

    /** A package that is loaded is no news if it is the same, and cannot be loaded a second time if it is not. */
    private static boolean isFresh(ModPackage pkg, List<LibraryManifest> loaded) {
        for (LibraryManifest library : loaded) {
            for (ModPackage known : library.packages()) {
                if (known.name().equals(pkg.name())) {
                    requireSame(pkg, known, library.fingerprints().get(known.name()));
                    return false;
                }
            }
        }
        return true;
    }

    /** Known by the same coordinate, equal packages have equal fingerprints. */
    private static void requireSame(ModPackage pkg, ModPackage known, String fingerprint) {
        PackageSource asKnown =
                new PackageSource(known.source().coordinate(), pkg.source().container());
        if (!PackageContent.read(pkg.from(asKnown)).fingerprint().equals(fingerprint)) {
            throw new LaunchException(
                    "package '%s' is there twice with different content: version %s of '%s' is loaded, and a class loader shows version %s of '%s'. A process loads a mechanism once: let both use one version, or run them in two processes"
                            .formatted(
                                    pkg.name(),
                                    known.version(),
                                    known.source().coordinate(),
                                    pkg.version(),
                                    pkg.source().container()));
        }
    }

    private static void requireWanted(List<ModPackage> fresh, List<LoaderPlaces> asking) {
        if (Late.chosen() == Late.REFUSE) {
            throw new LaunchException(
                    "%s found through %s after NEURON had started, and glia.late is 'refuse'. Put %s on the class path that the JVM is started with, call Glia.start() from there before anything else uses NEURON, or leave glia.late at 'load'"
                            .formatted(named(fresh), loaders(asking), fresh.size() == 1 ? "it" : "them"));
        }
    }

    private static LibraryManifest load(List<ModPackage> fresh, NeuronInstallation neuron, Consumer<String> say) {
        LibraryChoice choice = new LibraryChoice(neuron, NeuronSearch.fromSystem(say), options(fresh), say);
        FittingLibrary fitting = choice.of(Optional.empty(), fresh).orElseThrow();
        fitting.library()
                .ifPresent(library -> Neuron.load(library, fitting.manifest().mechanismNames()));
        return fitting.manifest();
    }

    /** The charges that NEURON has already are as if the user had chosen them: a mod with another would end the process. */
    private static BuildOptions options(List<ModPackage> fresh) {
        BuildOptions chosen = BuildOptions.fromSystem().withCoreneuron(false);
        Set<String> known = new HashSet<>(Neuron.mechanisms().density());
        Map<String, Double> charges = new TreeMap<>(chosen.valences());
        fresh.stream()
                .flatMap(pkg -> pkg.mods().stream())
                .flatMap(mod -> mod.ions().stream())
                .map(IonUse::ion)
                .distinct()
                .filter(ion -> known.contains(ion + "_ion"))
                .forEach(ion -> charges.put(ion, (Double) Neuron.call("ion_charge", ion + "_ion")));
        String text = charges.entrySet().stream()
                .map(ion -> ion.getKey() + "=" + number(ion.getValue()))
                .collect(Collectors.joining(","));
        return charges.isEmpty() ? chosen : new BuildOptions(chosen.settings().with(Setting.VALENCE, text));
    }

    private static String number(double charge) {
        return charge == Math.rint(charge) ? Long.toString((long) charge) : Double.toString(charge);
    }

    private static String named(List<ModPackage> fresh) {
        List<String> names = fresh.stream()
                .map(pkg -> "'%s' (%s)".formatted(pkg.name(), pkg.source().coordinate()))
                .toList();
        return (names.size() == 1
                ? "package " + names.get(0) + " was"
                : "packages " + String.join(", ", names) + " were");
    }

    private static String loaders(List<LoaderPlaces> asking) {
        Set<String> names = new LinkedHashSet<>();
        asking.forEach(places -> names.add("'" + places.loader() + "'"));
        return "class loader " + String.join(" and ", names);
    }
}
