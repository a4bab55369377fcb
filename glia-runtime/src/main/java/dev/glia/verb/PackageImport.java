package dev.glia.verb;

import dev.glia.GliaException;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.host.process.ShellWord;
import dev.glia.imports.FolderImport;
import dev.glia.imports.OptionStyle;
import dev.glia.imports.PipImport;
import dev.glia.imports.Selection;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What {@code import} is asked to make a package of.
 *
 * @param pip a pip package, {@code NAME==VERSION}
 * @param from a folder or an archive of mods
 * @param pkg what the package is to be called
 * @param version the package's, for a folder or an archive
 * @param run whether code of a pip package may be run where only that tells its mods
 * @param style how options are typed where this was asked
 */
public record PackageImport(
        Optional<String> pip,
        Optional<Path> from,
        Optional<String> pkg,
        Optional<String> version,
        Selection selection,
        boolean run,
        OptionStyle style) {
    /** The version of a package that has none of its own. */
    public static final String VERSION = "1.0";

    /**
     * Whether mods of one name are told apart by their folder.
     *
     * @param by what the user says they are told apart by
     */
    public static boolean byFolder(Optional<String> by, OptionStyle style) {
        by.filter(word -> !word.equals("folder")).ifPresent(word -> {
            throw new GliaException("mods cannot be told apart by '%s'; write %s"
                    .formatted(word, style.option("variants-by", "folder")));
        });
        return by.isPresent();
    }

    /** Reads the mods; nothing is written. */
    public ImportPlan plan(NeuronSearch search) {
        if (pip.isPresent() && from.isPresent()) {
            throw new GliaException(
                    "both %s and %s are given; name one source".formatted(style.flag("pip"), style.flag("from")));
        }
        if (pip.isPresent()) {
            return new ImportPlan(new PipImport(pip.get(), pkg, selection, run, style, search).read(), pkg, style);
        }
        Path folder = from.orElseThrow(() -> new GliaException(
                "there is nothing to import; name a pip package, %s, or a folder or archive of mods and a name for the package, %s %s"
                        .formatted(
                                style.option("pip", "dbbs-catalogue==6.0.1"),
                                style.option("from", "mods"),
                                style.option("pkg", "my_models"))));
        String name = pkg.orElseThrow(() -> new GliaException("a folder has no package name; add one: `%s %s %s`"
                .formatted(
                        style.verb("import"),
                        ShellWord.of(style.option("from", folder.toString())),
                        style.option("pkg", "my_models"))));
        return new ImportPlan(
                new FolderImport(folder, name, version.orElse(VERSION), selection, style).read(), pkg, style);
    }
}
