package dev.glia.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.asset.PackageFixtures;
import dev.glia.fixtures.ChildJvm;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Jars that ask for more memory than there is, read by a JVM with 256 MB. */
class HostilePackagesTest {
    private static final String GLIA = "META-INF/glia/p/";
    private static final String MANIFEST = GLIA + "package.json";

    @TempDir
    private Path folder;

    private final Map<String, String> expected = new LinkedHashMap<>();

    @Test
    void a_jvm_with_256_mb_refuses_each_hostile_package_in_one_paragraph() throws IOException {
        manifest(
                "digits",
                "{\"schema\":" + "9".repeat(900_000) + "}",
                "refused .*package.json is not JSON: Number value length .*");
        manifest("nested", "[".repeat(1_000_000), "refused .*package.json is not JSON: Document nesting depth .*");
        manifest("long-nested", "[".repeat(5_000_000), "refused .*'META-INF/glia/p/package.json' in .* is too large.*");
        manifest("ones", "[" + "1,".repeat(1_000_000) + "1]", "refused .*must be an object.*");
        jar("bomb", 400, 15 << 20, "refused '.*/data.*' in bomb.jar is too large: .*32 MiB of one package.*");
        zeros("pom", "META-INF/maven/g/a/pom.properties", "read pom.jar");
        zeros("manifest-mf", "META-INF/MANIFEST.MF", "refused the manifest of '.*' has more than 1 MiB .*");
        List<String> jars = expected.keySet().stream()
                .map(name -> folder.resolve(name + ".jar").toString())
                .toList();
        ChildJvm.Ended ended = ChildJvm.of(ReadHostile.class, jars.toArray(String[]::new))
                .jvm("-Xmx256m")
                .run();
        List<String> lines = ended.out().lines().toList();
        assertEquals(0, ended.exit(), ended.text());
        assertEquals(expected.size(), lines.size(), ended.text());
        List<String> patterns = new ArrayList<>(expected.values());
        for (int i = 0; i < lines.size(); i++) {
            assertTrue(lines.get(i).matches(patterns.get(i)), patterns.get(i) + "\nwas " + lines.get(i));
        }
    }

    @Test
    void so_do_packages_that_are_too_many_together() throws IOException {
        String words = "NEURON { SUFFIX leak }\n" + (";".repeat(400) + "\n").repeat(2_000);
        String parameters = "{\"name\":\"g\"},".repeat(100_000) + "{\"name\":\"g\"}";
        many(
                "manifests",
                12,
                name -> Map.of(
                        "package.json",
                        honest(name).replace("\"density\"", "\"density\",\"parameters\":[" + parameters + "]")));
        many("files", 12, name -> Map.of("data", "x".repeat(10 << 20)));
        many("words", 12, name -> Map.of("leak.mod", words));
        many("headers", 12, name -> headers(name));
        for (String kind : List.of("manifests", "files", "words", "headers")) {
            ChildJvm.Ended ended = ChildJvm.of(
                            BuildHostile.class, folder.resolve(kind).toString())
                    .jvm("-Xmx256m")
                    .run();
            assertEquals(0, ended.exit(), ended.text());
            String what = kind.equals("headers") ? "words" : kind;
            assertTrue(
                    ended.out()
                            .matches(
                                    "refused the " + what
                                            + ".* of all packages together take more than \\d+ MiB, .* most are of p\\d+.jar in .*-Xmx.*\n"),
                    ended.text());
        }
    }

    /** Mods that each may include any of the headers. */
    private static Map<String, String> headers(String pkg) {
        Map<String, String> files = new TreeMap<>();
        List<String> mods = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            mods.add("{\"asset\": \"a%s\", \"path\": \"a%s.mod\", \"kind\": \"density\"}".formatted(i, i));
            files.put(
                    "a%s.mod".formatted(i),
                    "NEURON { SUFFIX a%s }\nVERBATIM\n#include \"h0.h\"\nENDVERBATIM\n".formatted(i));
            files.put("h%s.h".formatted(i), "");
        }
        files.put(
                "package.json",
                "{\"schema\": 1, \"name\": \"%s\", \"version\": \"1\", \"mods\": %s}".formatted(pkg, mods));
        return files;
    }

    /** Packages within all limits, with {@code more} in place of what an honest one has, or beside it. */
    private void many(String kind, int count, Function<String, Map<String, String>> more) throws IOException {
        Files.createDirectories(folder.resolve(kind));
        for (int i = 0; i < count; i++) {
            String name = "p" + i;
            Map<String, String> files =
                    new TreeMap<>(Map.of("package.json", honest(name), "leak.mod", Mods.leak("leak", 1)));
            files.putAll(more.apply(name));
            Map<String, String> entries = new TreeMap<>();
            files.forEach((file, text) -> entries.put("META-INF/glia/" + name + "/" + file, text));
            PackageFixtures.anyJar(folder.resolve(kind).resolve(name + ".jar"), entries);
        }
    }

    private static String honest(String pkg) {
        return honest().replace("\"p\"", '"' + pkg + '"');
    }

    private void manifest(String name, String json, String answer) throws IOException {
        PackageFixtures.anyJar(folder.resolve(name + ".jar"), Map.of(MANIFEST, json));
        expected.put(name, answer);
    }

    private void jar(String name, int files, int zeros, String answer) throws IOException {
        write(name, zip -> {
            text(zip, MANIFEST, honest());
            text(zip, GLIA + "leak.mod", Mods.leak("leak", 1));
            for (int i = 0; i < files; i++) {
                zeros(zip, GLIA + "data" + i, zeros);
            }
        });
        expected.put(name, answer);
    }

    /** An honest package beside 300 MB of zeros. */
    private void zeros(String name, String entry, String answer) throws IOException {
        write(name, zip -> {
            text(zip, MANIFEST, honest());
            text(zip, GLIA + "leak.mod", Mods.leak("leak", 1));
            zeros(zip, entry, 300 << 20);
        });
        expected.put(name, answer);
    }

    private interface Content {
        void to(ZipOutputStream zip) throws IOException;
    }

    private void write(String name, Content content) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(name + ".jar"));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.setLevel(1);
            content.to(zip);
        }
    }

    private static String honest() {
        return """
                {"schema": 1, "name": "p", "version": "1", "mods": [{"asset": "leak", "path": "leak.mod", "kind": "density"}]}
                """;
    }

    private static void text(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static void zeros(ZipOutputStream zip, String name, int count) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        byte[] part = new byte[1 << 20];
        for (int left = count; left > 0; left -= part.length) {
            zip.write(part);
        }
    }
}
