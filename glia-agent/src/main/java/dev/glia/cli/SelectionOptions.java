package dev.glia.cli;

import dev.glia.imports.OptionStyle;
import dev.glia.imports.Selection;
import dev.glia.verb.PackageImport;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Which mods are taken, and what tells those of one name apart. */
final class SelectionOptions {
    @Option(
            names = "--only",
            paramLabel = "PATTERN",
            split = ",",
            description = "Take only files and folders of these names, for example K*.mod or mods/new.")
    List<String> only = List.of();

    @Option(
            names = "--exclude",
            paramLabel = "PATTERN",
            split = ",",
            description = "Leave out files and folders of these names.")
    List<String> exclude = List.of();

    @Option(names = "--subfolders", description = "Read the folders below the folder too.")
    boolean subfolders;

    @Option(
            names = "--variants-by",
            paramLabel = "folder",
            description = "Keep mods of one name that differ, each in a variant named by its folder.")
    Optional<String> variantsBy = Optional.empty();

    Selection selection() {
        return new Selection(only, exclude, subfolders, PackageImport.byFolder(variantsBy, OptionStyle.COMMAND_LINE));
    }
}
