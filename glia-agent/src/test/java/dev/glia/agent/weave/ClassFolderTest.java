package dev.glia.agent.weave;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.GliaException;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassFolderTest {
    @TempDir
    Path folder;

    @Test
    void annotated_classes_are_woven_once_and_no_other_is_touched() throws Exception {
        compile("lab/Plain.java", "package lab; public class Plain {}");
        compile("lab/Model.java", """
                package lab;
                import dev.glia.GliaPrefer;
                public class Model {
                    private final String built = dev.glia.OpenContexts.text();
                    @GliaPrefer(pkg = "fast") public Model() { super(); }
                    @GliaPrefer(asset = "Kv1", pkg = "a") public static String seen() { return dev.glia.OpenContexts.text(); }
                    public static String built() { return new Model().built; }
                }
                """);
        byte[] plain = Files.readAllBytes(folder.resolve("lab/Plain.class"));
        assertEquals(List.of("lab.Model"), new ClassFolder(folder).weave());
        byte[] woven = Files.readAllBytes(folder.resolve("lab/Model.class"));
        assertEquals(List.of(), new ClassFolder(folder).weave(), "nothing is woven twice");
        assertArrayEquals(woven, Files.readAllBytes(folder.resolve("lab/Model.class")));
        assertArrayEquals(plain, Files.readAllBytes(folder.resolve("lab/Plain.class")));
        assertEquals("Kv1: package 'a'", call("lab.Model", "seen"));
        assertEquals("package 'fast'", call("lab.Model", "built"));
    }

    @Test
    void a_signature_that_names_a_class_which_is_not_there_is_no_obstacle() throws Exception {
        compile("lab/Gone.java", "package lab; public class Gone {}");
        compile("lab/Model.java", """
                package lab;
                import dev.glia.GliaPrefer;
                public class Model {
                    @GliaPrefer(pkg = "a") public static String seen() { return under(null); }
                    @GliaPrefer(variant = "hi") static String under(Gone gone) { return dev.glia.OpenContexts.text(); }
                }
                """);
        Files.delete(folder.resolve("lab/Gone.class"));
        assertEquals(List.of("lab.Model"), new ClassFolder(folder).weave());
        assertEquals("variant 'hi' < package 'a'", call("lab.Model", "seen"));
    }

    @Test
    void an_annotation_that_prefers_nothing_fails_the_build_by_its_name() throws IOException {
        compile("Model.java", "public class Model { @dev.glia.GliaPrefer void build() {} }");
        assertTrue(assertThrows(GliaException.class, () -> new ClassFolder(folder).weave())
                .getMessage()
                .startsWith("the @GliaPrefer of 'Model.build' prefers nothing"));
    }

    @Test
    void a_project_without_classes_has_nothing_to_weave() throws IOException {
        assertEquals(List.of(), new ClassFolder(folder.resolve("none")).weave());
    }

    private void compile(String file, String text) throws IOException {
        Path source = folder.resolve(file);
        Files.createDirectories(source.getParent());
        Files.writeString(source, text);
        assertEquals(
                0,
                ToolProvider.getSystemJavaCompiler()
                        .run(
                                null,
                                null,
                                null,
                                "-d",
                                folder.toString(),
                                "-cp",
                                folder + File.pathSeparator + System.getProperty("java.class.path"),
                                source.toString()));
    }

    private Object call(String type, String method) throws Exception {
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            return loader.loadClass(type).getMethod(method).invoke(null);
        }
    }
}
