package dev.glia.imports;

import dev.glia.asset.Dialect;
import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.asset.ModKind;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageException;
import dev.glia.asset.PackageSource;
import dev.glia.nmodl.NameToken;
import dev.glia.nmodl.NmodlException;
import dev.glia.nmodl.NmodlSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** A package while its mods are being gathered from one folder. */
final class PackageDraft {
    private final Path root;
    private final String pkg;
    private final List<Mod> mods = new ArrayList<>();
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();
    private final Map<String, String> taken = new HashMap<>();
    private final IncludedFiles included;
    private Optional<String> licenceOfText = Optional.empty();

    PackageDraft(Path root, String pkg) {
        // Here, so that no mod's file is blamed for its package's name.
        MechanismName.requirePackage(pkg);
        this.root = root;
        this.pkg = pkg;
        this.included = new IncludedFiles(root, files, notes);
    }

    /**
     * Adds one mod.
     *
     * @param path of its file below the root
     * @param said the name that metadata gives it; where there is none, file and mechanism name it
     * @param kind what it is taken for if its text cannot be read; nocmodl will say why not
     */
    void add(String path, Optional<ImportedName> said, Dialect dialect, ModKind kind) {
        byte[] bytes = bytes(path);
        Optional<NmodlSource> source = read(path, bytes);
        MechanismName name = name(path, said.orElseGet(() -> nameOf(path, source)));
        String other = taken.putIfAbsent(name + " " + dialect, path);
        if (other != null) {
            throw new ImportException(
                    ("mods '%s' and '%s' would both be asset '%s' in variant '%s' of package '%s'; name the file of one of"
                                    + " them %s__VARIANT.mod, with a word of your own for VARIANT")
                            .formatted(other, path, name.asset(), name.variant(), pkg, name.asset()));
        }
        files.put(path, bytes);
        mods.add(source.map(s -> new Mod(
                        name, dialect, s.kind(), path, s.ions(), s.facts().settable()))
                .orElseGet(() -> new Mod(name, dialect, kind, path, List.of(), List.of())));
        source.ifPresent(s -> included.addOf(path, s));
    }

    /** Carries the text of the licence along, which most licences ask for. */
    void addLicence(Path text) {
        byte[] bytes = IncludedFiles.read(text);
        files.putIfAbsent(text.getFileName().toString(), bytes);
        licenceOfText = licenceOfText.or(() -> Licences.ofText(new String(bytes, StandardCharsets.UTF_8)));
    }

    boolean isEmpty() {
        return mods.isEmpty();
    }

    ImportedPackage finish(String version, Optional<String> licence, List<String> authors, String origin) {
        ModPackage finished = new ModPackage(
                pkg,
                version,
                licence.or(() -> licenceOfText).orElse(""),
                authors,
                origin,
                mods,
                new PackageSource(origin, root));
        return new ImportedPackage(finished, files, notes);
    }

    private Optional<NmodlSource> read(String path, byte[] bytes) {
        try {
            NmodlSource source = NmodlSource.of(bytes);
            source.hazards().forEach(hazard -> notes.add("mod '%s' %s".formatted(path, hazard.sentence())));
            return Optional.of(source);
        } catch (NmodlException e) {
            notes.add("mod " + e.in(path).getMessage());
            return Optional.empty();
        }
    }

    /** An archive without symbolic links holds, in place of a linked mod, a text of one line: the path of the other. */
    private byte[] bytes(String path) {
        Path file = root.resolve(path);
        byte[] bytes = IncludedFiles.read(file);
        String text = new String(bytes, StandardCharsets.ISO_8859_1).strip();
        if (!text.matches("[\\w./-]+\\.mod")) {
            return bytes;
        }
        Path target = file.resolveSibling(text);
        if (!Files.isRegularFile(target)) {
            throw new ImportException(
                    ("mod '%s' holds only the path '%s', as a symbolic link does that an archive has turned into a file;"
                                    + " put the mod itself there")
                            .formatted(path, text));
        }
        return IncludedFiles.read(target);
    }

    private static ImportedName nameOf(String path, Optional<NmodlSource> source) {
        String file = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.mod$", "");
        return ImportedName.of(
                file,
                source.filter(s -> s.kind() != ModKind.FUNCTIONS)
                        .flatMap(NmodlSource::name)
                        .map(NameToken::text));
    }

    private MechanismName name(String path, ImportedName name) {
        try {
            return name.in(pkg);
        } catch (PackageException e) {
            throw new ImportException(
                    "mod '%s' of package '%s' cannot be named: %s. Rename its file to ASSET.mod or ASSET__VARIANT.mod"
                            .formatted(path, pkg, e.getMessage()),
                    e);
        }
    }
}
