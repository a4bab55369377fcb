package dev.glia.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.MechanismLibrary;
import dev.glia.fixtures.Labs;
import dev.glia.fixtures.TestNeuron;
import dev.glia.json.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line with the real NEURON and compiler. */
class CompileCommandTest {
    /** One for all tests, so that the header that all mods share is compiled once. */
    @TempDir
    static Path cache;

    @TempDir
    Path folder;

    private Labs labs;
    private String project;

    @BeforeEach
    void packages_and_a_user_without_preferences() {
        labs = Labs.in(folder);
        project = folder.resolve("model").toString();
        settings().forEach(System::setProperty);
    }

    @AfterEach
    void forget_the_user() {
        settings().keySet().forEach(System::clearProperty);
        System.clearProperty("glia.cxx");
    }

    @Test
    void a_class_path_is_compiled_into_a_project_that_the_other_verbs_read() {
        Glia compiled = compile();
        String library = folder.resolve("model/target/glia/libnrnmech.so").toString();
        assertEquals(0, compiled.exit(), compiled.err());
        assertEquals(library + "\n", compiled.out());
        assertTrue(compiled.err().contains("glia: library of 4 mods of 2 packages: "), compiled.err());

        Glia again = compile();
        assertEquals(library + "\n", again.out());
        assertEquals("glia: library up to date (4 mods of 2 packages), nothing compiled\n", again.err());

        assertEquals(
                "glia__lab_b__Leak__0\n",
                Glia.run("resolve", "Leak", "--project", project).out());
        assertEquals(
                "glia__lab_b__Leak__0\n",
                Glia.run(
                                "resolve",
                                "Leak",
                                "--project",
                                folder.resolve("model/target/glia").toString())
                        .out());
    }

    @Test
    void folders_and_jars_become_the_library_that_the_api_makes_of_them() {
        Path mods = labs.labB().resolve("META-INF/glia/lab_b");
        Path own = folder.resolve("own/glia");
        Glia compiled = Glia.run("compile", mods.toString(), labs.labA().toString(), "--to", own.toString());
        assertEquals(new Glia(0, own.resolve("libnrnmech.so") + "\n", compiled.err()), compiled);
        MechanismLibrary.Compiled made =
                MechanismLibrary.of(mods, labs.labA()).in(own).compile();
        assertEquals(
                "glia: " + made.sentence() + "\n",
                Glia.run("compile", mods.toString(), labs.labA().toString(), "--to", own.toString())
                        .err());
        assertTrue(made.sentence().startsWith("library up to date"), made.sentence());
        assertEquals(Optional.of(own.resolve("libnrnmech.so")), made.file());
    }

    @Test
    void a_place_beside_a_class_path_is_refused() {
        Glia refused = Glia.run("compile", "channels", "-cp", labs.classPath());
        assertEquals(
                new Glia(
                        1,
                        "",
                        "glia: 'channels' and the options --classpath and --project both say where the packages are; keep one of them\n"),
                refused);
    }

    @Test
    void the_counterpart_for_coreneuron_is_built_where_it_is_asked_for() {
        // Kept from run to run: NEURON's own mods, which every such library holds, are compiled once.
        System.setProperty(
                "glia.cache",
                Path.of("target", "coreneuron-cache").toAbsolutePath().toString());
        Glia compiled = Glia.run("compile", "-cp", labs.classPath(), "--to", project + "/target/glia", "--coreneuron");
        assertEquals(0, compiled.exit(), compiled.err());
        Path glia = folder.resolve("model/target/glia");
        assertEquals("%1$s/libnrnmech.so\n%1$s/libcorenrnmech.so\n".formatted(glia), compiled.out());
        assertTrue(compiled.err().contains(", also for CoreNEURON, "), compiled.err());
        assertTrue(Files.isRegularFile(glia.resolve("libcorenrnmech.so")));
    }

    @Test
    void the_command_that_an_ambiguous_name_offers_can_be_pasted() {
        compile();
        String told = Glia.run("resolve", "Kv1", "--project", project).err();
        Matcher command = Pattern.compile("`glia (select [^`]*)`").matcher(told);
        assertTrue(command.find(), told);
        assertEquals(0, Glia.run(command.group(1).split(" ")).exit());
        assertEquals(new Glia(0, "glia__lab_a__Kv1__0\n", ""), Glia.run("resolve", "Kv1", "--project", project));
    }

    @Test
    void what_is_there_is_listed_by_the_command_that_an_unknown_asset_tells() throws Exception {
        compile();
        String unknown =
                "glia: asset 'Lek' is in no package: the packages here are lab_a, lab_b. Near names are 'Leak'; list all with `glia list%s`.\n";
        String told = Glia.run("resolve", "Lek", "--project", project).err();
        assertEquals(unknown.formatted(" --project " + project), told);
        Glia toldThere = inProject().type("glia resolve Lek");
        assertEquals(unknown.formatted(""), toldThere.err());
        Glia listed = inProject().type(Shell.command(told, "glia "), Shell.command(toldThere.err(), "glia "));
        assertEquals(
                2,
                listed.out().lines().filter(line -> line.startsWith("* Leak ")).count(),
                listed.err());
    }

    @Test
    void a_preference_that_the_project_in_this_folder_would_pass_over_is_refused_with_the_one_that_is_meant()
            throws Exception {
        compile();
        Glia told = inProject().type("glia select Kv1 --pkg=lab_bb");
        assertEquals(
                new Glia(
                        1,
                        "",
                        "glia: the preference is not stored: asset 'Kv1' is not in package 'lab_bb', near names are 'lab_b', 'lab_a'; its packages are lab_a, lab_b. Perhaps `glia select Kv1 --pkg=lab_b` is meant. For packages that are not here: `glia select Kv1 --pkg=lab_bb --optional`.\n"),
                told);
        assertEquals(
                new Glia(0, "asset 'Kv1': package 'lab_b'\nglia__lab_b__Kv1__0\n", ""),
                inProject().type(Shell.command(told.err(), "glia "), "glia resolve Kv1"));
    }

    private Shell inProject() {
        return new Shell(
                Path.of(project), Map.of("GLIA_CONFIG", folder.resolve("config").toString()));
    }

    @Test
    void a_neuron_that_is_not_there_is_the_environments_fault() {
        System.setProperty("glia.neuron.home", folder.resolve("none").toString());
        Glia compiled = compile();
        assertEquals(2, compiled.exit(), compiled.err());
        assertTrue(compiled.err().contains("glia: glia.neuron.home names a NEURON that Glia cannot use: "));
    }

    @Test
    void a_mod_that_does_not_build_is_told_with_its_place_and_kept_in_the_list() throws IOException {
        Path mod = labs.labB().resolve("META-INF/glia/lab_b/Leak__0.mod");
        Files.writeString(mod, Files.readString(mod).replace("BREAKPOINT {", "BREAKPOINT { nonsense nonsense"));
        Glia compiled = compile();
        assertEquals(0, compiled.exit(), compiled.err());
        assertTrue(compiled.err().contains(", does not compile\n"), compiled.err());
        assertTrue(
                Pattern.compile(
                                "glia: warning: \\S*Leak__0\\.mod:\\d+:\\d+: .*\\n  mod 'glia__lab_b__Leak__0' of package 'lab_b'")
                        .matcher(compiled.err())
                        .find(),
                compiled.err());
        Glia shown = Glia.run("show", "Leak", "--project", project);
        assertEquals(1, shown.exit());
        assertTrue(shown.out().contains("did not compile: "), shown.out());
    }

    @Test
    void a_mod_that_did_not_build_is_refused_with_a_command_that_shows_another() throws Exception {
        Path mod = labs.labB().resolve("META-INF/glia/lab_b/Kv1__0.mod");
        Files.writeString(mod, Files.readString(mod).replace("BREAKPOINT {", "BREAKPOINT { nonsense nonsense"));
        compile();
        Glia refused = Glia.run("resolve", "Kv1", "--pkg=lab_b", "--project", project);
        assertEquals(
                new Glia(
                        1,
                        "",
                        "glia: asset 'Kv1' means glia__lab_b__Kv1__0 from lab_b, which is not in the library because it did not compile: Kv1__0.mod:4:31: Illegal block; look here and in the line before for an unfinished statement, a misspelt keyword, or a METHOD that NEURON does not have. Take another, for example `glia show Kv1 --pkg=lab_a --variant=0 --project %s`, or a version of its package that compiles.\n"
                                .formatted(project)),
                refused);
        Glia pasted = inProject().typeHere(Shell.command(refused.err(), "glia "));
        assertEquals(0, pasted.exit(), pasted.err());
        assertTrue(pasted.out().startsWith("'Kv1' means glia__lab_a__Kv1__0 from lab_a\n"), pasted.out());
    }

    @Test
    void a_missing_compiler_is_the_environments_fault() throws IOException {
        System.setProperty("glia.cxx", "no-such-compiler");
        Path mod = labs.labB().resolve("META-INF/glia/lab_b/Leak__0.mod");
        Files.writeString(mod, Files.readString(mod).replace("-70", "-71"));
        Glia compiled = compile();
        assertEquals(2, compiled.exit(), compiled.err());
        assertTrue(compiled.err().contains("glia: a C++ compiler is missing: "), compiled.err());
    }

    @Test
    void a_machine_that_has_all_is_told_so() {
        Glia doctor = Glia.run("neuron");
        assertEquals(0, doctor.exit(), doctor.out());
        List<String> heads =
                doctor.out().lines().map(line -> line.split(" ")[0]).toList();
        assertEquals(
                List.of(
                        "glia",
                        "settings",
                        "system",
                        "NEURON",
                        "C++",
                        "JDK",
                        "bridge",
                        "make",
                        "Python",
                        "cache",
                        "config"),
                heads);
        String bridge = doctor.out()
                .lines()
                .filter(line -> line.startsWith("bridge"))
                .findFirst()
                .orElseThrow();
        assertTrue(bridge.matches("bridge +guards (\\d+) of \\1, exits (\\d+) of \\2"), bridge);
    }

    @Test
    void the_doctor_tells_why_a_library_is_loaded_or_not_and_not_whose_home_it_is() throws IOException {
        compile();
        Glia fits = Glia.run("neuron", "--project", project);
        assertEquals(0, fits.exit(), fits.out());
        assertTrue(fits.out().contains("packages  2 with 4 mods: lab_a 1.0, lab_b 1.0\n"), fits.out());
        assertTrue(fits.out().contains("fits and is loaded: 4 mechanisms\n"), fits.out());

        Path mod = labs.labB().resolve("META-INF/glia/lab_b/Leak__0.mod");
        Files.writeString(mod, Files.readString(mod).replace("-70", "-71"));
        String home = System.setProperty("user.home", folder.toString());
        try {
            Glia stale = Glia.run("neuron", "--project", project, "--json");
            assertFalse(stale.out().contains(folder.toString()), stale.out());
            Json report = Json.parse(stale.out().getBytes(StandardCharsets.UTF_8), "the report");
            assertTrue(report.get("healthy").truth());
            assertEquals(
                    "the one in '~/model/target/glia' is stale: package 'lab_b' changed; a launch takes another from the cache, or builds it there",
                    report.items("findings").stream()
                            .filter(finding -> finding.string("topic").equals("library"))
                            .findFirst()
                            .orElseThrow()
                            .string("text"));
        } finally {
            System.setProperty("user.home", home);
        }
    }

    private Glia compile() {
        return Glia.run("compile", "-cp", labs.classPath(), "--to", project + "/target/glia");
    }

    private Map<String, String> settings() {
        return Map.of(
                "glia.config", folder.resolve("config").toString(),
                "glia.cache", cache.toString(),
                "glia.neuron.home", TestNeuron.installation().home().toString());
    }
}
