package dev.glia.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The NEURON and the compiler of this machine, and what shows that they are the same. */
class BuildToolsTest {
    @TempDir
    private Path folder;

    private BuildBench bench;
    private Path programs;

    @BeforeEach
    void a_search_path_that_begins_with_an_empty_folder() throws IOException {
        programs = Files.createDirectory(folder.resolve("programs"));
        bench = new BuildBench(folder).variable("PATH", programs + ":" + System.getenv("PATH"));
    }

    @Test
    void tools_that_are_the_same_are_not_asked_for() {
        String evidence = asking().evidence();
        assertTrue(silent().areThoseOf(evidence), evidence);
    }

    @Test
    void a_compiler_that_comes_before_the_one_that_was_found_is_noticed() throws IOException {
        String evidence = asking().evidence();
        program("g++");
        assertFalse(silent().areThoseOf(evidence), evidence);
    }

    @Test
    void a_linker_that_comes_before_the_one_that_was_found_is_noticed() throws IOException {
        String evidence = asking().evidence();
        program("ld.gold");
        assertFalse(silent().areThoseOf(evidence), evidence);
    }

    @Test
    void what_translates_mods_and_says_how_they_are_compiled_is_looked_at() {
        String evidence = asking().evidence();
        for (String part : new String[] {"bin/nocmodl", "bin/nrnmech_makefile", "lib/libnrniv"}) {
            assertTrue(evidence.contains(bench.neuron().resolve(part).toString()), part);
        }
        assertTrue(evidence.contains("/cc1plus\t"), evidence);
    }

    @Test
    void other_variables_and_settings_are_other_tools() {
        String evidence = asking().evidence();
        BuildOptions before = bench.request().options();
        bench.options(BuildOptions.from(name -> name.equals("glia.cxxflags") ? "-O1" : null, name -> null));
        assertFalse(silent().areThoseOf(evidence));
        bench.options(before).variable("CPATH", folder.toString());
        assertFalse(silent().areThoseOf(evidence));
        bench.variable("CPATH", null).variable("PATH", System.getenv("PATH"));
        assertFalse(silent().areThoseOf(evidence));
    }

    /** It calls whatever it likes, and its own file says nothing of that. */
    @Test
    void a_script_that_calls_a_compiler_is_asked_each_time() throws IOException {
        Path script = program("my-compiler", "exec c++ \"$@\"\n");
        bench.variable("CXX", script.toString());
        assertEquals("", asking().evidence());
        assertFalse(silent().areThoseOf(""));
    }

    @Test
    void tools_that_change_while_they_are_looked_at_leave_no_evidence() {
        int[] asked = {0};
        BuildTools tools = new BuildTools(bench.request(), () -> "the " + ++asked[0] + ". answer");
        assertEquals("", tools.evidence());
    }

    @Test
    void evidence_that_was_cut_short_is_none() {
        String evidence = asking().evidence();
        assertFalse(silent().areThoseOf(evidence.substring(0, evidence.length() - 2)));
        assertFalse(silent().areThoseOf(evidence.substring(0, evidence.indexOf('\t'))));
        assertFalse(silent().areThoseOf(""));
    }

    private BuildTools asking() {
        BuildRequest request = bench.request();
        return new BuildTools(request, () -> LibraryBuild.tools(request, request.cache()));
    }

    private BuildTools silent() {
        return new BuildTools(bench.request(), () -> {
            throw new AssertionError("the tools are asked for");
        });
    }

    private Path program(String name) throws IOException {
        return program(name, "exit 1\n");
    }

    private Path program(String name, String script) throws IOException {
        Path file = Files.writeString(programs.resolve(name), "#!/bin/sh\n" + script);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
