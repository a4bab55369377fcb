package dev.glia.verb;

import dev.glia.asset.Mod;
import dev.glia.imports.ImportedPackage;
import dev.glia.imports.OptionStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A package that can be written, and what there is to say of it.
 *
 * @param asked the name that the user asked for
 */
public record ImportPlan(ImportedPackage imported, Optional<String> asked, OptionStyle style) {

    /** What goes into the package and what does not, a line for each file; without a last line end. */
    public String text() {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("ASSET", "VARIANT", "KIND", "DIALECT", "FILE"));
        imported.pkg().mods().stream()
                .sorted(Comparator.comparing(Mod::name).thenComparing(Mod::dialect))
                .map(ImportPlan::row)
                .forEach(rows::add);
        StringBuilder text = new StringBuilder(Table.align(rows));
        imported.copies()
                .forEach((copy, kept) -> text.append("\n'%s' is identical to '%s' and left out".formatted(copy, kept)));
        return text.append("\n").append(sentence()).toString();
    }

    private static List<String> row(Mod mod) {
        return List.of(
                mod.name().asset(),
                mod.name().variant(),
                ListingFilter.word(mod.kind()),
                CandidateJson.word(mod.dialect()).orElse("both"),
                mod.path());
    }

    /** The package in one line. */
    public String sentence() {
        String copies = imported.copies().isEmpty()
                ? ""
                : ", identical files left out: %s".formatted(imported.copies().size());
        return "package '%s' %s, mods: %s%s, licence: %s, from %s"
                .formatted(
                        imported.pkg().name(),
                        imported.pkg().version(),
                        imported.pkg().mods().size(),
                        copies,
                        imported.pkg().licence().isEmpty()
                                ? "none found"
                                : imported.pkg().licence(),
                        imported.pkg().origin());
    }

    /** What the user should know before it is used, a line each. */
    public List<String> notes() {
        List<String> notes = new ArrayList<>();
        asked.filter(name -> !name.equals(imported.pkg().name()))
                .ifPresent(name -> notes.add(
                        "the package is called '%s', because '%s' cannot be a part of the name of a mechanism; write %s to see that name everywhere"
                                .formatted(
                                        imported.pkg().name(),
                                        name,
                                        style.option("pkg", imported.pkg().name()))));
        notes.addAll(imported.notes());
        return notes;
    }
}
