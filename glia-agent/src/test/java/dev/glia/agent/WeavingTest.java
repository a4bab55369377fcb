package dev.glia.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.GliaException;
import dev.glia.OpenContexts;
import dev.glia.agent.weave.PreferWeaving;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.Supplier;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeavingTest {
    private static final String OF_CLASS = "package 'ofClass'";

    @TempDir
    Path folder;

    private final WeavingLoader loader = new WeavingLoader();
    private final Class<?> model = loader.woven("dev.glia.agent.WovenModel");

    @AfterEach
    void no_context_is_left_open() {
        assertEquals("", OpenContexts.text());
    }

    @Test
    void a_static_method_runs_in_its_context() throws Exception {
        assertEquals(WovenModel.KV1, model.getMethod("ofStatic").invoke(null));
    }

    @Test
    void overloads_are_told_apart() throws Exception {
        Object built = build();
        assertEquals("variant 'hi'", call(built, "overloaded"));
        assertEquals(
                "variant 'low'",
                model.getMethod("overloaded", int.class, long.class, Object[].class)
                        .invoke(built, 1, 2L, new Object[0]));
        assertEquals("plain", model.getMethod("overloaded", String.class).invoke(built, "plain"));
    }

    @Test
    void several_annotations_make_one_context() throws Exception {
        assertEquals("Kv1: package 'a'; Nav: package 'b'; variant 'hi'", call(build(), "repeated"));
    }

    @Test
    void a_recursive_method_nests() throws Exception {
        assertEquals(
                "package 'a' < package 'a' < package 'a'",
                model.getMethod("recursive", int.class).invoke(build(), 2));
    }

    @Test
    void what_a_method_throws_comes_out_as_itself() throws Exception {
        var failure = new IllegalStateException("from the model");
        Method failing = model.getMethod("failing", RuntimeException.class);
        Object built = build();
        assertSame(
                failure,
                assertThrows(InvocationTargetException.class, () -> failing.invoke(built, failure))
                        .getCause());
    }

    @Test
    void what_a_method_leaves_open_is_closed_with_it() throws Exception {
        Object built = build();
        assertEquals(
                "package 'never_closed' < package 'a'",
                assertThrows(InvocationTargetException.class, () -> call(built, "leaking"))
                        .getCause()
                        .getMessage());
    }

    @Test
    void a_lambda_runs_in_the_context_of_its_caller() throws Exception {
        assertEquals("package 'a' then ", ((Supplier<?>) call(build(), "lambda")).get());
    }

    @Test
    void a_finally_block_runs_inside() throws Exception {
        assertEquals("package 'a'".length(), call(build(), "finishing"));
    }

    @Test
    void a_constructor_runs_in_its_context_after_the_one_it_calls() throws Exception {
        assertEquals("plain package 'b' 3.5", seen(build()));
        assertEquals("early", seen(constructor(String.class).newInstance("early")));
    }

    @Test
    void a_constructor_that_throws_leaves_no_context() throws Exception {
        Constructor<?> constructor = constructor(RuntimeException.class);
        var plain = new IllegalStateException("plain");
        assertSame(
                plain,
                assertThrows(InvocationTargetException.class, () -> constructor.newInstance(plain))
                        .getCause());
        assertEquals("", OpenContexts.text());
        assertEquals(
                "package 'b'",
                assertThrows(
                                InvocationTargetException.class,
                                () -> constructor.newInstance(new IllegalArgumentException()))
                        .getCause()
                        .getMessage());
    }

    @Test
    void a_class_lends_its_context_to_all_that_it_declares() throws Exception {
        Class<?> whole = loader.woven("dev.glia.agent.WovenModel$Whole");
        Object built = whole.getConstructor().newInstance();
        assertEquals(OF_CLASS, whole.getField("seenByConstructor").get(built));
        assertEquals(OF_CLASS, whole.getMethod("bare").invoke(built));
        assertEquals(
                OF_CLASS + " < Kv1: variant 'hi' < " + OF_CLASS,
                whole.getMethod("nested").invoke(built));
        assertEquals("package 'ofDefault'", whole.getMethod("byDefault").invoke(built));
    }

    @Test
    void an_annotation_that_says_nothing_or_contradicts_itself_is_refused() {
        assertEquals(
                "the @GliaPrefer of 'dev.glia.agent.WovenModel$Empty.build' prefers nothing; name a package or a variant, as in `@GliaPrefer(asset = \"Kv1\", pkg = \"my_models\")`",
                assertThrows(GliaException.class, () -> loader.weave("dev.glia.agent.WovenModel$Empty"))
                        .getMessage());
        assertEquals(
                "the @GliaPrefer of 'dev.glia.agent.WovenModel$Torn': two preferences of one scope contradict each other: for asset 'Kv1' they want the packages 'a' and 'b'; keep one of them, in Java `pkg(\"a\")`, in an annotation `pkg = \"a\"`, in a pom `<pkg>a</pkg>`",
                assertThrows(GliaException.class, () -> loader.weave("dev.glia.agent.WovenModel$Torn"))
                        .getMessage());
        assertEquals(
                "the @GliaPrefer of 'dev.glia.agent.WovenModel$Misnamed.build': 'my-models' is not a usable package name: letters, digits and single underscores, beginning with a letter, no '_' at either end and no '__', because glia__<package>__<asset>__<variant> must split again",
                assertThrows(GliaException.class, () -> loader.weave("dev.glia.agent.WovenModel$Misnamed"))
                        .getMessage());
    }

    @Test
    void the_annotation_that_an_error_tells_to_write_compiles_and_is_woven() throws Exception {
        assertEquals("Kv1: package 'my_models'", seenUnder(refusal("Empty").split("`")[1]));
        assertEquals(
                "package 'a'",
                seenUnder("@GliaPrefer(%s)".formatted(refusal("Torn").split("`")[3])));
    }

    private String refusal(String annotated) {
        return assertThrows(GliaException.class, () -> loader.weave("dev.glia.agent.WovenModel$" + annotated))
                .getMessage();
    }

    private String seenUnder(String annotation) throws Exception {
        Path source = Files.writeString(folder.resolve("Pasted.java"), """
                import dev.glia.GliaPrefer;
                public class Pasted {
                    %s public static String seen() { return dev.glia.OpenContexts.text(); }
                }
                """.formatted(annotation));
        assertEquals(0, ToolProvider.getSystemJavaCompiler().run(null, null, null, source.toString()), annotation);
        WeavingLoader fresh = new WeavingLoader();
        byte[] woven = new PreferWeaving().weave(fresh, Files.readAllBytes(folder.resolve("Pasted.class")));
        return (String) fresh.define("Pasted", woven).getMethod("seen").invoke(null);
    }

    @Test
    void a_class_that_cannot_be_woven_does_not_load_and_the_reason_is_told() {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream err = System.err;
        System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
        byte[] refused;
        try {
            refused = new PreferTransformer()
                    .transform(loader, "x/Y", null, null, loader.bytes("dev.glia.agent.WovenModel$Empty"));
        } finally {
            System.setErr(err);
        }
        assertEquals(
                "glia: the class 'x.Y' carries @GliaPrefer and cannot be woven, so it will not load: %s%n"
                        .formatted(refusal("Empty")),
                told.toString(StandardCharsets.UTF_8));
        assertThrows(ClassFormatError.class, () -> loader.define("dev.glia.agent.WovenModel$Empty", refused));
    }

    @Test
    void only_classes_that_speak_of_the_annotation_are_looked_into() {
        assertTrue(AnnotatedClass.isUnwoven(loader.bytes("dev.glia.agent.WovenModel")));
        assertTrue(AnnotatedClass.isUnwoven(loader.bytes("dev.glia.agent.WovenModel$Whole")));
        assertFalse(AnnotatedClass.isUnwoven(loader.bytes("dev.glia.agent.PackagedAgent")));
        assertFalse(AnnotatedClass.isUnwoven(loader.bytes("java.util.List")));
        byte[] cut = Arrays.copyOf(loader.bytes("dev.glia.agent.PackagedAgent"), 400);
        assertFalse(AnnotatedClass.isUnwoven(cut));
        assertFalse(AnnotatedClass.isUnwoven(new byte[0]));
        assertNull(
                new PreferTransformer().transform(null, "x/Y", null, null, loader.bytes("dev.glia.agent.WovenModel")));
    }

    @Test
    void what_was_woven_when_it_was_compiled_is_left_alone_by_the_agent() {
        byte[] woven = loader.weave("dev.glia.agent.WovenModel");
        assertFalse(AnnotatedClass.isUnwoven(woven));
        assertNull(new PreferTransformer().transform(loader, "dev/glia/agent/WovenModel", null, null, woven));
    }

    private Object build() throws Exception {
        return model.getConstructor().newInstance();
    }

    private Object call(Object built, String method) throws Exception {
        return model.getMethod(method).invoke(built);
    }

    private Constructor<?> constructor(Class<?> parameter) throws NoSuchMethodException {
        Constructor<?> constructor = model.getDeclaredConstructor(parameter);
        constructor.setAccessible(true);
        return constructor;
    }

    private Object seen(Object built) throws Exception {
        var field = model.getDeclaredField("seenByConstructor");
        field.setAccessible(true);
        return field.get(built);
    }

    /** Loads the model's classes itself, woven; everything else comes from the tests' own loader. */
    private static final class WeavingLoader extends ClassLoader {
        WeavingLoader() {
            super(WeavingTest.class.getClassLoader());
        }

        Class<?> woven(String name) {
            try {
                return loadClass(name);
            } catch (ClassNotFoundException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (!name.startsWith("dev.glia.agent.WovenModel")) {
                return super.loadClass(name, resolve);
            }
            Class<?> loaded = findLoadedClass(name);
            return loaded != null ? loaded : define(name, weave(name));
        }

        Class<?> define(String name, byte[] classFile) {
            return defineClass(name, classFile, 0, classFile.length);
        }

        byte[] weave(String name) {
            return new PreferWeaving().weave(this, bytes(name));
        }

        byte[] bytes(String name) {
            try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
                return in.readAllBytes();
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
