package dev.glia;

import static dev.glia.Glia.pkg;
import static dev.glia.Glia.prefer;
import static dev.glia.Glia.variant;
import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.asset.Dialect;
import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.asset.ModKind;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageSource;
import dev.glia.select.AmbiguousAssetException;
import dev.glia.select.Answers;
import dev.glia.select.AssetIndex;
import dev.glia.select.Preference;
import dev.glia.select.PreferenceException;
import dev.glia.select.PreferenceSet;
import dev.glia.select.Preferences;
import dev.glia.select.Resolver;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Contexts and script preferences, on a session whose packages are at hand instead of loaded. */
@SuppressWarnings("try") // a context is opened for what it does to its block
class GliaContextTest {
    private final List<String> warnings = new ArrayList<>();
    private final GliaSession session = session(PreferenceSet.NONE);

    private GliaSession session(PreferenceSet global) {
        AssetIndex index = AssetIndex.of(
                List.of(pack("a", "0", "hi"), pack("b", "0", "hi", "lo")), Map.of(), Map.of("pas", ModKind.DENSITY));
        Preferences preferences = new Preferences(List.of(), PreferenceSet.NONE, PreferenceSet.NONE, global);
        return once(() -> new Answers(new Resolver(index), preferences, new SkippedPreferences(index, warnings::add)));
    }

    /** What is there from the start is all that ever is. */
    private static GliaSession once(Supplier<Answers> first) {
        AtomicBoolean asked = new AtomicBoolean();
        return new GliaSession(asking -> asked.getAndSet(true) ? Optional.empty() : Optional.of(first.get()));
    }

    private static ModPackage pack(String name, String... variants) {
        List<Mod> mods = Stream.of(variants)
                .map(v -> new MechanismName(name, "Kv1", v))
                .map(n -> new Mod(n, Dialect.COMMON, ModKind.DENSITY, n + ".mod", List.of(), List.of()))
                .toList();
        return new ModPackage(
                name, "1.0", "MIT", List.of(), "", mods, new PackageSource("lab:" + name + ":1.0", Path.of(name)));
    }

    private String kv1() {
        return session.candidate("Kv1", Choice.NONE).name().fullName();
    }

    @AfterEach
    void no_context_is_left_open() {
        assertEquals(List.of(), GliaContext.openSets());
    }

    @Test
    void prefer_without_a_choice_ends_the_walk_over_outer_layers_for_that_asset() {
        GliaSession loud =
                session(PreferenceSet.of(List.of(Preference.of("Kv1", Optional.of("b"), Optional.of("lo")))));
        loud.select(Preference.of("Kv1", Optional.of("a"), Optional.empty()));
        try (var outer = Glia.context(pkg("b"), prefer("Kv1", variant("hi")));
                var unset = Glia.context(prefer("Kv1"))) {
            assertThrows(
                    AmbiguousAssetException.class,
                    () -> loud.candidate("Kv1", Choice.NONE),
                    "neither the outer context nor the script nor the user counts");
            assertEquals("(Kv1: nothing from further out)", unset.toString());
            assertEquals(
                    List.of("context 1: wants no preference from further out for 'Kv1'"),
                    loud.explain(Choice.NONE.of("Kv1"))
                            .text()
                            .lines()
                            .map(String::strip)
                            .filter(line -> line.matches("(context|script|project|global).*"))
                            .toList());
            try (var inner = Glia.context(pkg("a"))) {
                assertEquals(
                        "glia__a__Kv1__0",
                        loud.candidate("Kv1", Choice.NONE).name().fullName(),
                        "inside it all is as ever");
            }
        }
        assertEquals(
                "glia__a__Kv1__0", loud.candidate("Kv1", Choice.NONE).name().fullName());
    }

    @Test
    void prefer_without_a_choice_says_nothing_of_other_assets_and_leaves_its_own_context_whole() {
        GliaSession loud = session(PreferenceSet.of(List.of(Preference.general(Optional.of("b"), Optional.of("lo")))));
        try (var other = Glia.context(prefer("pas"))) {
            assertEquals(
                    "glia__b__Kv1__lo",
                    loud.candidate("Kv1", Choice.NONE).name().fullName());
        }
        try (var general = Glia.context(pkg("b"), prefer("Kv1"))) {
            assertEquals(
                    "glia__b__Kv1__0", loud.candidate("Kv1", Choice.NONE).name().fullName());
        }
        try (var both = Glia.context(prefer("Kv1", pkg("b")), prefer("Kv1"))) {
            assertEquals(
                    "glia__b__Kv1__0", loud.candidate("Kv1", Choice.NONE).name().fullName());
        }
        try (var fromMap =
                Glia.context(Map.of("Kv1", Preference.of("Kv1", Optional.empty(), Optional.empty())), pkg("a"))) {
            assertEquals(
                    "glia__a__Kv1__0", loud.candidate("Kv1", Choice.NONE).name().fullName());
        }
    }

    @Test
    void contexts_nest_and_each_restores_what_was_before() {
        assertThrows(AmbiguousAssetException.class, this::kv1);
        try (var outer = Glia.context(pkg("a"), variant("hi"))) {
            assertEquals("glia__a__Kv1__hi", kv1());
            try (var inner = Glia.context(prefer("Kv1", pkg("b")))) {
                assertEquals("glia__b__Kv1__hi", kv1());
            }
            assertEquals("glia__a__Kv1__hi", kv1());
        }
        assertThrows(AmbiguousAssetException.class, this::kv1);
    }

    @Test
    void a_context_from_a_map_copies_it_and_prefers_its_entries_to_the_general_choice() {
        Map<String, Preference> map = new HashMap<>();
        map.put("Kv1", new Preference(Optional.empty(), Optional.of("a"), Optional.empty()));
        try (var context = Glia.context(map, pkg("b"), variant("hi"))) {
            map.clear();
            assertEquals("glia__a__Kv1__hi", kv1());
        }
        try (var context = Glia.context(map, pkg("b"))) {
            assertEquals("glia__b__Kv1__0", kv1());
        }
        assertEquals(Map.of(), map);
    }

    @Test
    void a_preference_under_another_assets_name_is_refused() {
        Map<String, Preference> misplaced = Map.of("Kv1", Preference.of("pas", Optional.of("b"), Optional.empty()));
        assertEquals(
                "under asset 'Kv1' stands a preference for asset 'pas'; keep one of them, `Glia.context(prefer(\"Kv1\", pkg(\"b\")))` or `Glia.context(prefer(\"pas\", pkg(\"b\")))`",
                assertThrows(PreferenceException.class, () -> Glia.context(misplaced))
                        .getMessage());
    }

    @Test
    void a_context_that_contradicts_itself_is_refused_and_opens_nothing() {
        assertEquals(
                "two preferences of one scope contradict each other: for every asset they want the packages 'a' and 'b'; keep one of them, in Java `pkg(\"a\")`, in an annotation `pkg = \"a\"`, in a pom `<pkg>a</pkg>`",
                assertThrows(PreferenceException.class, () -> Glia.context(pkg("a"), pkg("b")))
                        .getMessage());
        assertEquals(
                "one call names two variants, 'x' and 'y'; keep one of them, for example `variant(\"x\")`",
                assertThrows(PreferenceException.class, () -> Glia.resolve("Kv1", variant("x"), variant("y")))
                        .getMessage());
    }

    @Test
    void closing_out_of_order_is_an_error_that_says_so_and_changes_nothing() {
        GliaContext outer = Glia.context(pkg("a"));
        GliaContext inner = Glia.context(prefer("Kv1", pkg("b"), variant("lo")));
        assertEquals(
                "the context (package 'a') is closed before the context (Kv1: package 'b' and variant 'lo') that was opened inside it. Close the inner one first, as `try (var outer = Glia.context(pkg(\"a\")); var inner = Glia.context(prefer(\"Kv1\", pkg(\"b\"), variant(\"lo\")))) { }` does by itself.",
                assertThrows(ContextException.class, outer::close).getMessage());
        assertEquals("glia__b__Kv1__lo", kv1());
        inner.close();
        assertDoesNotThrow(inner::close, "closing twice");
        assertEquals("glia__a__Kv1__0", kv1());
        outer.close();
        assertDoesNotThrow(inner::close, "closing twice, later");
    }

    @Test
    void a_context_is_closed_by_the_thread_that_opened_it() throws Exception {
        GliaContext context = Glia.context(pkg("a"));
        ContextException e = inThread(() -> assertThrows(ContextException.class, context::close));
        assertEquals(
                "the context (package 'a') was opened by thread '%s' and thread 'other' closes it: a context belongs to the thread that opened it. Hand what it prefers to other threads with `Glia.captureContext().wrap(task)`."
                        .formatted(Thread.currentThread().getName()),
                e.getMessage());
        assertEquals("glia__a__Kv1__0", kv1());
        context.close();
    }

    @Test
    void another_thread_inherits_nothing_unless_it_is_handed_on() throws Exception {
        ContextSnapshot snapshot;
        try (var context = Glia.context(pkg("b"), variant("lo"))) {
            snapshot = Glia.captureContext();
            inThread(() -> assertThrows(AmbiguousAssetException.class, this::kv1));
        }
        assertEquals("glia__b__Kv1__lo", inThread(snapshot.wrap((Callable<String>) this::kv1)));
    }

    @Test
    void a_pool_thread_is_as_before_after_a_task_under_a_snapshot_whatever_it_threw_or_left_open() throws Exception {
        ContextSnapshot snapshot;
        try (var context = Glia.context(pkg("b"))) {
            snapshot = Glia.captureContext();
        }
        ExecutorService pool = Executors.newSingleThreadExecutor(GliaContextTest::quietThread);
        try {
            List<String> seen = new ArrayList<>();
            snapshot.wrap(pool).execute(() -> {
                seen.add(kv1());
                GliaContext leftOpen = Glia.context(pkg("a"));
                seen.add(leftOpen.toString());
                throw new IllegalStateException("thrown by the test");
            });
            pool.submit(() -> assertThrows(AmbiguousAssetException.class, this::kv1))
                    .get();
            assertEquals(List.of("glia__b__Kv1__0", "(package 'a')"), seen);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void a_snapshot_hides_the_contexts_of_the_thread_it_runs_in() {
        ContextSnapshot nothing = Glia.captureContext();
        try (var context = Glia.context(pkg("a"))) {
            nothing.wrap(() -> {
                        assertThrows(AmbiguousAssetException.class, this::kv1);
                    })
                    .run();
            assertEquals("glia__a__Kv1__0", kv1());
        }
    }

    @Test
    void several_threads_have_contexts_of_their_own_at_once() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        CountDownLatch allOpen = new CountDownLatch(4);
        try {
            List<Future<String>> answers = Stream.of("a:0", "a:hi", "b:0", "b:lo")
                    .map(wanted -> pool.submit(() -> {
                        String[] parts = wanted.split(":");
                        try (var context = Glia.context(pkg(parts[0]), variant(parts[1]))) {
                            allOpen.countDown();
                            allOpen.await();
                            return kv1();
                        }
                    }))
                    .toList();
            List<String> names = new ArrayList<>();
            for (Future<String> answer : answers) {
                names.add(answer.get());
            }
            assertEquals(List.of("glia__a__Kv1__0", "glia__a__Kv1__hi", "glia__b__Kv1__0", "glia__b__Kv1__lo"), names);
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    void a_selection_holds_until_it_is_replaced_or_cleared_and_reaches_open_contexts() {
        session.select(new Choice(Optional.of("a"), Optional.empty()).forAsset("Kv1"));
        try (var context = Glia.context(variant("hi"))) {
            assertEquals("glia__a__Kv1__hi", kv1());
            session.select(Glia.pkg("b").forAsset("Kv1"));
            assertEquals("glia__b__Kv1__hi", kv1(), "what the context remembered is out of date");
            assertEquals(List.of(Preference.of("Kv1", Optional.of("b"), Optional.empty())), session.selected());
        }
        session.select(Choice.NONE.forAsset("Kv1"));
        assertEquals(List.of(), session.selected());
        assertThrows(AmbiguousAssetException.class, this::kv1);
    }

    @Test
    void a_selection_may_be_made_before_neuron_is_brought_up() {
        GliaSession untouched = once(() -> {
            throw new AssertionError("nobody has asked yet");
        });
        untouched.select(Glia.pkg("a").forAsset("Kv1"));
        assertEquals(1, untouched.selected().size());
    }

    @Test
    void contexts_that_were_open_before_answer_anew_when_something_outside_has_changed() {
        for (String pkg : List.of("a", "b", "a")) {
            session.select(Glia.pkg(pkg).forAsset("Kv1"));
            for (int i = 0; i < 2_000; i++) {
                try (var context = Glia.context(variant(i % 2 == 0 ? "hi" : "none" + i))) {
                    assertEquals("glia__%s__Kv1__%s".formatted(pkg, i % 2 == 0 ? "hi" : "0"), kv1());
                }
            }
        }
    }

    @Test
    void a_preference_that_nothing_can_meet_is_said_once() {
        GliaSession stale =
                session(PreferenceSet.of(List.of(Preference.of("pas", Optional.of("gone"), Optional.empty()))));
        for (int i = 0; i < 3; i++) {
            try (var context = Glia.context(variant("none"))) {
                assertEquals("pas", stale.candidate("pas", Choice.NONE).name().fullName());
                assertTrue(stale.explain(Choice.NONE.of("pas")).skipped().size() == 2);
            }
        }
        assertEquals(
                List.of(
                        "the preference for variant 'none' (context 1, for every asset) is passed over for asset 'pas', because no mod that is left has it; change the `Glia.context(...)` or `@GliaPrefer` that states it.",
                        "the preference for package 'gone' (global) is passed over for asset 'pas', because no mod that is left has it; forget it with `mvn glia:select -Dglia.asset=pas -Dglia.clear` (`glia select pas --clear` on the command line)."),
                warnings);
    }

    @Test
    void a_package_preferred_for_every_asset_is_not_complained_of_where_it_lacks_one() {
        try (var context = Glia.context(pkg("a"))) {
            assertEquals("pas", session.candidate("pas", Choice.NONE).name().fullName());
            assertEquals(1, session.explain(Choice.NONE.of("pas")).skipped().size());
        }
        assertEquals(List.of(), warnings);
    }

    @Test
    void a_full_name_and_a_choice_with_the_call_go_before_everything() {
        try (var context = Glia.context(pkg("a"), variant("hi"))) {
            assertEquals(
                    "glia__b__Kv1__lo",
                    session.candidate("glia__b__Kv1__lo", Choice.NONE).name().fullName());
            assertEquals(
                    "glia__b__Kv1__hi",
                    session.candidate("Kv1", pkg("b")).name().fullName());
            assertEquals(
                    "glia__b__Kv1__lo",
                    session.candidate("Kv1", Choice.all(pkg("b"), variant("lo")))
                            .name()
                            .fullName());
        }
    }

    /** A thread that keeps what is thrown in it to itself. */
    private static Thread quietThread(Runnable task) {
        Thread thread = new Thread(task);
        thread.setUncaughtExceptionHandler((t, e) -> {});
        return thread;
    }

    private static <T> T inThread(Callable<T> task) throws Exception {
        ExecutorService one = Executors.newSingleThreadExecutor(r -> new Thread(r, "other"));
        try {
            return one.submit(task).get();
        } finally {
            one.shutdownNow();
        }
    }
}
