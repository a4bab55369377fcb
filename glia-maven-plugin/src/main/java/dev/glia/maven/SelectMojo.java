package dev.glia.maven;

import dev.glia.select.Preference;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Chooses what an asset name means for this user, in all projects: {@code mvn glia:select -Dglia.asset=Kv1
 * -Dglia.pkg=some_pkg -Dglia.variant=high_activity}. What a project or a program prefers comes before it. Without an asset
 * the choice is for every asset; without anything, what is chosen is listed.
 */
@Mojo(name = "select", requiresProject = false, aggregator = true, threadSafe = true)
public final class SelectMojo extends AbstractPreferenceMojo {
    /** The asset; every asset if not given. */
    @Parameter(property = "glia.asset")
    private String asset;

    /** The package to take it from. */
    @Parameter(name = "ofPkg", property = "glia.pkg")
    private String ofPkg;

    /** The variant to take. */
    @Parameter(property = "glia.variant")
    private String variant;

    /** Forgets what was chosen for the asset. */
    @Parameter(property = "glia.clear", defaultValue = "false")
    private boolean clear;

    /** Allows the choice to name what is not in this project. */
    @Parameter(property = "glia.optional", defaultValue = "false")
    private boolean optional;

    @Override
    void run() {
        selecting()
                .select(new Preference(given(asset), given(ofPkg), given(variant)), clear, optional)
                .forEach(getLog()::info);
    }
}
