package dev.glia.verb.check;

import dev.glia.GliaException;
import dev.glia.asset.Mod;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageFiles;
import dev.glia.asset.PackageReader;
import dev.glia.host.HostException;
import dev.glia.host.file.Failures;
import dev.glia.verb.Table;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * What a project would publish, and what stands in the way.
 *
 * @param jar of the project, with those of its sources and javadoc beside it
 * @param licensed whether the pom names a licence
 * @param snapshots coordinates of dependencies that are no releases
 * @param dated whether the pom gives the time in the jar, without which two builds differ
 */
public record Release(Path jar, boolean licensed, List<String> snapshots, boolean dated) {
    private static final String ENDING = ".jar";

    public Release {
        snapshots = List.copyOf(snapshots);
        if (!Files.isRegularFile(jar)) {
            throw new GliaException(
                    "there is no '%s' to publish yet; make it with `mvn package`, as in `mvn package glia:check -Dglia.release`"
                            .formatted(jar));
        }
    }

    /** Every file of the jar, a line each with its bytes; without a last line end. */
    public String files() {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            List<List<String>> rows = new ArrayList<>();
            rows.add(List.of("FILE OF " + jar.getFileName(), "BYTES"));
            zip.stream()
                    .filter(entry -> !entry.isDirectory())
                    .sorted(Comparator.comparing(ZipEntry::getName))
                    .forEach(entry -> rows.add(List.of(entry.getName(), Long.toString(entry.getSize()))));
            return Table.align(rows);
        } catch (IOException e) {
            throw new HostException("'%s' cannot be read: %s".formatted(jar, Failures.reason(e)), e);
        }
    }

    /** What stands in the way, a sentence each; empty where nothing does. */
    public List<String> obstacles() {
        List<String> obstacles = new ArrayList<>();
        List<ModPackage> packages = PackageReader.read(jar, jar.getFileName().toString());
        if (packages.isEmpty()) {
            obstacles.add("the jar holds no Glia package; put mods into src/main/mod and run the goal `compile`");
        }
        if (!licensed) {
            obstacles.add(
                    "the pom names no licence; add <licenses><license><name>Apache-2.0</name></license></licenses>, or what yours is called");
        }
        for (ModPackage pkg : packages) {
            licences(pkg, obstacles);
        }
        for (String kind : List.of("sources", "javadoc")) {
            Path beside =
                    jar.resolveSibling(jar.getFileName().toString().replaceFirst("[.]jar$", "") + "-" + kind + ENDING);
            if (!Files.isRegularFile(beside)) {
                obstacles.add(
                        "there is no '%s', which repositories ask for; a pom of `glia new` shows the execution of maven-jar-plugin that makes it"
                                .formatted(beside.getFileName()));
            }
        }
        snapshots.forEach(dependency ->
                obstacles.add("the dependency '%s' is a snapshot, which may change or go; depend on a release"
                        .formatted(dependency)));
        if (!dated) {
            obstacles.add(
                    "two builds of it would differ; add <project.build.outputTimestamp>2026-01-01T00:00:00Z</project.build.outputTimestamp> to the properties of the pom");
        }
        return obstacles;
    }

    /**
     * What to do where nothing stands in the way.
     *
     * @param version the project's
     * @param repository whether the pom names one to publish in
     */
    public static List<String> next(String version, boolean repository) {
        List<String> next = new ArrayList<>();
        next.add(
                "nothing stands in the way of publishing it; "
                        + (repository
                                ? "`mvn deploy` does, in the repository that the pom names"
                                : "`mvn deploy -DaltDeploymentRepository=lab::file:///groups/lab/maven` does, in a folder; for GitHub Packages and Maven Central see Glia's page publishing.md"));
        if (version.endsWith("-SNAPSHOT")) {
            next.add(
                    "its version '%s' may be published again and again, and Maven Central takes none of these; for one that others cite, write <version>%s</version> into the pom"
                            .formatted(version, version.replace("-SNAPSHOT", "")));
        }
        return next;
    }

    private static void licences(ModPackage pkg, List<String> obstacles) {
        try (PackageFiles files = PackageFiles.open(pkg)) {
            if (files.paths().stream().noneMatch(path -> path.matches("(?i)(licen[cs]e|copying)([.](txt|md|rst))?"))) {
                obstacles.add("the package '%s' has no text of its licence; put it into the file LICENSE beside the pom"
                        .formatted(pkg.name()));
            }
            for (Mod mod : pkg.mods()) {
                String text = new String(files.read(mod.path()), StandardCharsets.ISO_8859_1);
                ModLicence.other(text, pkg.licence())
                        .ifPresent(words -> obstacles.add(
                                "'%s' says '%s', and the package's licence is %s; ask its authors, leave it out, or take its licence for the package"
                                        .formatted(
                                                mod.path(),
                                                words,
                                                pkg.licence().isEmpty() ? "not known" : "'" + pkg.licence() + "'")));
            }
        }
    }
}
