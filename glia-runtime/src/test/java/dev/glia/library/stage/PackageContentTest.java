package dev.glia.library.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageException;
import dev.glia.asset.PackageFixtures;
import dev.glia.asset.PackageReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is read of a package is of one state of it. */
class PackageContentTest {
    private static final String MANIFEST = """
            {"schema": 1, "name": "lab", "version": "%s", "mods": [{"asset": "x", "path": "%s", "kind": "density"}]}
            """;
    private static final String POM = "META-INF/maven/org.lab/lab/pom.properties";

    @TempDir
    private Path folder;

    private Path jar(String version, String path) throws IOException {
        return PackageFixtures.anyJar(
                folder.resolve("lab.jar"),
                Map.of(
                        "META-INF/glia/lab/package.json",
                        MANIFEST.formatted(version, path),
                        "META-INF/glia/lab/" + path,
                        "of " + version,
                        POM,
                        "groupId=org.lab\nartifactId=lab\nversion=" + version + "\n"));
    }

    private ModPackage found(Path container) {
        return PackageReader.read(container).get(0);
    }

    @Test
    void a_jar_that_was_replaced_after_it_was_found_is_read_anew_with_its_manifest_and_coordinate() throws IOException {
        for (String path : List.of("x.mod", "elsewhere/x.mod")) {
            ModPackage before = found(jar("1.0", "x.mod"));
            assertEquals("org.lab:lab:1.0", before.source().coordinate());
            jar("2.0", path);

            Inputs inputs = Inputs.of(List.of(before), "a NEURON");

            ModPackage now = inputs.packages().get(0);
            assertEquals("2.0", now.version());
            assertEquals("org.lab:lab:2.0", now.source().coordinate());
            assertEquals(path, inputs.mods().get(0).path());
            assertEquals("of 2.0", new String(inputs.bytes(inputs.mods().get(0))));
        }
    }

    @Test
    void a_package_that_is_gone_is_refused_in_one_paragraph() throws IOException {
        ModPackage before = found(jar("1.0", "x.mod"));
        Path jar = PackageFixtures.anyJar(folder.resolve("lab.jar"), Map.of("other", ""));

        PackageException refused = assertThrows(PackageException.class, () -> PackageContent.read(before));
        assertTrue(refused.getMessage().contains(jar.toString()), refused.getMessage());
        assertEquals(1, refused.getMessage().lines().count());
    }

    @Test
    void a_jar_that_comes_back_while_it_is_looked_for_is_read() throws Exception {
        ModPackage before = found(jar("1.0", "x.mod"));
        Path away = Files.move(before.source().container(), folder.resolve("away.jar"));
        Thread back = new Thread(() ->
                assertTrue(away.toFile().renameTo(before.source().container().toFile())));
        back.start();

        assertEquals(Set.of("x.mod"), PackageContent.read(before).files().keySet());
        back.join();
    }

    @Test
    void a_package_without_some_of_its_mods_is_read_as_it_is_wanted() throws IOException {
        ModPackage all = found(jar("1.0", "x.mod"));
        ModPackage none = new ModPackage(
                all.name(), all.version(), all.licence(), all.authors(), all.origin(), List.of(), all.source());

        assertEquals(List.of(), PackageContent.read(none).pkg().mods());
    }
}
