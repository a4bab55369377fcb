package dev.glia.verb.doctor;

import dev.glia.GliaException;
import dev.glia.asset.ModPackage;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.library.BuildOptions;
import dev.glia.library.LibraryJudge;
import dev.glia.library.LibraryManifest;
import dev.glia.library.StatedLibrary;
import dev.glia.library.stage.Inputs;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The packages of a place, and whether a launch there would load the library that was built for it. */
record PlaceFindings(Place place, Optional<NeuronInstallation> neuron, BuildOptions options) {
    private static final int NAMED = 12;

    List<Finding> all() {
        return List.of(packages(), library());
    }

    private Finding packages() {
        List<ModPackage> all = place.packages().stream()
                .sorted(Comparator.comparing(ModPackage::name))
                .toList();
        String names = all.stream()
                .limit(NAMED)
                .map(pkg -> pkg.name() + " " + pkg.version())
                .collect(Collectors.joining(", "));
        String text = all.isEmpty()
                ? "none"
                : "%s with %s mods: %s%s"
                        .formatted(
                                all.size(),
                                all.stream().mapToInt(pkg -> pkg.mods().size()).sum(),
                                names,
                                all.size() > NAMED ? " and %s more".formatted(all.size() - NAMED) : "");
        return new Finding(
                "packages",
                true,
                text,
                Map.of(
                        "packages",
                        all.stream()
                                .map(pkg -> "%s %s of %s"
                                        .formatted(
                                                pkg.name(),
                                                pkg.version(),
                                                pkg.source().coordinate()))
                                .toList()));
    }

    private Finding library() {
        try {
            return Finding.of("library", place.library().map(this::why).orElseGet(this::none));
        } catch (GliaException e) {
            return new Finding("library", false, e.getMessage(), Map.of());
        }
    }

    private String none() {
        return place.packages().isEmpty()
                ? "none is needed, NEURON runs with its own mechanisms"
                : "none was built here beforehand; a launch takes one from the cache, or builds it there";
    }

    private String why(StatedLibrary library) {
        String where = "'%s'".formatted(library.layout().folder().toAbsolutePath());
        if (neuron.isEmpty()) {
            return "there is one in %s; without NEURON nobody can say whether it fits".formatted(where);
        }
        Inputs inputs = Inputs.of(library.wanted(place.packages()), neuron.get().fingerprint());
        return LibraryJudge.misfit(library, inputs, neuron.get(), options)
                .map(misfit -> "the one in %s is stale: %s; a launch takes another from the cache, or builds it there"
                        .formatted(where, misfit))
                .orElseGet(() -> "the one in %s fits and is loaded: %s"
                        .formatted(where, content(library.manifest().orElseThrow())));
    }

    private static String content(LibraryManifest manifest) {
        String broken = manifest.broken().keySet().stream()
                .map(Object::toString)
                .sorted()
                .collect(Collectors.joining(", "));
        return "%s mechanisms%s"
                .formatted(
                        manifest.mechanismNames().size(),
                        broken.isEmpty() ? "" : ", without those that do not compile: " + broken);
    }
}
