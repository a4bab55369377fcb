package dev.glia.maven;

import dev.glia.GliaException;
import dev.glia.host.UserFolders;
import dev.glia.select.Preference;
import dev.glia.select.PreferenceStore;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Chooses what an asset name means for this user, in all projects: {@code mvn glia:select -Dglia.asset=Kv1
 * -Dglia.pkg=some_pkg -Dglia.variant=high_activity}. What a project or a program prefers comes before it.
 */
@Mojo(name = "select", requiresProject = false, threadSafe = true)
public final class SelectMojo extends AbstractSettingsMojo {
    /** The asset. */
    @Parameter(property = "glia.asset")
    private String asset;

    /** The package to take it from. */
    @Parameter(property = "glia.pkg")
    private String pkg;

    /** The variant to take. */
    @Parameter(property = "glia.variant")
    private String variant;

    /** Forgets what was chosen for the asset. */
    @Parameter(property = "glia.clear", defaultValue = "false")
    private boolean clear;

    @Override
    void run() {
        Preference preference = Preference.of(
                given(asset)
                        .orElseThrow(() -> new GliaException(
                                "no asset is named; add -Dglia.asset=NAME, one of those that `mvn glia:list` shows")),
                given(pkg),
                given(variant));
        if (preference.isEmpty() != clear) {
            throw new GliaException(
                    clear
                            ? "glia.clear forgets a choice, so it takes no -Dglia.pkg and no -Dglia.variant; leave them out"
                            : "nothing is chosen for '%s'; add -Dglia.pkg=NAME, -Dglia.variant=NAME or both, or forget a choice with `mvn glia:select -Dglia.asset=%s -Dglia.clear`"
                                    .formatted(asset, asset));
        }
        PreferenceStore store =
                new PreferenceStore(UserFolders.of(settings(), System::getenv).config(), line -> getLog().warn(line));
        store.select(preference);
        getLog().info("asset '%s' means %s now, wherever nothing else is preferred (%s)"
                .formatted(asset, clear ? "what its package decides" : preference.wish(), store.file()));
    }
}
