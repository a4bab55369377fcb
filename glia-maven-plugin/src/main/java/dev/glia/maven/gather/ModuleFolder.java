package dev.glia.maven.gather;

import dev.glia.asset.PackageManifest;
import dev.glia.asset.PackageSource;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;

/** Where a module that is being built has packages: nothing of it need be packaged, nor even compiled. */
final class ModuleFolder {
    private ModuleFolder() {}

    /** What the module's jar would hold. */
    static List<PackageSource> sources(MavenProject module) {
        return of(
                module,
                module.getBuild().getOutputDirectory(),
                module.getBuild().getResources());
    }

    /** What the module's test-jar would hold. */
    static List<PackageSource> testSources(MavenProject module) {
        return of(
                module,
                module.getBuild().getTestOutputDirectory(),
                module.getBuild().getTestResources());
    }

    /** Where resources have not been copied yet, as under {@code mvn glia:compile} alone, they are read in their place. */
    private static List<PackageSource> of(MavenProject module, String output, List<Resource> resources) {
        Path copied = Path.of(output);
        Stream<Path> folders = holdsPackages(copied)
                ? Stream.of(copied)
                : resources.stream()
                        .filter(resource -> resource.getTargetPath() == null)
                        .map(resource -> Path.of(resource.getDirectory()))
                        .filter(ModuleFolder::holdsPackages);
        return folders.map(folder -> new PackageSource(coordinate(module), folder))
                .toList();
    }

    private static boolean holdsPackages(Path folder) {
        return Files.isDirectory(folder.resolve(PackageManifest.ROOT));
    }

    private static String coordinate(MavenProject module) {
        return module.getGroupId() + ":" + module.getArtifactId() + ":" + module.getVersion();
    }
}
