package dev.glia.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.asset.PackageReader;
import dev.glia.asset.PackageSource;
import dev.glia.fixtures.CopiedNeuron;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a compiler or NEURON's own tools read beside the packages decides a library like the mods themselves. */
class FilesReadTest {
    @TempDir
    private Path folder;

    private BuildBench bench;
    private Path header;

    /** Two mods, of which one reads a header that a flag of the user's leads to. */
    @BeforeEach
    void a_mod_that_reads_a_file_outside_of_its_package() throws IOException {
        Path include = Files.createDirectories(folder.resolve("in clude"));
        header = Files.writeString(include.resolve("scale.h"), "#define SCALE 1\n");
        Path link = Files.createSymbolicLink(folder.resolve("include"), include);
        bench = new BuildBench(folder)
                .options(BuildOptions.from(name -> name.equals("glia.cxxflags") ? "-I" + link : null, name -> null))
                .file("lab", "plain.mod", Mods.leak("plain", 1))
                .file("lab", "scaled.mod", """
                        NEURON { SUFFIX scaled RANGE y }
                        VERBATIM
                        #include "scale.h"
                        ENDVERBATIM
                        ASSIGNED { v (mV) y }
                        INITIAL {
                        VERBATIM
                          y = SCALE;
                        ENDVERBATIM
                        }
                        """);
        assertEquals(2, bench.build().compiled(), bench.said());
        assertScale(1);
    }

    private void assertScale(int scale) {
        String out = PlainNeuron.output(
                bench.layout().library(),
                folder,
                "s.insert('glia__lab__scaled__0'); h.finitialize(-65); print('y', s(.5).glia__lab__scaled__0.y)");
        assertTrue(out.contains("y " + scale + ".0"), out);
    }

    @Test
    void a_changed_header_outside_of_the_package_compiles_what_reads_it_and_nothing_else() throws IOException {
        assertTrue(bench.build().unchanged());
        Files.writeString(header, "#define SCALE 2\n");
        assertFalse(bench.build().unchanged());
        assertEquals(List.of("lab/scaled"), bench.compiled());
        assertScale(2);
        Files.writeString(header, "#define SCALE 1\n");
        assertEquals(0, bench.build().compiled(), "what was compiled of that content is kept");
        assertScale(1);
        assertTrue(bench.build().unchanged());
    }

    @Test
    void a_deleted_output_does_not_bring_back_what_was_made_of_the_old_header() throws IOException {
        Files.writeString(header, "#define SCALE 3\n");
        bench.output("elsewhere/target/glia").build();
        assertEquals(List.of("lab/scaled"), bench.compiled());
        assertScale(3);
    }

    @Test
    void a_header_that_was_written_anew_with_the_same_content_compiles_nothing() throws IOException {
        Files.writeString(header, "#define SCALE 1\n");
        assertEquals(0, bench.build().compiled());
        assertTrue(bench.build().unchanged());
    }

    @Test
    void a_changed_header_is_seen_where_no_package_is_read_and_nothing_is_taken_over() throws IOException {
        PackageSource jar = BuildOnce.published(bench.request().packages().get(0), folder.resolve("lab.jar"));
        build("first", jar);
        assertTrue(done("first", jar).isPresent());
        assertTrue(done("second", jar).isPresent(), "the second project takes over what the first has built");
        assertTrue(done("second", jar).isPresent());
        Files.writeString(header, "#define SCALE 4\n");
        for (String project : List.of("first", "second", "third")) {
            assertEquals(Optional.empty(), done(project, jar));
        }
        build("second", jar);
        bench.output("second");
        assertScale(4);
    }

    private void build(String project, PackageSource jar) {
        ProjectBuild build = build(project, List.of(jar));
        build.run(PackageReader.readAll(List.of(jar)), Set.of(), true);
    }

    private Optional<String> done(String project, PackageSource jar) {
        return build(project, List.of(jar)).done();
    }

    private ProjectBuild build(String project, List<PackageSource> jars) {
        BuildRequest any = bench.request();
        return new ProjectBuild(
                new BuildRequest(
                        List.of(), Set.of(), folder.resolve(project), any.options(), List.of(), bench, any.neuron()),
                jars);
    }

    @Test
    void a_flag_in_neurons_makefile_and_a_header_of_neurons_compile_everything() throws IOException {
        Path home = CopiedNeuron.in(folder.resolve("neuron"));
        assertEquals(0, bench.neuron(home).build().compiled(), "the same NEURON elsewhere");
        Path makefile = home.resolve("bin/nrnmech_makefile");
        String before = bench.request().neuron().toString();
        Files.writeString(makefile, Files.readString(makefile).replaceFirst("(?m)^(CXXFLAGS = )", "$1-DLAB_FLAG=1 "));
        BuildResult flagged = bench.build();
        assertEquals(2, flagged.compiled(), before);
        assertTrue(
                flagged.manifest().flags().contains("-DLAB_FLAG=1"),
                flagged.manifest().flags().toString());
        assertTrue(bench.build().unchanged());
        Path own = home.resolve("include/md1redef.h");
        Files.writeString(own, Files.readString(own) + "\n#define LAB_HEADER 1\n");
        assertEquals(2, bench.build().compiled());
        Path unread = home.resolve("include/lab.h");
        Files.writeString(unread, "#define LAB_HEADER 2\n");
        assertTrue(bench.build().unchanged(), "nobody reads that one");
    }

    @Test
    void a_nocmodl_of_another_content_compiles_everything() throws IOException {
        Path home = CopiedNeuron.in(folder.resolve("neuron"));
        bench.neuron(home).build();
        Path nocmodl = home.resolve("bin/nocmodl");
        Path real = Files.move(nocmodl, home.resolve("bin/nocmodl-real"));
        Files.writeString(nocmodl, "#!/bin/sh\nexec '" + real + "' \"$@\"\n");
        assertTrue(nocmodl.toFile().setExecutable(true));
        assertEquals(2, bench.build().compiled());
    }

    /** What another version of Glia has left has names that nobody asks for. */
    @Test
    void what_another_glia_left_in_the_cache_is_left_alone() throws IOException {
        Path objects = bench.cache().resolve("build/objects");
        Path old = Files.createDirectories(objects.resolve("ab")).resolve("ab".repeat(32) + ".o");
        Files.writeString(old, "of an older Glia");
        Path facts = bench.cache().resolve("build/facts/flags-9.0.2-0123456789abcdef.checked");
        Files.writeString(facts, "-O0");
        Files.writeString(bench.cache().resolve("build/headers/read/old.checked"), "old");
        Files.delete(bench.layout().reads());
        assertEquals(0, bench.build().compiled());
        assertEquals("", bench.said());
        assertTrue(Files.exists(old));
        assertTrue(Files.exists(facts));
        assertTrue(bench.build().unchanged());
    }
}
