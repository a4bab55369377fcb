package dev.glia.asset;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageReaderTest {
    private static final String MANIFEST = """
            {"schema": 1, "name": "%s", "version": "1", "mods": [{"asset": "x", "path": "%s", "kind": "density"}]}
            """;

    @TempDir
    Path dir;

    @Test
    void a_jar_and_a_folder_of_the_same_files_hold_the_same_packages() throws IOException {
        Map<String, String> files = Map.of(
                "META-INF/glia/b/package.json", MANIFEST.formatted("b", "x.mod"),
                "META-INF/glia/b/x.mod", "of b",
                "META-INF/glia/a/package.json", MANIFEST.formatted("a", "in/x.mod"),
                "META-INF/glia/a/in/x.mod", "of a",
                "META-INF/glia/a/in/rates.inc", "rates",
                "META-INF/glia/stray.txt", "not a package",
                "META-INF/glia/empty/x.mod", "no manifest",
                "META-INF/glia/a/deeper/package.json", "not a manifest");
        for (Path container : List.of(
                PackageFixtures.anyJar(dir.resolve("two.jar"), files),
                PackageFixtures.folder(dir.resolve("two"), files))) {
            List<ModPackage> packages = PackageReader.read(container, "g:two:1");
            assertEquals(
                    List.of("a", "b"), packages.stream().map(ModPackage::name).toList());
            assertEquals(
                    new PackageSource("g:two:1", container), packages.get(0).source());
            try (PackageFiles inside = PackageFiles.open(packages.get(0))) {
                assertEquals(List.of("deeper/package.json", "in/rates.inc", "in/x.mod"), inside.paths());
                assertArrayEquals("of a".getBytes(StandardCharsets.UTF_8), inside.read("in/x.mod"));
            }
        }
    }

    @Test
    void a_container_without_packages_holds_none() throws IOException {
        assertEquals(List.of(), PackageReader.read(Files.createDirectory(dir.resolve("classes")), "x"));
        Path jar = PackageFixtures.anyJar(dir.resolve("x.jar"), Map.of("META-INF/MANIFEST.MF", ""));
        assertEquals(List.of(), PackageReader.read(jar, "x"));
    }

    @Test
    void a_folder_that_is_named_unlike_its_package_is_refused() throws IOException {
        Path jar = PackageFixtures.anyJar(
                dir.resolve("x.jar"),
                Map.of("META-INF/glia/a/package.json", MANIFEST.formatted("b", "x.mod"), "META-INF/glia/a/x.mod", ""));
        assertEquals(
                "package 'a' of g:x:1 cannot be used: META-INF/glia/a/package.json: $.name is 'b', but the folder is 'a'; name both alike. "
                        + "If the package is yours, mend it in '" + jar
                        + "'; if not, take another version of it or leave it out",
                refusal(jar));
    }

    @Test
    void a_listed_mod_that_is_not_there_is_refused() throws IOException {
        Path jar = PackageFixtures.anyJar(
                dir.resolve("x.jar"), Map.of("META-INF/glia/a/package.json", MANIFEST.formatted("a", "y.mod")));
        assertEquals(
                "package 'a' of g:x:1 cannot be used: META-INF/glia/a/package.json: mod 'y.mod' is listed, but there is no such file beside the manifest. "
                        + "If the package is yours, mend it in '" + jar
                        + "'; if not, take another version of it or leave it out",
                refusal(jar));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../../evil.inc", "in/../../evil.inc", "/evil.inc", "..\\evil.inc"})
    void an_entry_that_leads_out_of_the_package_is_refused(String evil) throws IOException {
        Path jar = PackageFixtures.anyJar(
                dir.resolve("x.jar"),
                Map.of(
                        "META-INF/glia/a/package.json",
                        MANIFEST.formatted("a", "x.mod"),
                        "META-INF/glia/a/x.mod",
                        "",
                        "META-INF/glia/a/" + evil,
                        ""));
        ModPackage pkg = PackageReader.read(jar, "g:x:1").get(0);
        try (PackageFiles files = PackageFiles.open(pkg)) {
            assertThrows(PackageException.class, files::paths);
            assertThrows(PackageException.class, () -> files.read(evil));
        }
    }

    @Test
    void a_package_folder_of_an_impossible_name_is_refused() throws IOException {
        Path jar = PackageFixtures.anyJar(
                dir.resolve("x.jar"), Map.of("META-INF/glia/../package.json", MANIFEST.formatted("a", "x.mod")));
        assertEquals(
                "package '..' of g:x:1 cannot be used: '..' is not a usable package name: letters, digits and single underscores, "
                        + "beginning with a letter, no '_' at either end and no '__', because glia__<package>__<asset>__<variant> must split again. "
                        + "If the package is yours, mend it in '" + jar
                        + "'; if not, take another version of it or leave it out",
                refusal(jar));
    }

    @Test
    void a_link_out_of_the_package_is_not_followed() throws IOException {
        Path secret = Files.writeString(dir.resolve("secret"), "secret");
        Path classes = PackageFixtures.folder(
                dir.resolve("classes"), Map.of("META-INF/glia/a/package.json", MANIFEST.formatted("a", "x.mod")));
        Path link = Files.createSymbolicLink(classes.resolve("META-INF/glia/a/x.mod"), secret);
        ModPackage pkg = PackageReader.read(classes, "here").get(0);
        try (PackageFiles files = PackageFiles.open(pkg)) {
            assertEquals(
                    "'" + link + "' is a link to '" + secret.toRealPath()
                            + "', outside its package; put the file itself there",
                    assertThrows(PackageException.class, () -> files.read("x.mod"))
                            .getMessage());
        }
    }

    @Test
    void a_damaged_jar_is_named() throws IOException {
        Path jar = Files.writeString(dir.resolve("x.jar"), "not a jar");
        assertEquals(
                "g:x:1 cannot be read from '" + jar
                        + "': it is no jar, or not the whole of one (zip END header not found). Delete the file and build again, so that it is fetched anew",
                refusal(jar));
    }

    @Test
    void a_file_of_the_size_of_a_bomb_is_refused() throws IOException {
        Path jar = PackageFixtures.anyJar(
                dir.resolve("x.jar"),
                Map.of(
                        "META-INF/glia/a/package.json", MANIFEST.formatted("a", "x.mod"),
                        "META-INF/glia/a/x.mod", " ".repeat(PackageFiles.MAX_FILE_BYTES + 1)));
        try (PackageFiles files =
                PackageFiles.open(PackageReader.read(jar, "g:x:1").get(0))) {
            assertEquals(
                    "'META-INF/glia/a/x.mod' in g:x:1 is too large: Glia reads manifests of up to 2 MiB, other files of up to 16 MiB, and 32 MiB of one package; keep what is no mod and no INCLUDE file in a jar of its own",
                    assertThrows(PackageException.class, () -> files.read("x.mod"))
                            .getMessage());
        }
    }

    @Test
    void a_package_folder_behind_a_link_is_refused_in_one_paragraph() throws IOException {
        Path real = PackageFixtures.folder(
                dir.resolve("real"), Map.of("package.json", MANIFEST.formatted("a", "x.mod"), "x.mod", ""));
        Path root = Files.createDirectories(dir.resolve("classes/META-INF/glia"));
        Path link = Files.createSymbolicLink(root.resolve("a"), real);
        assertEquals(
                "package 'a' of g:x:1 cannot be used: '%s' is a link to the folder '%s'; put the folder itself there. "
                                .formatted(link, real.toRealPath())
                        + "If the package is yours, mend it in '" + dir.resolve("classes")
                        + "'; if not, take another version of it or leave it out",
                refusal(dir.resolve("classes")));
    }

    @Test
    void a_folder_of_mods_behind_a_link_is_refused() throws IOException {
        Path classes = PackageFixtures.folder(
                dir.resolve("classes"), Map.of("META-INF/glia/a/package.json", MANIFEST.formatted("a", "in/x.mod")));
        Path real = PackageFixtures.folder(dir.resolve("real"), Map.of("x.mod", ""));
        Path link = Files.createSymbolicLink(classes.resolve("META-INF/glia/a/in"), real);
        try (PackageFiles files =
                PackageFiles.open(PackageReader.read(classes, "here").get(0))) {
            assertEquals(
                    "'%s' is a link to the folder '%s'; put the folder itself there".formatted(link, real.toRealPath()),
                    assertThrows(PackageException.class, files::paths).getMessage());
        }
    }

    @Test
    void a_flipped_bit_in_a_stored_file_is_refused() throws IOException {
        Path jar = dir.resolve("x.jar");
        PackageFixtures.jar(jar, "a", "1", "leak");
        byte[] bytes = Files.readAllBytes(jar);
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        bytes[text.indexOf("0.001")] ^= 1;
        Files.write(jar, bytes);
        try (PackageFiles files =
                PackageFiles.open(PackageReader.read(jar, "g:x:1").get(0))) {
            assertEquals(
                    "the checksum of 'META-INF/glia/a/leak.mod' is wrong, one of the files of g:x:1 in '" + jar
                            + "'. Delete the file and build again, so that it is fetched anew",
                    assertThrows(PackageException.class, () -> files.read("leak.mod"))
                            .getMessage());
        }
        bytes[text.indexOf("CC0-1.0")] ^= 1;
        Files.write(jar, bytes);
        assertTrue(refusal(jar).contains("the checksum of 'META-INF/glia/a/package.json' is wrong"), refusal(jar));
    }

    @Test
    void two_files_of_one_name_are_refused() throws IOException {
        Path jar = PackageFixtures.anyJar(
                dir.resolve("x.jar"),
                Map.of(
                        "META-INF/glia/a/package.json", MANIFEST.formatted("a", "x.mod"),
                        "META-INF/glia/a/x.mod", "one",
                        "META-INF/glia/a/y.mod", "two"));
        String bytes = Files.readString(jar, StandardCharsets.ISO_8859_1);
        Files.writeString(jar, bytes.replace("glia/a/y.mod", "glia/a/x.mod"), StandardCharsets.ISO_8859_1);
        assertTrue(
                refusal(jar).contains("'META-INF/glia/a/x.mod' is there twice among the files of g:x:1"), refusal(jar));
    }

    private static String refusal(Path container) {
        return assertThrows(PackageException.class, () -> PackageReader.read(container, "g:x:1"))
                .getMessage();
    }
}
