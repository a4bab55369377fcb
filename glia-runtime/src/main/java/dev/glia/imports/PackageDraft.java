package dev.glia.imports;

import dev.glia.asset.Dialect;
import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.asset.ModKind;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageException;
import dev.glia.asset.PackageSource;
import dev.glia.nmodl.Hazard;
import dev.glia.nmodl.NameToken;
import dev.glia.nmodl.NmodlException;
import dev.glia.nmodl.NmodlSource;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** A package while its mods are being gathered from one folder. */
final class PackageDraft {
    private final Path root;
    private final String pkg;
    private final List<FoundMod> found = new ArrayList<>();
    private final SortedMap<String, byte[]> files = new TreeMap<>();
    private final List<String> notes = new ArrayList<>();
    private Optional<String> licenceOfText = Optional.empty();
    private Optional<String> licenceFile = Optional.empty();

    PackageDraft(Path root, String pkg) {
        // Here, so that no mod's file is blamed for its package's name.
        MechanismName.requirePackage(pkg);
        this.root = root;
        this.pkg = pkg;
    }

    /**
     * Adds one mod.
     *
     * @param path of its file below the root
     * @param said the name that metadata gives it; where there is none, file and mechanism name it
     * @param kind what it is taken for if its text cannot be read; nocmodl will say why not
     */
    void add(String path, Optional<ImportedName> said, Dialect dialect, ModKind kind) {
        add(path, said, dialect, kind, name -> name);
    }

    /** The same under another name than file or mechanism give it. */
    void add(
            String path,
            Optional<ImportedName> said,
            Dialect dialect,
            ModKind kind,
            UnaryOperator<ImportedName> renamed) {
        byte[] bytes = bytes(path);
        List<String> told = new ArrayList<>();
        Optional<NmodlSource> source = read(path, bytes, told::add);
        ImportedName name = renamed.apply(said.orElseGet(() -> nameOf(path, source)));
        found.add(new FoundMod(path, bytes, source, name, dialect, kind, told));
    }

    /** Carries the text of the licence along, which most licences ask for. */
    void addLicence(Path text) {
        byte[] bytes = IncludedFiles.read(text);
        addFile(text.getFileName().toString(), bytes);
        licenceOfText = licenceOfText.or(() -> Licences.ofText(new String(bytes, StandardCharsets.UTF_8)));
        licenceFile = licenceFile.or(
                () -> Optional.of(Licences.reference(text.getFileName().toString())));
    }

    /** Has the user told something of the whole. */
    void addNote(String note) {
        notes.add(note);
    }

    /** Carries another file along, unless one of that path is there. */
    void addFile(String path, byte[] content) {
        files.putIfAbsent(path, content);
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /**
     * The package of mods that the user does not name.
     *
     * @throws ImportException that names every two mods of one name, and every mod that cannot be named
     */
    ImportedPackage finish(ModOrigin from, Selection selection, OptionStyle style) {
        return finish(
                from,
                Distinct.of(found, selection.variantsByFolder()),
                problems -> problems.advice(selection.variantsByFolder(), style));
    }

    /** The package of mods that the user names. */
    ImportedPackage finish(ModOrigin from) {
        return finish(
                from, Distinct.of(found, false), problems -> "Rename its file to ASSET.mod or ASSET__VARIANT.mod");
    }

    private ImportedPackage finish(ModOrigin from, Distinct distinct, Function<NameProblems, String> advice) {
        List<Mod> mods = mods(distinct, advice);
        IncludedFiles included = new IncludedFiles(root, files, notes);
        for (FoundMod mod : distinct.mods()) {
            files.put(mod.path(), mod.bytes());
            notes.addAll(mod.notes());
            mod.source().ifPresent(source -> included.addOf(mod.path(), source));
        }
        ModPackage finished = new ModPackage(
                pkg,
                from.version(),
                from.licence().or(() -> licenceOfText).or(() -> licenceFile).orElse(""),
                from.authors(),
                from.words(),
                mods,
                new PackageSource(from.words(), root));
        return new ImportedPackage(finished, files, notes, distinct.copies());
    }

    private List<Mod> mods(Distinct distinct, Function<NameProblems, String> advice) {
        List<String> unusable = new ArrayList<>();
        List<Mod> mods = new ArrayList<>();
        for (FoundMod mod : distinct.mods()) {
            try {
                mods.add(mod.in(mod.name().in(pkg)));
            } catch (PackageException e) {
                unusable.add("mod '%s' cannot be named: %s".formatted(mod.path(), e.getMessage()));
            }
        }
        if (!unusable.isEmpty() || !distinct.clashes().isEmpty()) {
            NameProblems problems = new NameProblems(pkg, unusable, distinct.clashes());
            throw new ImportException(problems.sentence() + ". " + advice.apply(problems));
        }
        return mods;
    }

    /** Of the hazards only the one that no compiler will tell. */
    private static Optional<NmodlSource> read(String path, byte[] bytes, Consumer<String> notes) {
        try {
            NmodlSource source = NmodlSource.of(bytes);
            source.hazards().stream()
                    .filter(hazard -> hazard.kind() == Hazard.Kind.OWN_NAME_IN_STRING)
                    .forEach(hazard -> notes.accept("mod '%s' %s".formatted(path, hazard.sentence())));
            return Optional.of(source);
        } catch (NmodlException e) {
            notes.accept("mod " + e.in(path).getMessage());
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
        Path target = file.resolveSibling(text).normalize();
        if (!target.startsWith(root.normalize()) || !Files.isRegularFile(target)) {
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
}
