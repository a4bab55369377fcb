package dev.glia.maven;

import org.apache.maven.plugins.annotations.Mojo;

/** Lists what this user prefers in all projects; {@code mvn glia:select -Dglia.asset=Kv1 -Dglia.clear} forgets one. */
@Mojo(name = "selected", requiresProject = false, aggregator = true, threadSafe = true)
public final class SelectedMojo extends AbstractPreferenceMojo {
    @Override
    void run() {
        selecting().selected().forEach(getLog()::info);
    }
}
