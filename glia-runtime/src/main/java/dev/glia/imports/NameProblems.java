package dev.glia.imports;

import dev.glia.asset.MechanismName;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why the mods of a package cannot all be named, told at once.
 *
 * @param unusable a clause for each mod whose name is no legal one
 * @param clashes the mods that share a name
 */
record NameProblems(String pkg, List<String> unusable, List<List<FoundMod>> clashes) {

    /** What is wrong. */
    String sentence() {
        return "package '%s' cannot be made: ".formatted(pkg)
                + Stream.concat(unusable.stream(), clashes.stream().map(NameProblems::clash))
                        .collect(Collectors.joining("; "));
    }

    /** What can be typed where mods are imported. */
    String advice(boolean variantsByFolder, OptionStyle style) {
        String leaveOut = "leave files or folders out with %s, or take only some with %s"
                .formatted(style.option("exclude", "PATTERN"), style.option("only", "PATTERN"));
        String rename = "rename a file to ASSET.mod or ASSET__VARIANT.mod";
        return clashes.isEmpty() || variantsByFolder
                ? upperFirst(leaveOut) + ", or " + rename
                : "Keep them all, each in a variant that is named by its folder, with %s; %s; or %s"
                        .formatted(style.option("variants-by", "folder"), leaveOut, rename);
    }

    private static String clash(List<FoundMod> namesakes) {
        FoundMod first = namesakes.get(0);
        String variant = first.name().variant().equals(MechanismName.DEFAULT_VARIANT)
                ? ""
                : " in variant '%s'".formatted(first.name().variant());
        return "asset '%s'%s is in %s"
                .formatted(
                        first.name().asset(),
                        variant,
                        namesakes.stream()
                                .map(mod -> "'" + mod.path() + "'")
                                .collect(Collectors.joining(", ", "", "")));
    }

    private static String upperFirst(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
