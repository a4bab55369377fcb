package dev.glia.junit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.SuiteOnce;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** JUnit runs tests in JVMs of their own, with nothing said of Glia but its place on the class path. */
class NeuronTestsTest {
    private static final String CASES = "dev.glia.junit.cases.";

    private static ChildJvm suite(String... cases) {
        String[] names = Arrays.stream(cases).map(name -> CASES + name).toArray(String[]::new);
        return ChildJvm.of(SuiteOnce.class, names)
                .limit(Duration.ofMinutes(3)) // the first one may compile the bridge
                .jvm("-Djunit.jupiter.testclass.order.default=org.junit.jupiter.api.ClassOrderer$ClassName");
    }

    private static ChildJvm parallel(String... cases) {
        return suite(cases)
                .jvm(
                        "-Djunit.jupiter.execution.parallel.enabled=true",
                        "-Djunit.jupiter.execution.parallel.mode.default=concurrent",
                        "-Djunit.jupiter.execution.parallel.config.strategy=fixed",
                        "-Djunit.jupiter.execution.parallel.config.fixed.parallelism=4");
    }

    @Test
    void the_model_is_empty_again_after_a_test_class_or_the_leaver_is_named() {
        ChildJvm.Ended ended = suite("LeavingCase", "NextCase").run();

        assertTrue(ended.out().contains("tests 4 succeeded 4"), ended.text());
        String warned = ended.err();
        assertTrue(
                warned.contains("test class 'dev.glia.junit.cases.LeavingCase' leaves List[0] in NEURON's model"),
                ended.text());
        assertFalse(warned.contains("NextCase"), ended.text());
    }

    @Test
    void a_thread_that_a_test_starts_is_the_tests() {
        ChildJvm.Ended ended = suite("OtherThreadCase").run();

        assertTrue(ended.out().contains("tests 1 succeeded 1"), ended.text());
        assertTrue(
                ended.err().contains("test class 'dev.glia.junit.cases.OtherThreadCase' leaves List[0]"), ended.text());
    }

    @Test
    void tests_that_do_not_call_neuron_load_nothing_of_it(@TempDir Path folder) throws Exception {
        Path log = folder.resolve("classes.log");
        ChildJvm.Ended ended =
                suite("PlainCase").jvm("-Xlog:class+load:file=" + log).run();

        assertTrue(ended.out().contains("tests 1 succeeded 1"), ended.text());
        String loaded = Files.readString(log);
        assertTrue(loaded.contains("dev.glia.junit.NeuronTests "), "the listener is not there");
        assertEquals(
                4,
                Pattern.compile("(?m)\\bdev\\.glia\\.(?!fixtures\\.|junit\\.cases\\.)\\S+")
                        .matcher(loaded)
                        .results()
                        .map(found -> found.group())
                        .filter(name -> !name.contains("$$Lambda"))
                        .distinct()
                        .count(),
                "NeuronTests, RunningTests, RunningTest and Entrance are enough");
    }

    @Test
    void a_test_that_calls_neuron_while_another_class_has_it_is_refused() {
        ChildJvm.Ended ended = parallel("HavingCase", "DisturbingCase").run();

        assertTrue(ended.out().contains("tests 2 succeeded 1"), ended.text());
        assertTrue(
                ended.out()
                        .contains(
                                "test 'dev.glia.junit.cases.DisturbingCase.simulates_at_the_same_time' calls NEURON while 'dev.glia.junit.cases.HavingCase"),
                ended.text());
    }

    @Test
    void tests_that_take_turns_run_beside_others() {
        ChildJvm.Ended ended =
                parallel("FirstLockedCase", "SecondLockedCase", "PlainCase").run();

        assertTrue(ended.out().contains("tests 3 succeeded 3"), ended.text());
    }

    @Test
    void a_crash_names_the_test(@TempDir Path folder) {
        ChildJvm.Ended ended = suite("CrashingCase").runIn(folder);

        assertEquals(128 + 6, ended.exit(), ended.text());
        assertTrue(
                ended.err()
                        .contains(
                                "glia: this JVM ends in test 'dev.glia.junit.cases.CrashingCase.writes_where_nothing_is'"),
                ended.text());
    }
}
