package dev.glia.maven;

import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Prints the full mechanism name that an asset name means in this project, and nothing else; for scripts:
 * {@code mvn -q glia:resolve -Dglia.asset=Kv1}.
 */
@Mojo(name = "resolve", requiresProject = false, requiresDependencyCollection = ResolutionScope.TEST, threadSafe = true)
public final class ResolveMojo extends AbstractMeaningMojo {
    @Override
    void answer() throws IOException {
        printBare(meaning().fullName(asset("resolve"), ofPkg(), variant()));
    }
}
