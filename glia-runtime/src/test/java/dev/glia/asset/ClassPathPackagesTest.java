package dev.glia.asset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathPackagesTest {
    private static final String MANIFEST = "{\"schema\": 1, \"name\": \"%s\", \"version\": \"1\", \"mods\": []}";

    @TempDir
    Path dir;

    @Test
    void folders_and_jars_are_read_and_what_is_not_there_is_passed_over() throws IOException {
        Path jar = PackageFixtures.jar(dir.resolve("a.jar"), "a", "1", "x");
        Path classes = PackageFixtures.folder(
                dir.resolve("classes"), Map.of("META-INF/glia/b/package.json", MANIFEST.formatted("b")));
        Path library = Files.writeString(dir.resolve("native.so"), "no jar");
        assertEquals(
                List.of("a", "b"),
                names(ClassPathPackages.find(List.of(dir.resolve("gone.jar"), library, jar, classes))));
    }

    @Test
    void the_class_path_of_a_jar_manifest_is_followed_as_surefire_and_IDEs_need() throws IOException {
        PackageFixtures.jar(dir.resolve("lib folder/a.jar"), "a", "1", "x");
        PackageFixtures.folder(dir.resolve("classes"), Map.of("META-INF/glia/b/package.json", MANIFEST.formatted("b")));
        Path booter = PackageFixtures.anyJar(
                dir.resolve("booter.jar"),
                Map.of(
                        "META-INF/MANIFEST.MF",
                        "Manifest-Version: 1.0\nClass-Path: booter.jar lib%20folder/a.jar "
                                + dir.resolve("classes").toUri() + "\n  https://example.org/x.jar\n"));
        assertEquals(List.of("a", "b"), names(ClassPathPackages.find(List.of(booter))));
        assertEquals(
                List.of(booter, dir.resolve("lib folder/a.jar"), dir.resolve("classes")),
                ClassPathPackages.expand(List.of(booter)));
    }

    @Test
    void the_coordinate_that_Maven_recorded_is_the_jars_name() throws IOException {
        Path jar = PackageFixtures.anyJar(
                dir.resolve("x.jar"),
                Map.of(
                        "META-INF/glia/b/package.json",
                        MANIFEST.formatted("b"),
                        "META-INF/maven/org.lab/mods/pom.properties",
                        "groupId=org.lab\nartifactId=mods\nversion=1.2\n"));
        assertEquals(
                "org.lab:mods:1.2",
                ClassPathPackages.find(List.of(jar)).get(0).source().coordinate());
        Path plain = PackageFixtures.jar(dir.resolve("a.jar"), "a", "1", "x");
        assertEquals(
                "a.jar", ClassPathPackages.find(List.of(plain)).get(0).source().coordinate());
    }

    private static List<String> names(List<ModPackage> packages) {
        return packages.stream().map(ModPackage::name).toList();
    }
}
