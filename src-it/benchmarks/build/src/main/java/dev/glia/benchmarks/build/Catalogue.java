package dev.glia.benchmarks.build;

import dev.glia.asset.Dialect;
import dev.glia.asset.Mod;
import dev.glia.asset.PackageManifest;
import dev.glia.asset.PackageWriter;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.imports.ImportedPackage;
import dev.glia.imports.OptionStyle;
import dev.glia.imports.PipImport;
import dev.glia.imports.Selection;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * dbbs-catalogue as a package folder that the benchmark may change.
 *
 * @param container holds {@code META-INF}
 */
record Catalogue(Path container, ImportedPackage imported) {
    /** That of the benchmark. */
    static final String PACKAGE = "dbbs-catalogue==6.0.1";

    private static final String SMALL_MOD_ASSET = "Leak";

    /** The package that pip knows by {@code specification}, in {@code container}. */
    static Catalogue fetch(String specification, Path container) throws IOException {
        NeuronSearch search = NeuronSearch.fromSystem(System.out::println);
        ImportedPackage imported = new PipImport(
                        specification, Optional.empty(), Selection.ALL, false, OptionStyle.COMMAND_LINE, search)
                .read();
        var catalogue = new Catalogue(container, imported);
        catalogue.write("package.json", PackageManifest.toJson(imported.pkg()));
        for (Map.Entry<String, byte[]> file : imported.files().entrySet()) {
            catalogue.write(file.getKey(), file.getValue());
        }
        return catalogue;
    }

    /** The package as it was fetched, as its users have it. */
    Path jar(Path jar) {
        PackageWriter.write(jar, imported.pkg(), imported.files());
        return jar;
    }

    /** The paths of all mods for NEURON. */
    List<String> mods() {
        return imported.pkg().mods().stream()
                .filter(mod -> mod.dialect().fits(Dialect.NEURON))
                .map(Mod::path)
                .toList();
    }

    List<String> smallest(int count) {
        return mods().stream()
                .sorted(Comparator.comparing(path -> imported.files().get(path).length))
                .limit(count)
                .toList();
    }

    /** The small mod that the benchmark changes. */
    Mod smallMod() {
        return imported.pkg().mods().stream()
                .filter(mod -> mod.dialect().fits(Dialect.NEURON))
                .filter(mod -> mod.name().asset().equals(SMALL_MOD_ASSET))
                .findFirst()
                .orElseThrow();
    }

    Path file(Mod mod) {
        return folder().resolve(mod.path());
    }

    /** What a staged mod's file is called. */
    String stagedName(String path) {
        return imported.pkg().mods().stream()
                .filter(mod -> mod.path().equals(path))
                .map(mod -> mod.name().fullName() + ".mod")
                .findFirst()
                .orElseThrow();
    }

    private Path folder() {
        return container
                .resolve("META-INF")
                .resolve("glia")
                .resolve(imported.pkg().name());
    }

    private void write(String path, byte[] content) throws IOException {
        Path file = folder().resolve(path);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }
}
