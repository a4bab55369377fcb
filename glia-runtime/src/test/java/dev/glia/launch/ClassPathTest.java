package dev.glia.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.glia.library.GliaLayout;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathTest {
    @TempDir
    Path folder;

    @Test
    void what_does_not_exist_is_passed_over_and_nothing_is_named_twice() throws IOException {
        Path a = jar("a.jar", "");
        assertEquals(List.of(a), parse(a, folder.resolve("absent.jar"), a).entries());
    }

    @Test
    void the_class_path_of_a_manifest_follows_its_jar_and_loops_end() throws IOException {
        Path lab = jar("my lab.jar", "");
        Path b = jar("b.jar", "a.jar");
        Path a = jar("a.jar", "b.jar my%20lab.jar http://example.org/c.jar");
        Path last = jar("last.jar", "");
        assertEquals(List.of(a, b, lab, last), parse(a, last).entries());
    }

    @Test
    void a_star_stands_for_the_jars_of_a_folder() throws IOException {
        Path b = jar("b.jar", "");
        Path a = jar("a.jar", "");
        Files.writeString(folder.resolve("notes.txt"), "");
        assertEquals(
                List.of(a, b), ClassPath.parse(folder + File.separator + "*").entries());
    }

    @Test
    void the_library_of_the_first_module_that_has_one_belongs_to_the_class_path() throws IOException {
        Path plain = classes("plain", "classes");
        Path tests = classes("model", "test-classes");
        Path classes = classes("model", "classes");
        Path glia = Files.createDirectories(folder.resolve("model/target/glia"));
        assertEquals(Optional.empty(), parse(plain, tests, classes).projectLibrary());
        Files.writeString(glia.resolve("library.json"), "{}");
        assertEquals(
                Optional.of(new GliaLayout(glia)), parse(plain, tests, classes).projectLibrary());
        assertEquals(Optional.empty(), parse(plain).projectLibrary());
    }

    private static ClassPath parse(Path... elements) {
        return ClassPath.parse(String.join(
                File.pathSeparator,
                List.of(elements).stream().map(Path::toString).toList()));
    }

    private Path classes(String module, String name) throws IOException {
        return Files.createDirectories(folder.resolve(module).resolve("target").resolve(name));
    }

    private Path jar(String name, String classPath) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        if (!classPath.isEmpty()) {
            manifest.getMainAttributes().put(Attributes.Name.CLASS_PATH, classPath);
        }
        Path jar = folder.resolve(name);
        new JarOutputStream(Files.newOutputStream(jar), manifest).close();
        return jar;
    }
}
