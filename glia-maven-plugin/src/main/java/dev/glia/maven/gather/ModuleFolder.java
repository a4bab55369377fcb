package dev.glia.maven.gather;

import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageManifest;
import dev.glia.asset.PackageReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;

/** The packages in the folders of a module that is being built: nothing of it need be packaged, nor even compiled. */
final class ModuleFolder {
    private ModuleFolder() {}

    /** What the module's jar would hold. */
    static List<ModPackage> packages(MavenProject module) {
        return read(
                module,
                module.getBuild().getOutputDirectory(),
                module.getBuild().getResources());
    }

    /** What the module's test-jar would hold. */
    static List<ModPackage> testPackages(MavenProject module) {
        return read(
                module,
                module.getBuild().getTestOutputDirectory(),
                module.getBuild().getTestResources());
    }

    /** Where resources have not been copied yet, as under {@code mvn glia:compile} alone, they are read in their place. */
    private static List<ModPackage> read(MavenProject module, String output, List<Resource> resources) {
        Path copied = Path.of(output);
        Stream<Path> folders = holdsPackages(copied)
                ? Stream.of(copied)
                : resources.stream()
                        .filter(resource -> resource.getTargetPath() == null)
                        .map(resource -> Path.of(resource.getDirectory()))
                        .filter(ModuleFolder::holdsPackages);
        return folders.flatMap(folder -> PackageReader.read(folder, coordinate(module)).stream())
                .toList();
    }

    private static boolean holdsPackages(Path folder) {
        return Files.isDirectory(folder.resolve(PackageManifest.ROOT));
    }

    private static String coordinate(MavenProject module) {
        return module.getGroupId() + ":" + module.getArtifactId() + ":" + module.getVersion();
    }
}
