package dev.glia.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.agent.model.Rest;
import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.CompiledMods;
import dev.glia.fixtures.Labs;
import dev.glia.fixtures.TestNeuron;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Several machines that share a cache: each is a mount namespace with a host name of its own, which only root may make; so in {@code
 * -Pproof}.
 */
@Tag("root")
@Timeout(600)
class NodesIT {
    /** What a node does first, with the cache and the folder of the test as arguments. */
    private static final String READ_ONLY =
            "mount --bind \"$1\" \"$1\" && mount -o remount,ro,bind \"$1\" && ! touch \"$1/x\" 2> /dev/null";

    @TempDir
    Path folder;

    private Labs labs;
    private Path cache;

    @BeforeAll
    static void root() {
        assertEquals(
                "root",
                System.getProperty("user.name"),
                "this test, of -Pproof alone, makes mount namespaces; run it as root");
    }

    /** A cache that has the bridge and no library. */
    @BeforeEach
    void a_shared_cache() throws IOException, InterruptedException {
        labs = Labs.in(folder);
        cache = folder.resolve("cache");
        model(List.of(), Map.of(), "0").run(); // brings the bridge into the tests' cache
        Files.createDirectories(cache);
        assertEquals(
                0,
                new ProcessBuilder(
                                "cp",
                                "-a",
                                PackagedAgent.cache().resolve("bridge").toString(),
                                cache.toString())
                        .inheritIO()
                        .start()
                        .waitFor());
    }

    /** A row of a sweep, on a machine whose file systems {@code before} arranges. */
    private ChildJvm model(List<String> settings, Map<String, String> environment, String g, String... before) {
        String classes =
                Rest.class.getProtectionDomain().getCodeSource().getLocation().getPath();
        List<String> java = new ArrayList<>();
        if (before.length > 0) {
            String script = String.join(" && ", before) + " && shift 2 && exec \"$@\"";
            java.addAll(List.of(
                    "unshare", "--mount", "--uts", "sh", "-c", script, "node", cache.toString(), folder.toString()));
        }
        java.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dglia.neuron.home=" + TestNeuron.installation().home(),
                "-Dglia.cache=" + (before.length > 0 || Files.exists(cache) ? cache : PackagedAgent.cache())));
        java.addAll(settings);
        java.addAll(List.of("-jar", PackagedAgent.jar().toString()));
        List<String> words = List.of(
                "sweep",
                "--task",
                Rest.class.getName(),
                "--processes",
                "1",
                "--fresh",
                "--to",
                folder.resolve("out" + g + ".csv").toString(),
                "-cp",
                classes + File.pathSeparator + labs.labB(),
                "--param",
                "g=" + g,
                "--param",
                "time=10");
        return new ChildJvm(java, words, environment, Duration.ofMinutes(3));
    }

    private String right(ChildJvm model, String g) throws IOException {
        ChildJvm.Ended ended = model.run();
        assertEquals(0, ended.exit(), ended.text());
        assertTrue(
                Files.readAllLines(folder.resolve("out" + g + ".csv")).get(1).matches(g + ",10,-6[5-9].*"),
                ended.text());
        return ended.err();
    }

    @Test
    void nodes_that_may_only_read_the_cache_and_have_no_compiler_use_what_the_login_node_has_built() throws Exception {
        assertTrue(right(model(List.of(), Map.of(), "0.001"), "0.001").contains("compiling"));
        String said =
                right(model(List.of(), Map.of("CXX", "/nowhere/c++"), "0.002", READ_ONLY, "hostname node1"), "0.002");
        assertFalse(said.contains("compiling"), said);
    }

    @Test
    void nodes_of_another_kind_of_processor_never_load_what_native_flags_made_for_this() throws Exception {
        List<String> flags = List.of("-Dglia.cxxflags=-march=native");
        Path cpus = folder.resolve("cpuinfo");
        Files.writeString(
                cpus, Files.readString(Path.of("/proc/cpuinfo")).replaceAll("(?m)^(flags|Features)(.*)$", "$1$2 more"));
        String other = "mount --bind \"$2/cpuinfo\" /proc/cpuinfo";
        assertTrue(right(model(flags, Map.of(), "0.001"), "0.001").contains("compiling"));
        assertFalse(right(model(flags, Map.of(), "0.001"), "0.001").contains("compiling"));
        String first = right(model(flags, Map.of(), "0.002", other, "hostname node2"), "0.002");
        assertTrue(first.contains("compiling"), first);
        assertTrue(first.contains("3 compiled, 0 reused"), first);
        assertFalse(right(model(flags, Map.of(), "0.002", other, "hostname node2"), "0.002")
                .contains("compiling"));
        assertFalse(right(model(flags, Map.of(), "0.001"), "0.001").contains("compiling"), "each kind has its own");
    }

    @Test
    void two_machines_whose_locks_do_not_hold_each_other_off_launch_one_model_at_once() throws Exception {
        String source;
        try (var in = ChildJvm.class.getResourceAsStream("weak_files.cpp")) {
            source = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Path weak = CompiledMods.plain(folder, "weak", source, "-O1", "-ldl");
        Map<String, String> environment = Map.of("LD_PRELOAD", weak.toString(), "WEAK_SECONDS", "2");
        List<ChildJvm.Running> nodes = new ArrayList<>();
        for (String g : List.of("0.001", "0.002", "0.003")) {
            nodes.add(model(List.of(), environment, g, "hostname node" + g).start());
        }
        for (ChildJvm.Running node : nodes) {
            ChildJvm.Ended ended = node.await();
            assertEquals(0, ended.exit(), ended.text());
            assertFalse(ended.err().contains("does not know"), "no half-written C++ is read: " + ended.text());
        }
        for (String g : List.of("0.001", "0.002", "0.003")) {
            assertTrue(Files.readAllLines(folder.resolve("out" + g + ".csv"))
                    .get(1)
                    .matches(g + ",10,-6[5-9].*"));
        }
    }
}
