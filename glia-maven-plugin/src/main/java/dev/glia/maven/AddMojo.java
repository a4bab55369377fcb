package dev.glia.maven;

import dev.glia.GliaException;
import dev.glia.imports.OptionStyle;
import dev.glia.verb.AddMods;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Copies mods, with what they INCLUDE, into {@code src/main/mod}, under the names they will have: {@code mvn glia:add
 * -Dglia.files=old/kdr.mod -Dglia.asset=Kv1}.
 */
@Mojo(name = "add", requiresProject = false, threadSafe = true)
public final class AddMojo extends AbstractSettingsMojo {
    /** The mods, with commas between them. */
    @Parameter(property = "glia.files")
    private List<File> files = List.of();

    /** The asset's name, for a single mod; that of its file or its SUFFIX if not given. */
    @Parameter(property = "glia.asset")
    private String asset;

    /** The variant. */
    @Parameter(property = "glia.variant")
    private String variant;

    /** {@code neuron} or {@code arbor}, for a mod of that simulator alone. */
    @Parameter(property = "glia.dialect")
    private String dialect;

    /** Replaces a mod that is there. */
    @Parameter(property = "glia.overwrite", defaultValue = "false")
    private boolean overwrite;

    /** Prints what would be done, and writes nothing. */
    @Parameter(property = "glia.dryRun", defaultValue = "false")
    private boolean dryRun;

    /** Puts them into your personal collection instead, which all your models see, behind their packages. */
    @Parameter(property = "glia.inLocal", defaultValue = "false")
    private boolean inLocal;

    @Parameter(defaultValue = "${basedir}", readonly = true)
    private File basedir;

    @Override
    void run() {
        if (files.isEmpty()) {
            throw new GliaException("no mod to add is named; write -Dglia.files=old/kdr.mod");
        }
        AddMods mods = new AddMods(
                files.stream().map(File::toPath).toList(),
                given(asset),
                given(variant),
                given(dialect),
                overwrite,
                dryRun);
        List<String> lines = inLocal
                ? personalMods().add(mods)
                : mods.intoProject(basedir == null ? Path.of("") : basedir.toPath(), OptionStyle.MAVEN);
        lines.forEach(getLog()::info);
    }
}
