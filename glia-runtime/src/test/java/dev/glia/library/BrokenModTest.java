package dev.glia.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.asset.BrokenMod;
import dev.glia.asset.MechanismName;
import dev.glia.host.HostException;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import dev.glia.host.tool.MissingRequirementException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What happens to mods that do not build, and what the user reads. */
class BrokenModTest {
    /** Without NEURON's headers compiled beforehand, on a busy machine the first thing that takes 3 s. */
    private static final BuildOptions PLAIN_WITHIN_3_S =
            BuildOptions.from(Map.of("glia.optimize", "false", "glia.compileTimeout", "3")::get, asked -> null);

    private static final String SYNTAX = """
            NEURON { SUFFIX bad RANGE g }
            PARAMETER { g = 1 }
            ASSIGNED { v (mV) i }
            BREAKPOINT {
              i = g * * v
            }
            """;

    @TempDir
    private Path folder;

    private BuildBench bench;

    @BeforeEach
    void bench() {
        bench = new BuildBench(folder).file("good", "leak.mod", Mods.leak("leak", 1));
    }

    @Test
    void a_dependencys_mod_is_left_out_and_kept_as_broken() {
        bench.file("lab", "sub/bad.mod", SYNTAX).file("lab", "fine.mod", Mods.leak("fine", 1));
        BuildResult result = bench.build();
        assertEquals(
                List.of("glia__good__leak__0", "glia__lab__fine__0"),
                result.manifest().mechanismNames());
        BrokenMod broken =
                LibraryManifest.read(bench.layout()).orElseThrow().broken().get(new MechanismName("lab", "bad", "0"));
        assertEquals("lab:lab:1.0", broken.coordinate());
        assertEquals("sub/bad.mod:5:11", broken.place());
        assertTrue(bench.said().contains("META-INF/glia/lab/sub/bad.mod:5:11: "), bench.said());
        assertTrue(bench.build().unchanged());
    }

    @Test
    void what_the_compiler_read_outside_the_package_is_refused_however_it_is_written() throws IOException {
        Path outside = folder.resolve("outside.h");
        Files.writeString(outside, "static double scale = 2;\n");
        bench.file("lab", "sly.mod", Mods.verbatim("sly", "#inc\\\nlude \"" + outside + "\"\n"));
        bench.file(
                "lab",
                "raw.mod",
                Mods.verbatim("raw", "static const char* t = R\"(/*)\";\n#include \"" + outside + "\"\n//*/\n"));
        BuildResult result = bench.build();
        assertEquals(List.of("glia__good__leak__0"), result.manifest().mechanismNames());
        result.manifest()
                .broken()
                .values()
                .forEach(broken -> assertTrue(
                        broken.reason().contains("'" + outside + "', which is outside the package"), broken.reason()));
        assertEquals(2, result.manifest().broken().size());
    }

    @Test
    void headers_where_the_user_says_that_headers_are_may_be_read() throws IOException {
        Path own = Files.createDirectory(folder.resolve("own"));
        Files.writeString(own.resolve("scale.h"), "static double scale = 2;\n");
        bench.file("lab", "scaled.mod", Mods.verbatim("scaled", "#include \"scale.h\"\n#include <immintrin.h>\n"))
                .options(option("glia.cxxflags", "-I" + own));
        assertEquals(Map.of(), bench.build().manifest().broken());
    }

    @Test
    void all_the_projects_own_failures_are_reported_and_the_rest_is_compiled_for_next_time() throws IOException {
        bench.own("mine")
                .file("mine", "bad.mod", SYNTAX)
                .file("mine", "worse.mod", Mods.verbatim("worse", "int f() {\n  return undeclared_name;\n}"))
                .file("mine", "fine.mod", Mods.leak("fine", 1));
        ModFailuresException failed = assertThrows(ModFailuresException.class, bench::build);
        assertEquals(
                List.of("bad.mod:5:11", "worse.mod:4:10"),
                failed.failures().stream().map(BrokenMod::place).toList());
        assertFalse(Files.exists(bench.layout().manifest()));
        String log = Files.readString(failed.log());
        for (String said : List.of("Illegal block", "'undeclared_name' was not declared", "glia__mine__fine__0.cpp")) {
            assertTrue(log.contains(said), log);
        }
        bench.without("mine", "bad.mod").without("mine", "worse.mod");
        assertEquals(0, bench.build().compiled());
    }

    @Test
    void the_last_line_of_the_log_reproduces_the_failure() throws IOException {
        bench.own("mine").file("mine", "worse.mod", Mods.verbatim("worse", "int f() { return undeclared_name; }"));
        ModFailuresException failed = assertThrows(ModFailuresException.class, bench::build);
        List<String> log = Files.readAllLines(failed.log());
        String command = log.get(log.size() - 1);
        CommandResult result =
                new Command(List.of("sh", "-c", command), folder, Map.of("LC_ALL", "C"), Duration.ofMinutes(1)).run();
        assertTrue(result.output().contains("'undeclared_name' was not declared"), result.output());
    }

    @Test
    void a_failed_build_leaves_the_library_of_the_last_good_one() throws IOException {
        bench.own("good").build();
        byte[] library = Files.readAllBytes(bench.layout().library());
        bench.file("good", "leak.mod", SYNTAX);
        assertThrows(ModFailuresException.class, bench::build);
        org.junit.jupiter.api.Assertions.assertArrayEquals(
                library, Files.readAllBytes(bench.layout().library()));
        LibraryManifest manifest = LibraryManifest.read(bench.layout()).orElseThrow();
        assertFalse(bench.fits(manifest));
        bench.file("good", "leak.mod", Mods.leak("leak", 1));
        assertTrue(bench.fits(manifest));
    }

    @Test
    void strict_fails_for_a_dependency_too_also_when_nothing_has_changed() {
        bench.file("lab", "bad.mod", SYNTAX).build();
        bench.options(BuildOptions.defaults().withStrict(true));
        assertThrows(ModFailuresException.class, bench::build);
    }

    @Test
    void one_name_for_a_variable_and_a_function_is_explained() {
        BrokenMod broken = broken("""
                NEURON { SUFFIX bad RANGE alfa }
                PARAMETER { alfa = 1 }
                ASSIGNED { v (mV) }
                FUNCTION alfa(x) { alfa = x }
                """);
        assertEquals("bad.mod:4:10", broken.place());
        assertEquals("alfa used as both variable and function", broken.reason());
        assertTrue(broken.hint().orElse("").contains("another name"), broken.sentence());
    }

    @Test
    void an_ion_variable_in_constant_is_explained() {
        BrokenMod broken = broken("""
                NEURON { SUFFIX bad USEION ca READ cao }
                CONSTANT { cao = 2 }
                ASSIGNED { v (mV) }
                """);
        assertEquals("bad.mod:2:12", broken.place());
        assertTrue(broken.hint().orElse("").contains("CONSTANT"), broken.sentence());
    }

    @Test
    void an_undeclared_ion_variable_as_arbor_writes_it_is_explained() {
        BrokenMod broken = broken("""
                NEURON { SUFFIX bad USEION k READ ek WRITE ik }
                ASSIGNED { v (mV) }
                BREAKPOINT {
                  ik = v - ek
                }
                """);
        assertTrue(broken.place().startsWith("bad.mod:"), broken.sentence());
        assertTrue(broken.hint().orElse("").contains("ASSIGNED"), broken.sentence());
    }

    @Test
    void a_redeclared_function_of_neuron_is_explained() {
        BrokenMod broken = broken(Mods.verbatim("bad", "void* vector_arg(int i);"));
        assertEquals(3, broken.line().orElseThrow());
        assertTrue(broken.hint().orElse("").contains("NEURON 9 declares"), broken.sentence());
    }

    @Test
    void an_error_in_an_included_header_is_placed_there() {
        bench.file("lab", "mods/misc.h", "int f() {\n  return nowhere;\n}\n");
        bench.file("lab", "mods/bad.mod", Mods.verbatim("bad", "#include \"misc.h\""));
        bench.build();
        assertTrue(bench.said().contains("mods/misc.h:2:10: 'nowhere' was not declared"), bench.said());
    }

    @Test
    void a_missing_header_is_named_with_its_line() {
        BrokenMod broken = broken(Mods.verbatim("bad", "#include <bbp/sonata/reports.h>"));
        assertEquals("bad.mod:3", broken.path() + ":" + broken.line().orElseThrow());
        assertTrue(broken.reason().contains("bbp/sonata/reports.h"), broken.sentence());
    }

    @Test
    void a_template_that_is_no_nmodl_is_left_out() {
        assertTrue(broken("NEURON { SUFFIX {{ suffix }} }\n").place().startsWith("bad.mod:1"));
    }

    @Test
    void a_missing_compiler_is_named_with_the_package_to_install() {
        bench.variable("CXX", "/no/such/compiler");
        MissingRequirementException missing = assertThrows(MissingRequirementException.class, bench::build);
        assertTrue(missing.getMessage().contains("/no/such/compiler"), missing.getMessage());
        assertTrue(missing.getMessage().contains("sudo apt install g++"), missing.getMessage());
    }

    @Test
    void a_library_that_is_up_to_date_needs_no_compiler() {
        bench.build();
        bench.variable("CXX", "/no/such/compiler");
        assertTrue(bench.build().unchanged());
    }

    @Test
    void a_compiler_that_hangs_is_ended_and_fails_the_build() throws IOException {
        bench.variable("CXX", compiler("hangs", "case \"$*\" in *' -c '*) exec sleep 600;; esac"))
                .options(PLAIN_WITHIN_3_S);
        ModFailuresException failed = assertThrows(ModFailuresException.class, bench::build);
        assertTrue(failed.getMessage().contains("did not end within 3 s"), failed.getMessage());
        assertTrue(failed.getMessage().contains("-Dglia.compileTimeout"), failed.getMessage());
    }

    @Test
    void a_compiler_that_hangs_at_the_headers_says_that_its_time_was_up() throws IOException {
        bench.variable("CXX", compiler("hangs", "case \"$*\" in *c++-header*) exec sleep 600;; esac"))
                .options(option("glia.compileTimeout", "3"));
        HostException failed = assertThrows(HostException.class, bench::build);
        assertTrue(failed.getMessage().contains("it did not end within 3 s"), failed.getMessage());
        assertTrue(failed.getMessage().contains("-Dglia.compileTimeout"), failed.getMessage());
    }

    @Test
    void a_compiler_that_hangs_leaves_no_process_behind() throws IOException {
        String mark = "6" + System.nanoTime() % 100_000_000;
        bench.variable("CXX", compiler("hangs", "case \"$*\" in *' -c '*) exec sleep " + mark + ";; esac"))
                .options(PLAIN_WITHIN_3_S);
        assertThrows(ModFailuresException.class, bench::build);
        assertEquals(
                List.of(),
                ProcessHandle.current()
                        .descendants()
                        .map(process -> process.info().commandLine().orElse(""))
                        .filter(line -> line.contains(mark))
                        .toList());
    }

    @Test
    void a_compiler_that_is_killed_once_is_tried_again_alone() throws IOException {
        Path mark = folder.resolve("killed");
        String once = "case \"$*\" in *' -c '*) if mkdir '" + mark + "' 2>/dev/null; then exit 137; fi;; esac";
        bench.variable("CXX", compiler("killed-once", once));
        assertEquals(1, bench.build().compiled());
        assertTrue(Files.isDirectory(mark));
    }

    @Test
    void a_compiler_that_is_killed_each_time_is_an_error_about_memory() throws IOException {
        bench.variable("CXX", compiler("killed", "case \"$*\" in *' -c '*) exit 137;; esac"));
        ModFailuresException failed = assertThrows(ModFailuresException.class, bench::build);
        assertTrue(failed.getMessage().contains("too little memory"), failed.getMessage());
    }

    /** {@code ulimit -v}, in KiB: too little for either, as batch systems give too little. */
    @ParameterizedTest
    @CsvSource({"c++, 80000", "clang++, 250000"})
    void a_compiler_that_is_refused_memory_is_no_fault_of_the_mod(String name, int memory) throws IOException {
        String program = name.equals("c++") ? name : Clang.command();
        Path script = Files.writeString(
                folder.resolve(name),
                "#!/bin/sh\ncase \"$*\" in *' -c '*) ulimit -v " + memory + ";; esac\nexec " + program + " \"$@\"\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        bench.variable("CXX", script.toString()).options(option("glia.optimize", "false"));
        ModFailuresException failed = assertThrows(ModFailuresException.class, bench::build);
        assertTrue(failed.getMessage().contains("too little memory, also when it ran alone"), failed.getMessage());
        assertFalse(Files.exists(bench.layout().manifest()));
    }

    @Test
    void a_mod_that_speaks_of_memory_is_at_fault_itself() {
        BrokenMod broken = broken(Mods.verbatim("bad", "int f() { return fail(\"out of memory\"); }"));
        assertTrue(broken.reason().contains("'fail'"), broken.sentence());
    }

    @Test
    void a_compiler_that_cannot_read_neurons_headers_is_at_fault_and_not_the_mods() {
        bench.options(option("glia.cxxflags", "-std=c++98"));
        RuntimeException failed = assertThrows(dev.glia.host.HostException.class, bench::build);
        assertTrue(failed.getMessage().contains("cannot compile NEURON 9.0.2's own headers"), failed.getMessage());
    }

    private BrokenMod broken(String text) {
        BuildResult result = bench.file("lab", "bad.mod", text).build();
        assertEquals(List.of("glia__good__leak__0"), result.manifest().mechanismNames());
        return result.manifest().broken().get(new MechanismName("lab", "bad", "0"));
    }

    private static BuildOptions option(String name, String value) {
        return BuildOptions.from(asked -> asked.equals(name) ? value : null, asked -> null);
    }

    /** A compiler that does {@code first} before it is the real one. */
    private String compiler(String name, String first) throws IOException {
        Path script = folder.resolve(name);
        Files.writeString(script, "#!/bin/sh\n" + first + "\nexec c++ \"$@\"\n");
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        return script.toString();
    }
}
