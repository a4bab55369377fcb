package dev.glia.maven;

import dev.glia.GliaException;
import dev.glia.select.Advice;
import dev.glia.select.AssetRequest;
import dev.glia.select.Explanation;
import dev.glia.select.Resolver;
import dev.glia.verb.ExplanationJson;
import java.io.File;
import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Tells what an asset name means in this project, and why: every candidate, and what each preference decided.
 */
@Mojo(name = "show", requiresDependencyCollection = ResolutionScope.TEST, threadSafe = true)
public final class ShowMojo extends AbstractNamedSourcesMojo {
    /** The asset, or the full name of a mechanism. */
    @Parameter(property = "glia.asset")
    private String asset;

    /** The package it has to be of. */
    @Parameter(name = "ofPkg", property = "glia.pkg")
    private String ofPkg;

    /** The variant it has to be. */
    @Parameter(property = "glia.variant")
    private String variant;

    /** Prints JSON on the standard output, for programs: {@code mvn -q glia:show -Dglia.asset=Kv1 -Dglia.json}. */
    @Parameter(property = "glia.json", defaultValue = "false")
    private boolean json;

    /** Writes the JSON into this file instead: some versions of Maven end their output with a control character. */
    @Parameter(property = "glia.jsonFile")
    private File jsonFile;

    @Override
    void run() throws IOException {
        String name = given(asset)
                .orElseThrow(() -> new GliaException(
                        "no asset to show is named; add -Dglia.asset=NAME, or see all with `mvn glia:list`"));
        Explanation explanation = new Resolver(index(seen(packages())), Advice.MAVEN)
                .explain(AssetRequest.of(name, given(ofPkg), given(variant), Advice.MAVEN), allPreferences());
        if (json || jsonFile != null) {
            printJson(ExplanationJson.of(explanation), jsonFile);
        } else {
            print(explanation.text());
            explanation.resolved();
        }
    }
}
