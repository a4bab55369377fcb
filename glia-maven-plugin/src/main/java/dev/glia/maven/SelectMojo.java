package dev.glia.maven;

import dev.glia.GliaException;
import dev.glia.host.file.UserFolders;
import dev.glia.select.Preference;
import dev.glia.select.PreferenceStore;
import java.util.List;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Chooses what an asset name means for this user, in all projects: {@code mvn glia:select -Dglia.asset=Kv1
 * -Dglia.pkg=some_pkg -Dglia.variant=high_activity}. What a project or a program prefers comes before it. Without an asset
 * the choice is for every asset; without anything, what is chosen is listed.
 */
@Mojo(name = "select", requiresProject = false, threadSafe = true)
public final class SelectMojo extends AbstractSettingsMojo {
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

    @Override
    void run() {
        Preference preference = new Preference(given(asset), given(ofPkg), given(variant));
        PreferenceStore store =
                new PreferenceStore(UserFolders.of(settings(), System::getenv).config(), line -> getLog().warn(line));
        requireSense(preference);
        if (!clear && preference.isEmpty()) {
            list(store);
            return;
        }
        store.select(preference);
        getLog().info("%s, wherever nothing else is preferred (%s)"
                .formatted(
                        clear ? subject(preference) + " means what its package decides" : means(preference),
                        store.file()));
    }

    private void list(PreferenceStore store) {
        List<Preference> chosen = store.read().preferences();
        getLog().info("%d chosen for you, in all projects (%s)".formatted(chosen.size(), store.file()));
        chosen.forEach(stored -> getLog().info(means(stored)));
    }

    private void requireSense(Preference preference) {
        String named = given(asset).map(name -> " -Dglia.asset=" + name).orElse("");
        if (clear && !preference.isEmpty()) {
            throw new GliaException(
                    "glia.clear forgets a whole choice; leave out -Dglia.pkg and -Dglia.variant: `mvn glia:select%s -Dglia.clear`"
                            .formatted(named));
        }
        if (!clear && preference.isEmpty() && preference.asset().isPresent()) {
            throw new GliaException(
                    "nothing is chosen for '%s'; add -Dglia.pkg=NAME, -Dglia.variant=NAME or both, or forget a choice with `mvn glia:select%s -Dglia.clear`"
                            .formatted(asset, named));
        }
    }

    private static String means(Preference preference) {
        return "%s means %s".formatted(subject(preference), preference.wish());
    }

    private static String subject(Preference preference) {
        return preference.asset().map(name -> "asset '" + name + "'").orElse("every asset");
    }
}
