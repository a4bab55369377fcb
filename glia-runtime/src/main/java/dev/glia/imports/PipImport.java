package dev.glia.imports;

import dev.glia.asset.Dialect;
import dev.glia.asset.MechanismName;
import dev.glia.asset.ModKind;
import dev.glia.host.HostException;
import dev.glia.host.file.Failures;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes a package of a distribution of PyPI: of the mods that it lists, where it is a Glia package for Python, else of all
 * the mods that it carries.
 *
 * @param requirement {@code name==version}, as pip takes it
 * @param pkg the name the package shall have; empty for its own
 * @param run whether code of the distribution may be run, where only that can tell its list of mods
 * @param search says which Python, whether the network may be used, where the cache is, and who is told
 */
public record PipImport(
        String requirement,
        Optional<String> pkg,
        Selection selection,
        boolean run,
        OptionStyle style,
        NeuronSearch search) {
    /**
     * Fetches the distribution, unless the cache has it, and reads its mods.
     *
     * @throws ImportException if pip does not find it, or it holds no mods
     */
    public ImportedPackage read() {
        PipDistribution distribution = PipDistribution.parse(requirement);
        Path imports = search.folders().cache().resolve("imports");
        create(imports);
        Python python = Python.find(search, imports);
        Path unpacked = distribution.unpacked(python, search, imports);
        PipMetadata metadata = PipMetadata.in(unpacked);
        PackageDraft draft = new PythonPackage(distribution.toString(), unpacked)
                .list(python, run, style, search.say())
                .map(listed -> listed(distribution, listed))
                .orElseGet(() -> carried(distribution, unpacked));
        metadata.licenceFiles().forEach(draft::addLicence);
        ModOrigin origin = new ModOrigin(
                distribution.version(), metadata.licence(), metadata.authors(), distribution.words(unpacked));
        return draft.finish(origin, selection, style);
    }

    /** The mods that a Glia package for Python lists. */
    private PackageDraft listed(PipDistribution distribution, Json listed) {
        Path root = Path.of(listed.string("root"));
        PackageDraft draft = new PackageDraft(root, name(listed.string("name")));
        listed.items("mods").stream()
                .filter(mod -> selection.takes(mod.string("path")))
                .forEach(mod -> add(draft, mod, root, distribution));
        if (draft.isEmpty()) {
            throw new ImportException(
                    "'%s' is a Glia package without mods: its list of mods is empty".formatted(distribution));
        }
        return draft;
    }

    /** All mods of a distribution that is no Glia package. */
    private PackageDraft carried(PipDistribution distribution, Path unpacked) {
        try {
            PackageDraft draft = new PackageDraft(unpacked, name(distribution.name()));
            ModFiles files = ModFiles.below(unpacked);
            for (String path : files.all()) {
                if (selection.takes(path) && !isInstallersCopy(path)) {
                    draft.add(path, Optional.empty(), ModFiles.dialect(path), ModKind.DENSITY);
                }
            }
            if (draft.isEmpty()) {
                throw new ImportException("'%s' is no Glia package, and holds no file%s whose name ends in .mod"
                        .formatted(distribution, selection.equals(Selection.ALL) ? "" : " of those that you select"));
            }
            files.notes(true, selection::takes).forEach(draft::addNote);
            return draft;
        } catch (IOException e) {
            throw new HostException("'%s' cannot be read: %s".formatted(unpacked, Failures.reason(e)), e);
        }
    }

    /** What a wheel has pip put elsewhere, beside the modules that use it. */
    private static boolean isInstallersCopy(String path) {
        return path.matches("[^/]+\\.data/.*");
    }

    private String name(String own) {
        return ImportedName.pkg(pkg.orElse(own));
    }

    private static void add(PackageDraft draft, Json mod, Path root, PipDistribution distribution) {
        String path = mod.string("path");
        if (!Files.isRegularFile(root.resolve(path))) {
            throw new ImportException(
                    "'%s' lists mod '%s', but that file is not in the distribution".formatted(distribution, path));
        }
        draft.add(
                path,
                Optional.of(ImportedName.of(
                        mod.string("asset"), mod.optionalString("variant").orElse(MechanismName.DEFAULT_VARIANT))),
                mod.optionalString("dialect").map(d -> dialect(mod, d)).orElse(Dialect.COMMON),
                ModKind.valueOf(mod.string("kind")));
    }

    private static Dialect dialect(Json mod, String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "neuron" -> Dialect.NEURON;
            case "arbor" -> Dialect.ARBOR;
            default -> throw mod.fault("has the dialect '" + word + "', which is neither 'neuron' nor 'arbor'");
        };
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new HostException("'%s' cannot be made: %s".formatted(folder, Failures.reason(e)), e);
        }
    }
}
