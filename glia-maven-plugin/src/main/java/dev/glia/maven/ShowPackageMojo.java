package dev.glia.maven;

import dev.glia.imports.OptionStyle;
import dev.glia.verb.PackageDescription;
import java.io.IOException;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Describes the project's packages: where they are from, their licence and authors, and the file of every mod. */
@Mojo(name = "show-pkg", requiresDependencyCollection = ResolutionScope.TEST, threadSafe = true)
public final class ShowPackageMojo extends AbstractPackagesMojo {
    /** Shows only packages whose name contains this. */
    @Parameter(name = "ofPkg", property = "glia.pkg")
    private String ofPkg;

    /** The name of the package in the project's sources, as for {@code compile}. */
    @Parameter
    private String pkg;

    @Override
    Optional<String> sourcePackage() {
        return given(pkg);
    }

    @Override
    void run() throws IOException {
        print(new PackageDescription(packages().all(), brokenReasons(), OptionStyle.MAVEN).text(given(ofPkg)));
    }
}
