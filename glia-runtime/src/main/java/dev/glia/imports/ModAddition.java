package dev.glia.imports;

import dev.glia.asset.Dialect;
import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.asset.ModKind;
import dev.glia.asset.PackageException;
import dev.glia.host.file.AtomicFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Mods that are put into a project's sources under the names by which they will be known: {@code Na__0.mod}, a file of an old
 * full name, or one that only its SUFFIX names, become {@code Na.mod}. The files that they INCLUDE go along.
 *
 * @param files the mods
 * @param place where they are put, which is the project's {@code src/main/mod} or the personal collection
 * @param asset the name to take instead of a single file's own
 * @param variant the variant to take instead of the files' own
 * @param overwrite whether a file that is there may be replaced
 * @param style how options are typed where the user is
 */
public record ModAddition(
        List<Path> files,
        Place place,
        Optional<String> asset,
        Optional<String> variant,
        Optional<Dialect> dialect,
        boolean overwrite,
        OptionStyle style) {
    /** What holds mods by their paths. */
    public interface Place {
        /** The file of that path, where there is one. */
        Optional<byte[]> content(String path);

        /** How a user knows the file of that path. */
        String name(String path);

        /** A folder. */
        static Place folder(Path folder) {
            return new Place() {
                @Override
                public Optional<byte[]> content(String path) {
                    Path file = folder.resolve(path);
                    return Files.isRegularFile(file) ? Optional.of(IncludedFiles.read(file)) : Optional.empty();
                }

                @Override
                public String name(String path) {
                    return folder.resolve(path).toString();
                }
            };
        }
    }

    /**
     * What is to be written.
     *
     * @param files their content by their path below the folder
     * @param lines what becomes of each mod, a line each
     */
    public record Plan(Map<String, byte[]> files, List<String> lines) {
        /** Writes the files; those that are there with this content are not touched. */
        public void writeInto(Path folder) {
            files.forEach((path, content) -> AtomicFiles.write(folder.resolve(path), content));
        }
    }

    public ModAddition {
        files = List.copyOf(files);
    }

    /** The simulator of that name, for which alone a mod is written. */
    public static Dialect simulator(String name) {
        return Stream.of(Dialect.NEURON, Dialect.ARBOR)
                .filter(known -> known.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new ImportException(
                        "there is no dialect '%s'; write neuron or arbor, or leave it out for a mod of both"
                                .formatted(name)));
    }

    /**
     * Reads the mods; nothing is written.
     *
     * @throws ImportException that names every file that cannot be added, and why
     */
    public Plan plan() {
        if (asset.isPresent() && files.size() > 1) {
            throw new ImportException(
                    "one asset name cannot be given to %s files; add them one by one, or tell them apart by variants in their own names"
                            .formatted(files.size()));
        }
        Map<String, byte[]> written = new TreeMap<>();
        List<String> lines = new ArrayList<>();
        List<String> refused = new ArrayList<>();
        for (Path file : files) {
            try {
                add(file, written, lines);
            } catch (ImportException e) {
                refused.add(e.getMessage());
            }
        }
        if (!refused.isEmpty()) {
            throw new ImportException(String.join("; ", refused));
        }
        return new Plan(written, lines);
    }

    private void add(Path file, Map<String, byte[]> written, List<String> lines) {
        if (!Files.exists(file)) {
            throw new ImportException("there is no file '%s'; name mods that are there".formatted(file));
        }
        if (Files.isDirectory(file)) {
            throw new ImportException(
                    "'%s' is a folder; name the mods in it, '%s'".formatted(file, file.resolve("*.mod")));
        }
        if (!Files.isRegularFile(file) || !file.getFileName().toString().endsWith(".mod")) {
            throw new ImportException("'%s' is no mod file; name files that end in .mod".formatted(file));
        }
        Path beside = file.toAbsolutePath().normalize().getParent();
        String name = file.getFileName().toString();
        ImportedPackage read = read(beside, name);
        if (!read.notes().isEmpty()) {
            throw new ImportException(String.join("; ", read.notes()));
        }
        Mod mod = read.pkg().mods().get(0);
        String target = target(mod.name());
        Map<String, byte[]> added = new TreeMap<>();
        read.files()
                .forEach((path, content) ->
                        put(path.equals(name) ? target : below(path), content, file, added, written));
        lines.add("'%s' %s '%s', asset '%s', variant '%s', %s"
                .formatted(
                        file,
                        added.isEmpty() ? "is there already as" : "becomes",
                        place.name(target),
                        mod.name().asset(),
                        mod.name().variant(),
                        mod.kind().name().toLowerCase(Locale.ROOT).replace('_', ' ')));
        written.putAll(added);
    }

    private ImportedPackage read(Path beside, String name) {
        PackageDraft draft = new PackageDraft(beside, "local");
        draft.add(name, Optional.empty(), dialect.orElse(Dialect.COMMON), ModKind.DENSITY, own -> renamed(name, own));
        return draft.finish(new ModOrigin("0", Optional.empty(), List.of(), ""));
    }

    private ImportedName renamed(String file, ImportedName own) {
        ImportedName name = new ImportedName(asset.orElse(own.asset()), variant.orElse(own.variant()));
        try {
            name.in("local");
            return name;
        } catch (PackageException e) {
            throw new ImportException(
                    "'%s' cannot keep its name: %s; add it alone, with %s or %s"
                            .formatted(
                                    file,
                                    e.getMessage(),
                                    style.option("asset", "NAME"),
                                    style.option("variant", "NAME")),
                    e);
        }
    }

    private String target(MechanismName name) {
        String variant = name.variant().equals(MechanismName.DEFAULT_VARIANT) ? "" : "__" + name.variant();
        return below(name.asset() + variant + ".mod");
    }

    /** In the folder of the dialect, where there is one. */
    private String below(String path) {
        return dialect.map(simulator -> simulator.name().toLowerCase(Locale.ROOT) + "/" + path)
                .orElse(path);
    }

    private void put(String path, byte[] content, Path reader, Map<String, byte[]> added, Map<String, byte[]> written) {
        byte[] other = written.get(path);
        String target = place.name(path);
        if (other != null && !Arrays.equals(other, content)) {
            throw new ImportException("'%s' and another of these files would both be '%s'; give one of them a variant"
                    .formatted(reader, target));
        }
        Optional<byte[]> there = place.content(path);
        boolean same = there.filter(before -> Arrays.equals(before, content)).isPresent();
        if (there.isPresent() && !same && !overwrite) {
            throw new ImportException(
                    "'%s' would replace '%s', which is different; give it another variant with %s, or replace it with %s"
                            .formatted(reader, target, style.option("variant", "NAME"), style.flag("overwrite")));
        }
        if (!same) {
            added.put(path, content);
        }
    }
}
