package dev.glia.maven;

import dev.glia.imports.OptionStyle;
import dev.glia.imports.Selection;
import dev.glia.verb.PackageImport;
import java.util.List;
import org.apache.maven.plugins.annotations.Parameter;

/** Which mods are taken where some are brought together, and what tells those of one name apart. */
abstract class AbstractSelectionMojo extends AbstractSettingsMojo {
    /** Takes only files and folders of these names or paths, for example {@code K*.mod}. */
    @Parameter(property = "glia.only")
    private List<String> only = List.of();

    /** Leaves out files and folders of these names or paths. */
    @Parameter(property = "glia.exclude")
    private List<String> exclude = List.of();

    /** Reads the folders below the folder too. */
    @Parameter(property = "glia.subfolders", defaultValue = "false")
    private boolean subfolders;

    /** {@code folder} keeps mods of one name that differ, each in a variant named by its folder. */
    @Parameter(property = "glia.variantsBy")
    private String variantsBy;

    Selection selection() {
        return new Selection(only, exclude, subfolders, PackageImport.byFolder(given(variantsBy), OptionStyle.MAVEN));
    }
}
