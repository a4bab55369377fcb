package dev.glia.maven;

import dev.glia.imports.OptionStyle;
import dev.glia.verb.PackageDescription;
import dev.glia.verb.place.Surroundings;
import java.io.IOException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Describes the project's packages: where they are from, their licence and authors, and the file of every mod. */
@Mojo(
        name = "show-pkg",
        requiresProject = false,
        requiresDependencyCollection = ResolutionScope.TEST,
        threadSafe = true)
public final class ShowPackageMojo extends AbstractPlacesMojo {
    /** Shows only packages whose name contains this. */
    @Parameter(name = "ofPkg", property = "glia.pkg")
    private String ofPkg;

    @Override
    void answer() throws IOException {
        Surroundings here = seen();
        print(new PackageDescription(here.packages(), here.broken(), OptionStyle.MAVEN).text(given(ofPkg)));
    }
}
