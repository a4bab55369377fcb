package dev.glia;

import static dev.glia.Glia.pkg;
import static dev.glia.Glia.variant;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.glia.select.PreferenceSet;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Annotated code as an IDE runs it: nobody has woven its classes, and there is no agent. */
@SuppressWarnings("try") // a context is opened for what it does to its block
class UnwovenCallersTest {
    @AfterEach
    void no_context_is_left_open() {
        assertEquals("", seen());
    }

    @Test
    void an_annotated_method_that_nobody_wove_is_honoured_and_not_passed_over_in_silence() {
        assertEquals("Kv1: package 'a' and variant 'hi'", chosen(UnwovenCallersTest::seen));
        assertEquals("", seen());
    }

    @Test
    void the_layers_of_a_class_and_of_what_called_it_lie_outside_the_methods_own() {
        assertEquals("Kv1: variant 'lo' < package 'b'", Whole.own(1));
        assertEquals("package 'b'", Whole.plain());
        assertEquals("Kv1: variant 'lo' < package 'b' < Kv1: package 'a' and variant 'hi'", chosen(() -> Whole.own(1)));
    }

    @Test
    void overloads_are_told_apart() {
        assertEquals("package 'b'", Whole.own("text"));
    }

    @Test
    void a_context_is_inside_the_annotated_method_that_opened_it_and_outside_the_one_it_calls() {
        try (var outer = Glia.context(pkg("outer"))) {
            assertEquals(
                    "package 'b' < package 'inner' < Kv1: package 'a' and variant 'hi' < package 'outer'",
                    chosen(() -> {
                        try (var inner = Glia.context(pkg("inner"))) {
                            return Whole.plain();
                        }
                    }));
            assertEquals("package 'outer'", seen());
        }
    }

    @Test
    void what_an_annotated_method_opens_and_leaves_open_ends_with_it_as_if_it_were_woven() {
        chosen(() -> {
            Glia.context(variant("forgotten"));
            return seen();
        });
        assertEquals("", seen());
        assertEquals("package 'b'", Whole.plain());
    }

    @Test
    void a_snapshot_hands_the_annotations_of_the_callers_on() throws Exception {
        Callable<String> task = chosen(() -> Glia.captureContext().wrap((Callable<String>) UnwovenCallersTest::seen));
        assertEquals("Kv1: package 'a' and variant 'hi'", task.call());
        assertEquals("Kv1: package 'a' and variant 'hi'", Whole.under(task));
    }

    @Test
    void a_constructor_that_nobody_wove_is_refused_with_the_way_out() {
        assertEquals(
                "a constructor of 'dev.glia.UnwovenCallersTest$Built' uses Glia under a @GliaPrefer that nothing has woven into the class, so where its context begins is not known; build the project with the goal glia:compile (`mvn process-classes`), run with -javaagent:glia-agent.jar, or open the context in the constructor with Glia.context(...)",
                assertThrows(GliaException.class, () -> new Built(true)).getMessage());
        assertEquals("", new Built(false).seen);
    }

    @Test
    void an_annotation_that_prefers_nothing_is_refused_here_too() {
        assertEquals(
                "the @GliaPrefer of 'dev.glia.UnwovenCallersTest$Empty.seen' prefers nothing; name a package or a variant, as in `@GliaPrefer(asset = \"Kv1\", pkg = \"my_models\")`",
                assertThrows(GliaException.class, Empty::seen).getMessage());
    }

    private static String seen() {
        return GliaContext.openSets().stream().map(UnwovenCallersTest::text).collect(Collectors.joining(" < "));
    }

    private static String text(PreferenceSet set) {
        return set.preferences().stream()
                .map(p -> p.asset().map(asset -> asset + ": ").orElse("") + p.wish())
                .collect(Collectors.joining("; "));
    }

    @GliaPrefer(asset = "Kv1", pkg = "a")
    @GliaPrefer(asset = "Kv1", variant = "hi")
    private static <T> T chosen(Supplier<T> work) {
        return work.get();
    }

    @GliaPrefer(pkg = "b")
    private static final class Whole {
        private Whole() {}

        static String plain() {
            return seen();
        }

        @GliaPrefer(asset = "Kv1", variant = "lo")
        static String own(int number) {
            return seen();
        }

        static String own(String text) {
            return seen();
        }

        static String under(Callable<String> task) throws Exception {
            return task.call();
        }
    }

    private static final class Built {
        private final String seen;

        @GliaPrefer(pkg = "b")
        Built(boolean uses) {
            seen = uses ? seen() : "";
        }

        private static String seen() {
            return UnwovenCallersTest.seen();
        }
    }

    private static final class Empty {
        @GliaPrefer
        static String seen() {
            return UnwovenCallersTest.seen();
        }
    }
}
