package dev.glia.maven.gather;

import dev.glia.asset.PackageReader;
import dev.glia.asset.PackageSource;
import java.util.List;
import java.util.stream.Stream;

/**
 * The jars and folders in which a project's packages may lie; most hold none.
 *
 * @param own the project's own folders
 * @param dependencies those of its dependency tree, modules of the same build among them
 */
public record ProjectSources(List<PackageSource> own, List<PackageSource> dependencies) {
    public ProjectSources {
        own = List.copyOf(own);
        dependencies = List.copyOf(dependencies);
    }

    /** All of them. */
    public List<PackageSource> all() {
        return Stream.concat(own.stream(), dependencies.stream()).toList();
    }

    /** The packages in them. */
    public ProjectPackages read() {
        return new ProjectPackages(PackageReader.readAll(own), PackageReader.readAll(dependencies));
    }
}
