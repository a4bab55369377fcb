package dev.glia.maven;

import java.util.Optional;
import org.apache.maven.plugins.annotations.Parameter;

/** What the goals share that call the package in the project's sources as {@code compile} does. */
abstract class AbstractNamedSourcesMojo extends AbstractPackagesMojo {
    /** The name of the package in the project's sources, as for {@code compile}. */
    @Parameter
    private String pkg;

    @Override
    final Optional<String> sourcePackage() {
        return given(pkg);
    }
}
