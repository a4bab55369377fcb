package dev.glia.verb;

import dev.glia.imports.ModAddition;
import dev.glia.imports.OptionStyle;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code add}: mods into a project's sources, or into the personal collection.
 *
 * @param files the mods
 * @param asset the name to take instead of a single file's own
 * @param variant the variant to take instead of the files' own
 * @param dialect {@code neuron} or {@code arbor}, where they are for that alone
 * @param overwrite whether a mod that is there may be replaced
 * @param dryRun whether nothing is written
 */
public record AddMods(
        List<Path> files,
        Optional<String> asset,
        Optional<String> variant,
        Optional<String> dialect,
        boolean overwrite,
        boolean dryRun) {
    public AddMods {
        files = List.copyOf(files);
    }

    /**
     * Puts them into {@code src/main/mod} of a project; the answer, line by line, and what to do with them.
     *
     * @param style how verbs are typed where the user is
     */
    public List<String> intoProject(Path project, OptionStyle style) {
        Path folder = project.resolve("src/main/mod");
        ModAddition.Plan plan = to(ModAddition.Place.folder(folder), style).plan();
        if (dryRun) {
            return plan.lines();
        }
        plan.writeInto(folder);
        String next = "see what is wrong in them with `%s`; `mvn verify` compiles them".formatted(style.verb("check"));
        return Stream.concat(plan.lines().stream(), Stream.of(next)).toList();
    }

    ModAddition to(ModAddition.Place place, OptionStyle style) {
        return new ModAddition(files, place, asset, variant, dialect.map(ModAddition::simulator), overwrite, style);
    }
}
