package dev.glia.maven;

import dev.glia.select.Explanation;
import dev.glia.verb.ExplanationJson;
import java.io.File;
import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Tells what an asset name means in this project, and why: every candidate, and what each preference decided.
 */
@Mojo(name = "show", requiresProject = false, requiresDependencyCollection = ResolutionScope.TEST, threadSafe = true)
public final class ShowMojo extends AbstractMeaningMojo {
    /** Prints JSON on the standard output, for programs: {@code mvn -q glia:show -Dglia.asset=Kv1 -Dglia.json}. */
    @Parameter(property = "glia.json", defaultValue = "false")
    private boolean json;

    /** Writes the JSON into this file instead: some versions of Maven end their output with a control character. */
    @Parameter(property = "glia.jsonFile")
    private File jsonFile;

    @Override
    void answer() throws IOException {
        Explanation explanation = meaning().explain(asset("show"), ofPkg(), variant());
        if (json || jsonFile != null) {
            printJson(ExplanationJson.of(explanation), jsonFile);
        } else {
            print(explanation.text());
            explanation.resolved();
        }
    }
}
