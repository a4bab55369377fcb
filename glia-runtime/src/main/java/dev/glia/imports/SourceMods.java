package dev.glia.imports;

import dev.glia.asset.MechanismName;
import dev.glia.asset.ModKind;
import dev.glia.asset.PackageException;
import dev.glia.host.HostException;
import dev.glia.host.file.Failures;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The mods in a project's sources, {@code src/main/mod}: a package whose manifest nobody writes by hand. Asset and variant
 * are named by the file, {@code Kv1.mod} or {@code Kv1__high_activity.mod}; the folders {@code neuron} and {@code arbor} hold
 * the mods of a dialect.
 *
 * @param folder where the mods lie
 * @param project the project's folder, whose licence and citation go along
 * @param pkg the package's name
 */
public record SourceMods(Path folder, Path project, String pkg, ModOrigin origin) {
    private static final String CITATION = "CITATION.cff";

    /**
     * The name of the package of a project.
     *
     * @param given what the user calls it
     * @param artifactId what Maven calls the project
     * @throws ImportException where that is no legal name; it tells one that is
     */
    public static String packageName(Optional<String> given, String artifactId) {
        String name = given.orElseGet(() -> artifactId.replaceAll("[-.]", "_"));
        try {
            MechanismName.requirePackage(name);
            return name;
        } catch (PackageException e) {
            throw new ImportException(
                    "the package in src/main/mod cannot be called %s: %s. Write `<configuration><pkg>%s</pkg></configuration>` for glia-maven-plugin in the pom, or -Dglia.pkg=%s"
                            .formatted(
                                    given.isPresent() ? "'" + name + "'" : "as the artifactId '" + artifactId + "' is",
                                    e.getMessage(),
                                    legal(name),
                                    legal(name)),
                    e);
        }
    }

    /** A name near this one that a package can have. */
    public static String legal(String name) {
        String part = ImportedName.part(name).replaceFirst("^[0-9]+_?", "");
        return part.isEmpty() || part.equals(MechanismName.NEURON) ? "my_models" : part;
    }

    /** Whether there are any. */
    public boolean exist() {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        ModFiles files = files();
        return !files.all().isEmpty() || !files.misspelt().isEmpty();
    }

    /**
     * Reads them.
     *
     * @throws ImportException where one cannot be named, or lies where no simulator would take it from
     */
    public ImportedPackage read() {
        ModFiles files = files();
        if (!files.misspelt().isEmpty()) {
            throw new ImportException("in '%s', %s"
                    .formatted(folder, ModFiles.leftOut(files.misspelt().get(0))));
        }
        List<String> strays =
                files.all().stream().filter(path -> !files.own().contains(path)).toList();
        if (!strays.isEmpty()) {
            throw new ImportException(
                    "'%s' lies below '%s' in a folder of its own%s; move it up, or into the folder 'neuron' or 'arbor' if it is for that simulator alone"
                            .formatted(
                                    strays.get(0),
                                    folder,
                                    strays.size() == 1 ? "" : ", and so do %s more mods".formatted(strays.size() - 1)));
        }
        PackageDraft draft = new PackageDraft(folder, pkg);
        for (String path : files.own()) {
            String file = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.mod$", "");
            draft.add(path, Optional.of(ImportedName.ofFile(file)), ModFiles.dialect(path), ModKind.DENSITY);
        }
        return draft.finish(withPapers(draft));
    }

    /** Puts licence and citation into the draft; the citation's authors are the package's where the project names none. */
    private ModOrigin withPapers(PackageDraft draft) {
        try {
            Licences.filesIn(project).forEach(draft::addLicence);
            Path citation = project.resolve(CITATION);
            if (!Files.isRegularFile(citation)) {
                return origin;
            }
            byte[] text = Files.readAllBytes(citation);
            draft.addFile(CITATION, text);
            return origin.authors().isEmpty()
                    ? new ModOrigin(
                            origin.version(),
                            origin.licence(),
                            Citation.authors(new String(text, StandardCharsets.UTF_8)),
                            origin.words())
                    : origin;
        } catch (IOException e) {
            throw new HostException("'%s' cannot be read: %s".formatted(project, Failures.reason(e)), e);
        }
    }

    private ModFiles files() {
        try {
            return ModFiles.below(folder);
        } catch (IOException e) {
            throw new HostException("'%s' cannot be read: %s".formatted(folder, Failures.reason(e)), e);
        }
    }
}
