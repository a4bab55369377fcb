package dev.glia.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.ChildJvm.Ended;
import dev.glia.fixtures.CompiledMods;
import dev.glia.fixtures.TestNeuron;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.neuron.bridge.BridgeException;
import dev.glia.neuron.child.BadCallsFirst;
import dev.glia.neuron.child.CoreNeuronRun;
import dev.glia.neuron.child.DecimalComma;
import dev.glia.neuron.child.EndedDuringRun;
import dev.glia.neuron.child.ExitInside;
import dev.glia.neuron.child.NeuronLoadedBefore;
import dev.glia.neuron.child.NullPointerStorm;
import dev.glia.neuron.child.OutputOrder;
import dev.glia.neuron.child.SignalDuringCoreNeuron;
import dev.glia.neuron.child.Soak;
import dev.glia.neuron.child.TwoLoaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What could end a process happens in one of its own. */
class HostileProcessTest {
    private static final String NATIVE = "--enable-native-access=ALL-UNNAMED";

    private static Ended survives(ChildJvm child) {
        Ended ended = child.jvm(NATIVE).run();
        assertEquals(0, ended.exit(), ended.text());
        assertTrue(ended.out().endsWith("survived\n"), ended.text());
        assertFalse(ended.out().contains("handler modified"), ended.text());
        return ended;
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Xcheck:jni", "-XX:+UseSerialGC", "-XX:+UseZGC", "-Xss256k", "-Xint"})
    void null_pointers_overflows_and_collections_during_a_run_change_nothing(String flag) {
        Ended ended = survives(ChildJvm.of(NullPointerStorm.class).jvm(flag).limit(Duration.ofMinutes(3)));
        assertTrue(ended.out().contains("null pointers true"), ended.text());
        assertTrue(ended.out().contains("same trace true"), ended.text());
    }

    @Test
    void twenty_bad_calls_change_nothing() {
        Ended ended = survives(ChildJvm.of(BadCallsFirst.class).jvm("-Xcheck:jni"));
        assertTrue(ended.out().contains("failed 20\n"), ended.text());
        assertTrue(ended.out().contains("same trace true"), ended.text());
    }

    /** {@code -Dglia.test.endings=12} for the whole matrix. */
    @ParameterizedTest
    @CsvSource({"1, exit, 7", "2, exit, 7", "1, wait, 130", "2, wait, 130"})
    void the_end_of_the_process_during_a_run_is_clean(int threads, String way, int expected) throws Exception {
        for (int i = 0; i < Integer.getInteger("glia.test.endings", 1); i++) {
            endsClean(threads, way, expected);
        }
    }

    @ParameterizedTest
    @CsvSource({"1, callback", "2, callback", "1, function", "1, stuck", "2, stuck"})
    void System_exit_from_inside_of_NEURON_ends_the_process_with_its_own_code(String threads, String way) {
        Ended ended = ChildJvm.of(
                        ExitInside.class,
                        threads,
                        way,
                        CompiledMods.library("loops").toString())
                .jvm(NATIVE)
                .run();
        assertEquals(3, ended.exit(), ended.text());
        assertEquals("hook of the user\n", ended.out(), ended.text());
        assertEquals("", ended.err(), ended.text());
    }

    private static void endsClean(int threads, String way, int expected) throws Exception {
        ChildJvm.Running child = ChildJvm.of(EndedDuringRun.class, String.valueOf(threads), way)
                .jvm(NATIVE)
                .limit(Duration.ofSeconds(60))
                .hearingCtrlC()
                .start();
        if (way.equals("wait")) {
            awaitText(child, "running");
            pressCtrlC(child);
        }
        Ended ended = child.await();
        assertEquals(expected, ended.exit(), ended.text());
        assertFalse(ended.timedOut(), ended.text());
        assertTrue(ended.out().contains("hook of the user"), ended.text());
    }

    private static void pressCtrlC(ChildJvm.Running child) throws Exception {
        new ProcessBuilder("kill", "-INT", String.valueOf(child.process().pid()))
                .start()
                .waitFor();
        child.process().waitFor(20, TimeUnit.SECONDS);
    }

    private static void awaitText(ChildJvm.Running child, String text) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!Files.readString(child.out()).contains(text) && System.nanoTime() < end) {
            child.process().waitFor(20, TimeUnit.MILLISECONDS);
        }
    }

    @Test
    void a_locale_with_a_decimal_comma_does_not_change_numbers(@TempDir Path folder) throws Exception {
        Process made = new ProcessBuilder(
                        "localedef",
                        "-i",
                        "de_DE",
                        "-f",
                        "UTF-8",
                        folder.resolve("de_DE.UTF-8").toString())
                .inheritIO()
                .start();
        assertEquals(0, made.waitFor(), "localedef");
        Ended ended = survives(ChildJvm.of(DecimalComma.class)
                .variable("LOCPATH", folder.toString())
                .variable("LC_ALL", "de_DE.UTF-8"));
        assertEquals("2.75\n1.75\nsurvived\n", ended.out(), ended.text());
    }

    @Test
    void a_second_class_loader_is_told_that_a_process_holds_one_NEURON() {
        Ended ended = survives(ChildJvm.of(TwoLoaders.class));
        assertTrue(ended.out().contains("two class loaders"), ended.text());
    }

    @Test
    void quitting_is_refused_also_where_something_else_loaded_NEURON_first() {
        Ended ended = survives(ChildJvm.of(NeuronLoadedBefore.class));
        assertTrue(ended.out().contains("refused"), ended.text());
    }

    @Test
    void a_mechanism_library_that_lies_in_the_working_folder_is_left_alone(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("libnrnmech.so"), "no library");
        Files.createDirectories(folder.resolve("x86_64"));
        Files.writeString(folder.resolve("x86_64").resolve("libnrnmech.so"), "no library");
        Ended ended = ChildJvm.of(DecimalComma.class).jvm(NATIVE).runIn(folder);
        assertEquals(0, ended.exit(), ended.text());
        assertEquals("", ended.err(), ended.text());
    }

    @Test
    void NEURONHOME_of_the_environment_does_not_mislead() {
        Ended ended = survives(ChildJvm.of(DecimalComma.class).variable("NEURONHOME", "/nowhere"));
        assertEquals("", ended.err(), ended.text());
    }

    @Test
    void hoc_and_java_share_one_pipe_in_order_and_nothing_is_lost() {
        Ended ended = ChildJvm.of(OutputOrder.class).jvm(NATIVE).run();
        assertEquals("java 0\nhoc 0\njava 1\nhoc 1\njava 2\nhoc 2\nno line end", ended.out(), ended.text());
        assertEquals("", ended.err(), ended.text());
    }

    @Test
    void NEURON_starts_no_process_of_its_own() {
        Ended ended = survives(ChildJvm.of(StartsAlone.class));
        assertTrue(ended.out().contains("children 0\n"), ended.text());
    }

    /** Says how many processes came of starting NEURON; without -nopython it looks for one by starting several. */
    static final class StartsAlone {
        public static void main(String[] arguments) {
            Neuron.start(TestNeuron.installation());
            System.out.println(
                    "children " + ProcessHandle.current().descendants().count());
            System.out.println("survived");
        }
    }

    /** {@code -Dglia.test.soak=1000000} for the whole of it. */
    @Test
    void memory_does_not_grow_with_what_comes_and_goes() {
        Ended ended = survives(ChildJvm.of(Soak.class, System.getProperty("glia.test.soak", "100000"), "30000")
                .jvm("-Xmx64m", "-Xms64m", "-XX:+AlwaysPreTouch", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .limit(Duration.ofMinutes(30)));
        System.getLogger("dev.glia").log(System.Logger.Level.INFO, ended.out());
        assertTrue(number(ended, "objects grew ") < 5 << 20, ended.text());
        assertTrue(number(ended, "dropped vectors grew ") < 8 << 20, ended.text());
        assertTrue(number(ended, "sections grew each ") <= 160, ended.text());
        assertTrue(number(ended, "failed constructors grew each ") <= 1000, ended.text());
    }

    private static long number(Ended ended, String after) {
        return Arrays.stream(ended.out().split("\n"))
                .filter(line -> line.startsWith(after))
                .mapToLong(line -> Long.parseLong(line.substring(after.length())))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_start_that_failed_is_remembered_with_its_reason(@TempDir Path cache) {
        Ended ended = survives(ChildJvm.of(StartsBadly.class).jvm("-Dglia.cache=" + cache));
        String[] lines = ended.out().split("\n");
        assertTrue(lines[0].contains("does not start") && lines[0].contains("does not compile"), ended.text());
        assertTrue(lines[1].contains("one attempt") && lines[1].contains("does not compile"), ended.text());
    }

    /** Starts a NEURON whose home holds nothing, twice. */
    static final class StartsBadly {
        public static void main(String[] arguments) {
            Path home = Path.of("nowhere").toAbsolutePath();
            NeuronInstallation nothing =
                    new NeuronInstallation(home, home.resolve("lib/libnrniv.so"), "9.0.2", "none", "nobody");
            for (int i = 0; i < 2; i++) {
                try {
                    Neuron.start(nothing);
                } catch (BridgeException e) {
                    System.out.println(e.getMessage());
                }
            }
            System.out.println("survived");
        }
    }

    @Test
    void coreneuron_gives_the_spikes_of_NEURON_and_NEURON_goes_on_after_it() {
        Ended ended = survives(ChildJvm.of(CoreNeuronRun.class).jvm("-Xcheck:jni"));
        String[] runs = ended.out().lines().filter(line -> line.startsWith("[")).toArray(String[]::new);
        assertEquals(3, runs.length, ended.text());
        assertTrue(runs[0].contains("1.0, 2.0"), ended.text());
        assertEquals(runs[0], runs[1], ended.text());
        assertEquals(runs[0], runs[2], ended.text());
    }

    @Test
    void a_handler_of_a_signal_that_is_set_while_CoreNEURON_computes_stays() {
        Ended ended = survives(ChildJvm.of(SignalDuringCoreNeuron.class));
        assertTrue(ended.out().contains("heard true\n"), ended.text());
    }

    @Test
    void a_damaged_shim_in_the_cache_is_made_again(@TempDir Path cache) throws IOException {
        String home = TestNeuron.installation().home().toString();
        ChildJvm child = ChildJvm.of(StartsByItself.class)
                .jvm("-Dglia.cache=" + cache, "-Dglia.neuron.home=" + home, "-Dglia.neuron.provision=false")
                .limit(Duration.ofMinutes(3)); // each compiles the bridge
        survives(child);
        Path shim;
        try (var files = Files.walk(cache)) {
            shim = files.filter(file -> file.endsWith("libglia.so")).findFirst().orElseThrow();
        }
        byte[] whole = Files.readAllBytes(shim);
        Files.write(shim, Arrays.copyOf(whole, whole.length / 3));
        survives(child);
        assertEquals(whole.length, Files.size(shim));
        Files.write(shim, new byte[0]);
        survives(child);
        assertEquals(whole.length, Files.size(shim));
    }

    /** Starts the NEURON that the properties name. */
    static final class StartsByItself {
        public static void main(String[] arguments) {
            Neuron.start();
            Neuron.start();
            System.out.println(Neuron.number("1 + 1"));
            System.out.println("survived");
        }
    }
}
