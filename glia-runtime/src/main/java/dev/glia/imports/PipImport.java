package dev.glia.imports;

import dev.glia.asset.Dialect;
import dev.glia.asset.MechanismName;
import dev.glia.asset.ModKind;
import dev.glia.host.CommandResult;
import dev.glia.host.Failures;
import dev.glia.host.HostException;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Makes a package of a Glia package for Python. Its list of mods is Python code, so that code is run, in a child process
 * in which a small stand-in takes the place of Python's {@code glia}, which need not be installed.
 *
 * @param requirement {@code name==version}, as pip takes it
 * @param pkg the name the package shall have; empty for its own
 * @param search says which Python, whether the network may be used, where the cache is, and who is told
 */
public record PipImport(String requirement, Optional<String> pkg, NeuronSearch search) {
    private static final String SCRIPT = "describe_glia_package.py";

    /**
     * Fetches the distribution, unless the cache has it, and reads its mods.
     *
     * @throws ImportException if pip does not find it, it is no Glia package, or it holds no mods
     */
    public ImportedPackage read() {
        PipDistribution distribution = PipDistribution.parse(requirement);
        Path imports = search.folders().cache().resolve("imports");
        create(imports);
        Python python = Python.find(search, imports);
        Path unpacked = distribution.unpacked(python, search, imports);
        Json described = describe(python, unpacked, distribution);
        Path root = Path.of(described.string("root"));
        PackageDraft draft = new PackageDraft(root, ImportedName.pkg(pkg.orElseGet(() -> described.string("name"))));
        described.items("mods").forEach(mod -> add(draft, mod, root, distribution));
        if (draft.isEmpty()) {
            throw new ImportException(
                    "'%s' is a Glia package without mods: its list of mods is empty".formatted(distribution));
        }
        described.strings("licenceFiles").forEach(file -> draft.addLicence(Path.of(file)));
        return draft.finish(
                distribution.version(),
                Licences.of(
                        described.optionalString("licenceExpression"),
                        described.strings("classifiers"),
                        described.optionalString("licence")),
                described.strings("authors"),
                "PyPI %s %s".formatted(distribution.name(), distribution.version()));
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

    private static Json describe(Python python, Path unpacked, PipDistribution distribution) {
        try {
            Path work = Files.createTempDirectory("glia-import-");
            Path script = work.resolve(SCRIPT);
            Path answer = work.resolve("answer.json");
            try (InputStream in = PipImport.class.getResourceAsStream(SCRIPT)) {
                Files.copy(in, script);
                CommandResult result = python.run(
                        List.of("-I", "-B", script.toString(), unpacked.toString(), answer.toString()), work);
                if (!result.succeeded()) {
                    throw new ImportException("'%s' cannot be read as a Glia package: %s"
                            .formatted(distribution, result.output().strip()));
                }
                return Json.parse(Files.readAllBytes(answer), "the metadata of " + distribution);
            } finally {
                Files.deleteIfExists(script);
                Files.deleteIfExists(answer);
                Files.deleteIfExists(work);
            }
        } catch (IOException e) {
            throw new HostException("'%s' cannot be described: %s".formatted(unpacked, Failures.reason(e)), e);
        }
    }

    private static void create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new HostException("'%s' cannot be made: %s".formatted(folder, Failures.reason(e)), e);
        }
    }
}
