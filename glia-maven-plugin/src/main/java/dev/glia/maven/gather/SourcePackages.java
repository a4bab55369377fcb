package dev.glia.maven.gather;

import dev.glia.GliaException;
import dev.glia.asset.PackageManifest;
import dev.glia.imports.ImportedPackage;
import dev.glia.imports.ModOrigin;
import dev.glia.imports.SourceMods;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.maven.model.Contributor;
import org.apache.maven.model.License;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;

/**
 * The packages in a project's own sources: {@code src/main/mod}, and {@code src/test/mod} for its tests alone. They are
 * written among the class files, where Maven's jar, the modules beside it, and IDEs find them without knowing of Glia.
 */
public final class SourcePackages {
    private static final String TEST = "_test";

    private final MavenProject project;
    private final Optional<String> name;
    private final Path record;

    /** @param name what the user calls the package; the artifactId names it where it is empty */
    public SourcePackages(MavenProject project, Optional<String> name) {
        this.project = project;
        this.name = name;
        this.record = Path.of(project.getBuild().getDirectory(), "glia-sources.txt");
    }

    /** Writes them where no build has yet, as for {@code mvn glia:list} alone. */
    public void writeIfNew(Consumer<String> warn) throws IOException {
        if (!Files.isRegularFile(record)) {
            write(warn);
        }
    }

    /** Writes what has changed, and removes what was written of sources that are gone. */
    public void write(Consumer<String> warn) throws IOException {
        warnOfOrphans(warn);
        List<String> written = new ArrayList<>();
        write("main", "", project.getBuild().getOutputDirectory(), warn).ifPresent(written::add);
        write("test", TEST, project.getBuild().getTestOutputDirectory(), warn).ifPresent(written::add);
        if (Files.isRegularFile(record)) {
            for (String before : Files.readAllLines(record)) {
                if (!written.contains(before)) {
                    delete(Path.of(before));
                }
            }
        }
        if (!written.isEmpty()) {
            Files.createDirectories(record.getParent());
            Files.write(record, written);
        } else {
            Files.deleteIfExists(record);
        }
    }

    private Optional<String> write(String scope, String ending, String output, Consumer<String> warn) {
        Path base = project.getBasedir().toPath();
        Path folder = base.resolve("src").resolve(scope).resolve("mod");
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        String pkg = SourceMods.packageName(name, project.getArtifactId()) + ending;
        SourceMods sources = new SourceMods(folder, base, pkg, origin());
        if (!sources.exist()) {
            return Optional.empty();
        }
        refuseTwin(pkg, folder);
        ImportedPackage read = sources.read();
        read.notes().forEach(note -> warn.accept("'%s': %s".formatted(folder, note)));
        read.writeInto(Path.of(output));
        return Optional.of(packageFolder(output, pkg).toString());
    }

    private ModOrigin origin() {
        List<String> licences =
                project.getLicenses().stream().map(License::getName).toList();
        List<String> authors =
                project.getDevelopers().stream().map(SourcePackages::author).toList();
        String home = project.getScm() != null && project.getScm().getUrl() != null
                ? project.getScm().getUrl()
                : Optional.ofNullable(project.getUrl()).orElse("");
        return ModOrigin.ofProject(project.getVersion(), licences, authors, home);
    }

    private static String author(Contributor developer) {
        return developer.getEmail() == null
                ? developer.getName()
                : "%s <%s>".formatted(developer.getName(), developer.getEmail());
    }

    /** A package that somebody wrote by hand under the same name would be overwritten. */
    private void refuseTwin(String pkg, Path folder) {
        resourceFolders()
                .map(resources -> packageFolder(resources.toString(), pkg))
                .filter(twin -> Files.exists(twin.resolve(PackageManifest.FILE)))
                .findFirst()
                .ifPresent(twin -> {
                    throw new GliaException(
                            "package '%s' is in '%s' and, written by hand, in '%s'; move the mods of the second to the first and remove it"
                                    .formatted(pkg, folder, twin));
                });
    }

    /** Mods that lie as in a package, without a manifest, would go into the jar and never be found there. */
    private void warnOfOrphans(Consumer<String> warn) throws IOException {
        for (Path root : resourceFolders()
                .map(folder -> folder.resolve(PackageManifest.ROOT))
                .filter(Files::isDirectory)
                .toList()) {
            try (Stream<Path> folders = Files.list(root)) {
                folders.filter(folder -> Files.isDirectory(folder)
                                && !Files.exists(folder.resolve(PackageManifest.FILE))
                                && holdsMods(folder))
                        .sorted()
                        .forEach(folder -> warn.accept(
                                "the mods in '%s' are no package, because there is no %s beside them; move them to 'src/main/mod', where they need none"
                                        .formatted(folder, PackageManifest.FILE)));
            }
        }
    }

    private static boolean holdsMods(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.anyMatch(file -> file.toString().endsWith(".mod"));
        } catch (IOException e) {
            throw new GliaException("'%s' cannot be read: %s".formatted(folder, e.getMessage()), e);
        }
    }

    private Stream<Path> resourceFolders() {
        return project.getBuild().getResources().stream()
                .map(Resource::getDirectory)
                .map(Path::of);
    }

    private static Path packageFolder(String root, String pkg) {
        return Path.of(root, PackageManifest.ROOT, pkg);
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
                Files.delete(file);
            }
        }
    }
}
