package dev.glia.verb;

import dev.glia.GliaException;
import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.asset.ModPackage;
import dev.glia.asset.NearNames;
import dev.glia.imports.OptionStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * {@code show-pkg}: what a package says of itself, and the files of its mods.
 *
 * @param packages all that there are
 * @param broken the mods that did not build, as far as a build has told
 */
public record PackageDescription(List<ModPackage> packages, Map<MechanismName, String> broken, OptionStyle style) {
    /**
     * Describes the packages whose name contains a text, in any case; without a last line end.
     *
     * @throws GliaException where there is none
     */
    public String text(Optional<String> part) {
        String wanted = part.orElse("");
        List<ModPackage> shown = packages.stream()
                .filter(pkg -> pkg.name().toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT)))
                .sorted(Comparator.comparing(ModPackage::name))
                .toList();
        if (shown.isEmpty()) {
            throw unknown(wanted);
        }
        return shown.stream().map(this::text).collect(Collectors.joining("\n\n"));
    }

    private String text(ModPackage pkg) {
        List<String> lines = new ArrayList<>();
        lines.add("package '%s' %s".formatted(pkg.name(), pkg.version()));
        lines.add("  from     %s, in '%s'"
                .formatted(pkg.source().coordinate(), pkg.source().container()));
        lines.add("  licence  " + (pkg.licence().isEmpty() ? "none found" : pkg.licence()));
        if (!pkg.authors().isEmpty()) {
            lines.add("  authors  " + String.join(", ", pkg.authors()));
        }
        if (!pkg.origin().isEmpty()) {
            lines.add("  origin   " + pkg.origin());
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("MECHANISM", "KIND", "DIALECT", "FILE"));
        pkg.mods().stream()
                .sorted(Comparator.comparing(Mod::name).thenComparing(Mod::dialect))
                .map(this::row)
                .forEach(rows::add);
        Table.align(rows).lines().map("  "::concat).forEach(lines::add);
        return String.join("\n", lines);
    }

    private List<String> row(Mod mod) {
        String why = Optional.ofNullable(broken.get(mod.name()))
                .map(" (broken: %s)"::formatted)
                .orElse("");
        return List.of(
                mod.name().fullName(),
                ListingFilter.word(mod.kind()),
                CandidateJson.word(mod.dialect()).orElse("both"),
                mod.path() + why);
    }

    private GliaException unknown(String part) {
        List<String> names = packages.stream().map(ModPackage::name).sorted().toList();
        if (names.isEmpty()) {
            return new GliaException(
                    "there is no Glia package here; add one as a dependency to the pom, or import one with `%s`"
                            .formatted(style.verb("import")));
        }
        List<String> near = NearNames.of(part, names);
        return new GliaException("there is no package whose name contains '%s'; %s"
                .formatted(
                        part,
                        near.isEmpty()
                                ? "the packages here are " + NearNames.shortened(names, 10)
                                : "perhaps `%s %s` is meant"
                                        .formatted(style.verb("show-pkg"), style.argument("pkg", near.get(0)))));
    }
}
