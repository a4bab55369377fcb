package dev.glia.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.asset.BrokenMod;
import dev.glia.asset.MechanismName;
import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.ChildJvm.Ended;
import dev.glia.fixtures.TestNeuron;
import dev.glia.host.HostException;
import dev.glia.host.file.UserFolders;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import dev.glia.neuron.bridge.Shim;
import dev.glia.neuron.child.CoreNeuronModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The counterpart of a library for CoreNEURON: what is in it, what cannot be, and that it computes what NEURON computes. */
class CoreNeuronBuildTest {
    /** Kept from run to run: NEURON's own mods, which every such library holds, are compiled once. */
    private static final Path CACHE = Path.of("target", "coreneuron-cache").toAbsolutePath();

    @TempDir
    private Path folder;

    private BuildBench bench;

    /** A model that compiled it itself would say so, and take its time. */
    @BeforeAll
    static void compile_the_bridge() {
        new Shim(TestNeuron.installation(), UserFolders.current()).library(line -> {});
    }

    @BeforeEach
    void bench() {
        bench = new BuildBench(folder)
                .cache(CACHE)
                .options(BuildOptions.defaults().withCoreneuron(true))
                .file("lab", "Leak.mod", Mods.leak("Leak", 0.0003))
                .file("lab", "Syn.mod", CoreMods.SYNAPSE);
    }

    @Test
    void the_same_model_gives_the_same_spikes_in_both_engines() {
        bench.file("lab", "Gate.mod", CoreMods.GATE)
                .file("lab", "Clock.mod", CoreMods.CLOCK)
                .file("lab", "functions.mod", CoreMods.FUNCTIONS);
        BuildResult result = bench.build();
        assertFalse(bench.said().contains("WARN"), bench.said());
        assertTrue(result.sentence().contains("mods of 1 package: "), result.sentence());
        assertTrue(result.sentence().contains(", also for CoreNEURON"), result.sentence());
        Ended ended = model(result);
        assertEquals(0, ended.exit(), ended.text());
        List<String> runs =
                ended.out().lines().filter(line -> line.startsWith("[")).toList();
        assertEquals(3, runs.size(), ended.text());
        assertTrue(runs.get(0).contains("1.0, ") && runs.get(0).contains("9.0"), ended.text());
        assertEquals(runs.get(0), runs.get(1), ended.text());
        assertEquals(runs.get(0), runs.get(2), ended.text());
        assertEquals("", ended.err(), "CoreNEURON has nothing to say");
        assertEquals(4, ended.out().lines().count(), ended.text());
    }

    @Test
    void what_coreneuron_cannot_take_is_named_with_its_reason_and_runs_in_neuron() {
        Map<String, String> unfit = Map.of(
                "writer", CoreMods.WRITES_GLOBAL,
                "points", CoreMods.POINTS,
                "counts", CoreMods.COUNTS,
                "asks", CoreMods.ASKS_HOC,
                "needs", CoreMods.NEEDS_SYMBOL,
                "odd", CoreMods.OTHER_METHOD,
                "spread", CoreMods.FILE_LOCAL,
                "tabled", CoreMods.TABLE);
        unfit.forEach((name, text) -> bench.file("old", name + ".mod", text));
        BuildResult result = bench.build();
        assertEquals(10, result.manifest().mechanisms().size(), bench.said());
        assertTrue(result.sentence().contains(", also for CoreNEURON without 8"), result.sentence());
        Map<MechanismName, BrokenMod> broken = LibraryManifest.read(bench.layout())
                .orElseThrow()
                .coreneuron()
                .orElseThrow()
                .broken();
        assertEquals(8, broken.size(), broken.toString());
        assertBroken(
                "writer.mod:1:42",
                "\"minf\" variable should be defined as a RANGE variable instead of GLOBAL",
                "RANGE");
        assertBroken("points.mod", "this one is not: Use of POINTER is not thread safe", "THREADSAFE");
        assertBroken("counts.mod", "this one is not: VERBATIM blocks are not thread safe", "THREADSAFE");
        assertBroken("asks.mod:5:7", "'hoc_lookup' was not declared in this scope", "#ifndef CORENEURON_BUILD");
        assertBroken("needs.mod", "it needs 'only_elsewhere', which neither CoreNEURON nor", "");
        assertBroken("odd.mod:4:18", "\"runge\" solving method", "one of these methods");
        assertBroken("spread.mod:7:7", "'square' was not declared in this scope", "write them another way");
        assertBroken("tabled.mod", "symbol table doesn't have ast node for tab", "FUNCTION_TABLE");
        Ended ended = model(result, "glia__old__points__0");
        assertEquals(0, ended.exit(), ended.text());
        assertTrue(
                ended.out()
                        .contains(
                                "refused: CoreNEURON cannot run this model: its library '%s' has no 'glia__old__points__0'. The reason: %s. Mend that, or say Neuron.coreneuron(false)."
                                        .formatted(
                                                bench.layout().coreneuron(),
                                                broken.get(new MechanismName("old", "points", "0"))
                                                        .coreneuronSentence())),
                ended.text());
    }

    @Test
    void what_CoreNEURON_aborts_for_is_an_exception_and_NEURON_runs_on() {
        BuildResult result = bench.file("lab", "Tick.mod", CoreMods.TICK).build();
        Ended ended = model(result, "", "glia__lab__Tick__0");
        assertEquals(0, ended.exit(), ended.text());
        List<String> lines = ended.out()
                .lines()
                .filter(line -> line.matches("(\\[|refused).*"))
                .toList();
        assertTrue(lines.get(0).contains(", 9.0"), ended.text());
        assertTrue(ended.out().contains("error: net_event time < t"), ended.text());
        assertTrue(lines.get(1).contains("called abort(), which would have ended this process"), ended.text());
        assertEquals(lines.get(0), lines.get(2), ended.text());
        assertTrue(lines.get(3).contains("refused: "), ended.text());
        assertTrue(lines.get(3).contains("CoreNEURON was stopped in the middle of a run"), ended.text());
    }

    @Test
    void for_netcons_beside_a_connection_that_leads_nowhere_is_refused_before_the_run() {
        BuildResult result =
                bench.file("lab", "Count.mod", CoreMods.FOR_NETCONS).build();
        Ended ended = model(result, "", "glia__lab__Count__0");
        assertEquals(0, ended.exit(), ended.text());
        List<String> lines = ended.out()
                .lines()
                .filter(line -> line.matches("(\\[|refused).*"))
                .toList();
        assertEquals(4, lines.size(), ended.text());
        assertEquals(lines.get(0), lines.get(2), ended.text());
        assertTrue(lines.get(1).contains("leads to nothing, and the model has a mod with FOR_NETCONS"), ended.text());
        assertEquals(lines.get(1), lines.get(3), ended.text());
    }

    @Test
    void a_mod_whose_memory_coreneuron_cannot_read_is_left_out_of_both_libraries() {
        BuildResult result =
                bench.file("old", "silent.mod", CoreMods.WITHOUT_TRANSFER).build();
        assertEquals(2, result.manifest().mechanisms().size(), bench.said());
        assertTrue(
                bench.said()
                        .contains(
                                "silent.mod: it needs 'bbcore_read', which neither NEURON nor another mod of the library defines (lab:old:1.0)\n"),
                bench.said());
        assertTrue(
                bench.said()
                        .contains("\n  a mod with a BBCOREPOINTER defines bbcore_read and bbcore_write in VERBATIM"),
                bench.said());
    }

    @Test
    void the_projects_own_mod_that_coreneuron_cannot_take_fails_the_build_and_the_command_shows_why()
            throws IOException {
        bench.own("mine").file("mine", "writer.mod", CoreMods.WRITES_GLOBAL);
        ModFailuresException failed = assertThrows(ModFailuresException.class, bench::build);
        String message = failed.getMessage();
        assertTrue(
                message.matches(
                        "(?s)/.*/META-INF/glia/mine/writer.mod:1:42: .*\n  mod 'glia__mine__writer__0' of package 'mine' .lab:mine:1.0. does not build for CoreNEURON.*"),
                message);
        assertFalse(Files.exists(bench.layout().manifest()));
        List<String> log = Files.readAllLines(failed.log());
        String command = log.get(log.size() - 1);
        CommandResult shown = new Command(List.of("sh", "-c", command), folder, Map.of(), Duration.ofMinutes(1)).run();
        assertTrue(shown.output().contains("\"minf\" variable found at [1.57-60]"), shown.output());
    }

    @Test
    void an_unchanged_build_starts_no_process_and_one_for_neuron_alone_keeps_the_counterpart() throws IOException {
        bench.build();
        Files.delete(bench.layout().log());
        BuildResult again = bench.build();
        assertTrue(again.unchanged());
        assertEquals(
                "library up to date (2 mods of 1 package, also for CoreNEURON), nothing compiled", again.sentence());
        bench.options(BuildOptions.defaults());
        assertTrue(bench.build().unchanged());
        assertFalse(Files.exists(bench.layout().log()), "a process was started");
        bench.file("lab", "Clock.mod", CoreMods.CLOCK).build();
        assertFalse(Files.exists(bench.layout().coreneuron()), "it would no longer fit");
    }

    @Test
    void a_library_that_was_built_for_neuron_alone_gets_its_counterpart_later() {
        bench.options(BuildOptions.defaults()).build();
        BuildResult later =
                bench.options(BuildOptions.defaults().withCoreneuron(true)).build();
        assertFalse(later.unchanged());
        assertTrue(Files.isRegularFile(later.coreneuron().orElseThrow()));
    }

    @Test
    void a_damaged_counterpart_is_noticed_and_put_back_without_compiling() throws IOException {
        bench.build();
        byte[] whole = Files.readAllBytes(bench.layout().coreneuron());
        byte[] flipped = whole.clone();
        flipped[whole.length / 2] ^= 1;
        Files.write(bench.layout().coreneuron(), flipped);
        assertEquals(0, bench.build().compiled());
        assertEquals(List.of(), bench.compiled());
        assertTrue(
                bench.said()
                        .contains("'%s' is damaged; it is put back"
                                .formatted(bench.layout().coreneuron())),
                bench.said());
        assertFalse(bench.said().contains("'%s'".formatted(bench.layout().library())), bench.said());
        assertArrayEquals(whole, Files.readAllBytes(bench.layout().coreneuron()));
    }

    @Test
    void strict_fails_for_what_only_coreneuron_refuses_in_a_dependency() {
        bench.file("old", "writer.mod", CoreMods.WRITES_GLOBAL).build();
        bench.options(BuildOptions.defaults().withCoreneuron(true).withStrict(true));
        assertThrows(ModFailuresException.class, bench::build);
    }

    @Test
    void a_neuron_without_coreneuron_is_told_by_the_file_that_is_missing() throws IOException {
        Path home = folder.resolve("nrn");
        Files.createDirectories(home.resolve("share"));
        List<String> parts = List.of("bin", "include", "lib", "share/nrn");
        for (String part : parts) {
            Files.createSymbolicLink(
                    home.resolve(part), TestNeuron.installation().home().resolve(part));
        }
        HostException missing =
                assertThrows(HostException.class, () -> bench.neuron(home).build());
        assertTrue(missing.getMessage().contains("comes without CoreNEURON: '" + home), missing.getMessage());
        assertTrue(missing.getMessage().contains("-Dglia.neuron.home"), missing.getMessage());
        for (String part : parts) {
            Files.delete(home.resolve(part));
        }
    }

    private void assertBroken(String place, String reason, String hint) {
        String sentence =
                LibraryManifest.read(bench.layout()).orElseThrow().coreneuron().orElseThrow().broken().values().stream()
                        .map(BrokenMod::coreneuronSentence)
                        .filter(text -> text.contains(" does not build for CoreNEURON: " + place + ": "))
                        .findFirst()
                        .orElse("none at " + place);
        assertTrue(sentence.contains(reason), sentence);
        assertTrue(sentence.contains(hint), sentence);
        assertTrue(
                bench.said()
                        .lines()
                        .anyMatch(line ->
                                line.startsWith("WARN ") && line.contains("/" + place + ": ") && line.contains(reason)),
                bench.said());
        assertTrue(
                bench.said()
                        .contains(
                                "does not build for CoreNEURON; the library for CoreNEURON is built without it, and NEURON has it\n  "),
                bench.said());
    }

    /** Two cells of the built mechanisms, in a JVM of their own, with NEURON, with CoreNEURON, and with NEURON again. */
    private Ended model(BuildResult result, String... more) {
        List<String> arguments = new java.util.ArrayList<>(List.of(
                result.library().orElseThrow().toString(),
                result.coreneuron().orElseThrow().toString(),
                String.join(",", result.manifest().mechanismNames()),
                result.manifest().coreneuron().orElseThrow().broken().values().stream()
                        .map(mod -> mod.name() + "=" + mod.coreneuronSentence())
                        .collect(java.util.stream.Collectors.joining("\n"))));
        arguments.addAll(List.of(more));
        return ChildJvm.of(CoreNeuronModel.class, arguments.toArray(String[]::new))
                .jvm("--enable-native-access=ALL-UNNAMED", "-Xcheck:jni")
                .run();
    }
}
