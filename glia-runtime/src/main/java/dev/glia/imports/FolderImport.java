package dev.glia.imports;

import dev.glia.asset.ModKind;
import dev.glia.host.HostException;
import dev.glia.host.file.Failures;
import dev.glia.host.file.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Makes a package of a folder of mods: of its own, as nrnivmodl takes them, and of those in its folders {@code neuron} and
 * {@code arbor}, which are of that dialect. An archive is read whole. An asset is named by its mechanism, or by its file
 * where that says {@code asset__variant.mod}.
 *
 * @param folder the folder, or the archive
 * @param pkg the package's name; {@code -} and {@code .} become {@code _}
 * @param version the package's version
 */
public record FolderImport(Path folder, String pkg, String version, Selection selection, OptionStyle style) {
    /**
     * Reads the mods.
     *
     * @throws ImportException if there are none, or two of one name
     */
    public ImportedPackage read() {
        String name = folder.toAbsolutePath().normalize().getFileName().toString();
        if (Archive.is(folder)) {
            return readArchive(name);
        }
        if (!Files.isDirectory(folder)) {
            throw new ImportException(
                    "'%s' is neither a folder nor an archive (%s); name a folder or an archive that holds mod files"
                            .formatted(folder, Archive.names()));
        }
        return read(folder, "folder " + name, selection.subfolders());
    }

    private ImportedPackage readArchive(String name) {
        Path unpacked = temporary();
        try {
            Path root = new Archive(folder).unpackInto(unpacked);
            return read(root, "archive %s, SHA-256 %s".formatted(name, Sha256.of(folder)), true);
        } finally {
            Archive.delete(unpacked);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempDirectory("glia-archive-");
        } catch (IOException e) {
            throw new HostException("no temporary folder can be made: " + Failures.reason(e), e);
        }
    }

    private ImportedPackage read(Path root, String words, boolean whole) {
        PackageDraft draft = new PackageDraft(root, ImportedName.pkg(pkg));
        try {
            ModFiles files = ModFiles.below(root);
            List<String> paths = whole ? files.all() : files.own();
            paths.stream()
                    .filter(selection::takes)
                    .forEach(path -> draft.add(path, Optional.empty(), ModFiles.dialect(path), ModKind.DENSITY));
            List<String> misspelt = files.notes(whole, selection::takes);
            if (draft.isEmpty()) {
                throw new ImportException(
                        paths.isEmpty() && !misspelt.isEmpty() ? misspelt.get(0) : nothing(words, paths, files.all()));
            }
            misspelt.forEach(draft::addNote);
            Licences.filesIn(root).forEach(draft::addLicence);
        } catch (IOException e) {
            throw new ImportException("'%s' cannot be read: %s".formatted(folder, e), e);
        }
        return draft.finish(new ModOrigin(version, Optional.empty(), List.of(), words), selection, style);
    }

    private String nothing(String words, List<String> read, List<String> all) {
        if (!read.isEmpty()) {
            return "no mod is left of the %s in %s; correct %s and %s"
                    .formatted(read.size(), words, style.option("only", "PATTERN"), style.option("exclude", "PATTERN"));
        }
        if (all.isEmpty()) {
            return "'%s' and the folders below it hold no file whose name ends in .mod; name the folder that holds the mods"
                    .formatted(folder.toAbsolutePath().normalize());
        }
        Map<String, Long> counts = all.stream()
                .collect(
                        Collectors.groupingBy(path -> path.substring(0, path.lastIndexOf('/')), Collectors.counting()));
        return "'%s' itself holds no mod, but folders below it do: %s. Name one of them, or read them all with %s"
                .formatted(
                        folder,
                        counts.entrySet().stream()
                                .sorted(Map.Entry.comparingByKey())
                                .map(entry -> "'%s' (%s)".formatted(entry.getKey(), entry.getValue()))
                                .collect(Collectors.joining(", ")),
                        style.flag("subfolders"));
    }
}
