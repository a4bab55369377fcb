package dev.glia.maven;

import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Removes mods from your personal collection: {@code mvn glia:remove -Dglia.inLocal -Dglia.names=Kv1}. A mod of a project is a
 * file in its {@code src/main/mod}.
 */
@Mojo(name = "remove", requiresProject = false, aggregator = true, threadSafe = true)
public final class RemoveMojo extends AbstractSettingsMojo {
    /** Assets, assets with their variant ({@code Kv1__fast}), or full names, with commas between them. */
    @Parameter(property = "glia.names")
    private List<String> names = List.of();

    /** From the personal collection; required. */
    @Parameter(property = "glia.inLocal", defaultValue = "false")
    private boolean inLocal;

    @Override
    void run() {
        personalMods().remove(names, inLocal).forEach(getLog()::info);
    }
}
