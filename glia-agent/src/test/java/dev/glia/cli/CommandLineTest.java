package dev.glia.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.Labs;
import dev.glia.fixtures.TestNeuron;
import dev.glia.host.neuron.NeuronInstallation;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandLineTest {
    /** Found before a test sets another cache, in which it would be installed once more. */
    private static final NeuronInstallation NEURON = TestNeuron.installation();

    @TempDir
    Path folder;

    private String classPath;

    @BeforeEach
    void packages_and_a_user_without_preferences() {
        classPath = Labs.in(folder).classPath();
        System.setProperty("glia.config", folder.resolve("config").toString());
        System.setProperty("glia.cache", folder.resolve("cache").toString());
    }

    @AfterEach
    void forget_the_user() {
        System.clearProperty("glia.config");
        System.clearProperty("glia.cache");
    }

    @Test
    void a_preference_is_selected_used_and_forgotten() {
        String ambiguous = Glia.run("resolve", "Kv1", "--classpath", classPath).err();
        assertTrue(ambiguous.startsWith("glia: asset 'Kv1' matches 3 mods"), ambiguous);

        assertEquals(
                new Glia(0, "asset 'Kv1': package 'lab_b' and variant 'high'\n", ""),
                Glia.run("select", "Kv1", "--pkg=lab_b", "--variant=high", "--classpath", classPath));
        assertEquals(
                "asset 'Kv1': package 'lab_b' and variant 'high'\n",
                Glia.run("select").out());
        assertEquals(new Glia(0, "glia__lab_b__Kv1__high\n", ""), Glia.run("resolve", "Kv1", "--classpath", classPath));

        assertEquals(new Glia(0, "forgotten: asset 'Kv1'\n", ""), Glia.run("select", "Kv1", "--clear"));
        assertEquals("", Glia.run("select").out());
    }

    @Test
    void package_is_another_word_for_pkg_and_a_preference_may_be_for_every_asset() {
        assertEquals(
                "every asset: package 'lab_a'\n",
                Glia.run("select", "--package=lab_a").out());
        assertEquals(
                "glia__lab_a__Kv1__0\n",
                Glia.run("resolve", "Kv1", "-cp", classPath).out());
        assertEquals(
                "glia__lab_b__Leak__0\n",
                Glia.run("resolve", "Leak", "-cp", classPath).out());
    }

    @Test
    void a_preference_that_the_named_packages_cannot_meet_is_not_stored() {
        assertEquals(
                new Glia(
                        1,
                        "",
                        "glia: the preference is not stored: asset 'Kv1' is not in package 'lab_c', near names are 'lab_a', 'lab_b'; its packages are lab_a, lab_b. Perhaps `glia select Kv1 --pkg=lab_a` is meant.\n"),
                Glia.run("select", "Kv1", "--pkg=lab_c", "--classpath", classPath));
        assertEquals("", Glia.run("select").out());
    }

    @Test
    void what_was_typed_wrong_is_told_with_exit_code_1() {
        assertEquals(
                new Glia(
                        1,
                        "",
                        "glia: what to prefer for 'Kv1' is missing; add --pkg=NAME, --variant=NAME or both, or forget what you prefer with `glia select Kv1 --clear`\n`glia select --help` shows how it is used.\n"),
                Glia.run("select", "Kv1"));
        assertEquals(
                "glia: --clear forgets the whole preference; leave out --pkg and --variant: `glia select Kv1 --clear`\n`glia select --help` shows how it is used.\n",
                Glia.run("select", "Kv1", "--clear", "--pkg=lab_a").err());
        assertEquals(
                new Glia(
                        1,
                        "",
                        "glia: a verb is missing; the verbs are select, show, list, resolve, compile, import, cache, neuron, generate-completion\n`glia --help` shows how it is used.\n"),
                Glia.run());
        assertEquals(
                new Glia(
                        1,
                        "",
                        "glia: Unmatched arguments from index 0: 'selct', 'Kv1'\nDid you mean: glia select?\n`glia --help` shows how it is used.\n"),
                Glia.run("selct", "Kv1"));
        assertEquals(
                "glia: what to do is missing: path, show, verify, prune or clear, for example `glia cache show`\n`glia cache --help` shows how it is used.\n",
                Glia.run("cache").err());
    }

    @Test
    void a_table_marks_what_a_bare_name_means() {
        assertEquals("""
                \s ASSET  PACKAGE  VARIANT  KIND     DIALECT  FROM
                  Kv1    lab_a    0        density  both     lab_a
                         lab_b    0        density  both     lab_b
                         lab_b    high     density  both     lab_b
                * Leak   lab_b    0        density  both     lab_b
                """, Glia.run("list", "-cp", classPath).out());
        assertEquals(
                "  ASSET  PACKAGE  VARIANT  KIND     DIALECT  FROM\n  Kv1    lab_b    high     density  both     lab_b\n",
                Glia.run("list", "kv", "--variant=high", "--kind=density", "-cp", classPath)
                        .out());
        assertEquals(
                "glia: there is no kind 'channel'; the kinds are density, point-process, artificial-cell\n",
                Glia.run("list", "--kind=channel", "-cp", classPath).err());
    }

    @Test
    void show_explains_and_its_exit_code_says_whether_the_name_can_be_used() {
        Glia ambiguous = Glia.run("show", "Kv1", "-cp", classPath);
        assertEquals(1, ambiguous.exit());
        assertTrue(ambiguous.out().startsWith("'Kv1' cannot be used: asset 'Kv1' matches 3 mods"), ambiguous.out());
        Glia decided = Glia.run("show", "Kv1", "--variant=high", "-cp", classPath);
        assertEquals(0, decided.exit());
        assertTrue(decided.out().startsWith("'Kv1' means glia__lab_b__Kv1__high from lab_b\n"), decided.out());
        assertTrue(Glia.run("show", "Kv1", "--variant=high", "--json", "-cp", classPath)
                .out()
                .contains("\"answer\" : \"glia__lab_b__Kv1__high\""));
    }

    @Test
    void without_packages_the_two_ways_to_name_them_are_told() {
        Glia nowhere = Glia.run("show", "Kv1", "--project", folder.toString());
        assertEquals(1, nowhere.exit());
        assertEquals(
                "glia: '%s' has no target/glia/library.json; build it with `mvn -f '%s' glia:compile`\n"
                        .formatted(folder, folder),
                nowhere.err());
        Glia here = Glia.run("list");
        assertEquals(1, here.exit());
        assertEquals(
                "glia: this folder, '%s', is no Maven project that was compiled (it has no target/glia/library.json); compile it with `mvn glia:compile`, or say where the packages are, with --project DIR or --classpath PATH\n"
                        .formatted(Path.of("").toAbsolutePath()),
                here.err());
    }

    @Test
    void a_folder_of_mods_becomes_a_jar_whose_assets_are_listed() throws Exception {
        Path mods = Files.createDirectories(folder.resolve("mods"));
        Files.writeString(mods.resolve("Nav.mod"), "NEURON { SUFFIX Nav }\n");
        String jar = folder.resolve("granule.jar").toString();
        Glia imported = Glia.run("import", "--from", mods.toString(), "--pkg=granule", "--to", jar);
        assertEquals(
                new Glia(
                        0,
                        "'%s': package 'granule' 1.0, mods: 1, licence: unknown\nadd it to the class path of your model; `glia list --classpath '%s'` shows what it offers\n"
                                .formatted(jar, jar),
                        ""),
                imported);
        assertTrue(
                shell().type(Shell.command(imported.out(), "glia ")).out().contains("* Nav    granule"),
                "what it tells to type next works");
        assertEquals(
                "glia__granule__Nav__0\n",
                Glia.run("resolve", "Nav", "-cp", jar).out());
        assertEquals(
                "glia: a folder has no package name; add one: `glia import --from '%s' --pkg=my_models`\n`glia import --help` shows how it is used.\n"
                        .formatted(mods),
                Glia.run("import", "--from", mods.toString()).err());
    }

    @Test
    void the_cache_is_shown_verified_and_cleared() {
        String cache = folder.resolve("cache").resolve("build").toString();
        assertEquals(new Glia(0, cache + "\n", ""), Glia.run("cache", "path"));
        assertEquals(cache + "\n", Glia.run("cache", "show").out());
        assertEquals("0 of 0 whole\n", Glia.run("cache", "verify").out());
        assertEquals(
                "0 entries removed, 0 B freed\n", Glia.run("cache", "prune").out());
        assertEquals("0 B freed\n", Glia.run("cache", "clear").out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"select", "show", "list", "resolve", "compile", "import", "cache", "neuron"})
    void every_verb_has_help_with_an_example(String verb) {
        Glia help = Glia.run(verb, "--help");
        assertEquals(0, help.exit());
        assertEquals("", help.err());
        assertTrue(help.out().contains("\nExamples:\n") && help.out().contains("  glia " + verb), help.out());
        assertFalse(help.out().contains("\u001b"), "no colours where no terminal is");
    }

    @Test
    void a_class_path_that_names_what_is_not_there_is_refused_and_works_without_it() throws Exception {
        Glia told = Glia.run("list", "-cp", folder.resolve("lab_c.jar") + File.pathSeparator + classPath);
        assertEquals(
                new Glia(
                        1,
                        "",
                        "glia: --classpath names '%s', which does not exist; correct it, or leave it out: `--classpath '%s'`\n"
                                .formatted(folder.resolve("lab_c.jar"), classPath)),
                told);
        assertEquals(
                0,
                shell().type("glia list " + Shell.command(told.err(), "--classpath"))
                        .exit());
    }

    @Test
    void names_that_can_be_none_are_refused() {
        assertEquals(
                refused(
                        "'lab__a' is not a usable package name: letters, digits and single underscores, beginning with a letter"),
                Glia.run("select", "Kv1", "--pkg=lab__a"));
        assertEquals(
                refused(
                        "'' is not a usable package name: letters, digits and single underscores, beginning with a letter"),
                Glia.run("select", "Kv1", "--pkg="));
        assertEquals(
                refused(
                        "'high_' is not a usable variant name: letters, digits and single underscores, beginning with a letter or digit"),
                Glia.run("select", "Kv1", "--variant=high_"));
        assertEquals(
                refused(
                        "'Kv 1' is not a usable asset name: letters, digits and single underscores, beginning with a letter"),
                Glia.run("select", "Kv 1", "--pkg=lab_a"));
        assertEquals("", Glia.run("select").out());
    }

    private static Glia refused(String name) {
        return new Glia(
                1,
                "",
                "glia: %s, no '_' at either end and no '__', because glia__<package>__<asset>__<variant> must split again\n"
                        .formatted(name));
    }

    @Test
    void the_commands_that_errors_tell_can_be_pasted() throws Exception {
        Files.writeString(
                Files.createDirectories(folder.resolve("mods")).resolve("Nav.mod"), "NEURON { SUFFIX Nav }\n");
        String mods = folder.resolve("mods").toString();
        for (Glia told : List.of(
                Glia.run("select", "Kv1", "--pkg=lab_c", "--classpath", classPath),
                Glia.run("select", "Kv1", "--pkg=elsewhere", "--classpath", classPath),
                Glia.run("select", "Kv1"),
                Glia.run("select", "Kv1", "--clear", "--pkg=lab_a"),
                Glia.run("cache"),
                Glia.run("import", "--from", mods),
                Glia.run("resolve", "Kv1", "--classpath", classPath))) {
            Glia pasted = shell().type(Shell.command(told.err(), "glia "));
            assertEquals(0, pasted.exit(), told.err() + pasted.err());
        }
        assertEquals(
                "glia__lab_a__Kv1__0\n",
                Glia.run("resolve", "Kv1", "--classpath", classPath).out(),
                "the last one chose");
        assertTrue(Files.exists(folder.resolve("my_models-1.0.jar")), "the last but one imported");
    }

    @Test
    void preferences_that_cannot_be_kept_are_the_environments_fault_and_another_folder_helps() throws Exception {
        Path file = Files.createFile(folder.resolve("file"));
        String home = "-Duser.home=" + folder.resolve("home");
        Shell shell = new Shell(folder, Map.of("GLIA_CONFIG", file.toString(), "JAVA_TOOL_OPTIONS", home));
        Glia told = shell.type("glia select Kv1 --pkg=lab_a");
        assertEquals(
                new Glia(
                        2,
                        "",
                        "Picked up JAVA_TOOL_OPTIONS: %s\nglia: the global preferences cannot be kept in '%s': '%s' is there already and is not a folder; make it usable for this user, or keep them in another folder with `export GLIA_CONFIG='%s'`\n"
                                .formatted(home, file, file, folder.resolve("home/glia-config"))),
                told);
        Glia helped = shell.type(Shell.command(told.err(), "export "), "glia select Kv1 --pkg=lab_a");
        assertEquals(0, helped.exit(), helped.err());
    }

    @Test
    void a_jar_that_cannot_be_written_is_the_environments_fault() throws IOException {
        Files.writeString(
                Files.createDirectories(folder.resolve("mods")).resolve("Nav.mod"), "NEURON { SUFFIX Nav }\n");
        String mods = folder.resolve("mods").toString();
        String jar = folder.resolve("mods/Nav.mod/a.jar").toString();
        assertEquals(
                new Glia(
                        2,
                        "",
                        "glia: the jar '%s' cannot be written: '%s' is there already and is not a folder; name another with --to JAR\n"
                                .formatted(jar, folder.resolve("mods/Nav.mod"))),
                Glia.run("import", "--from", mods, "--pkg=lab", "--to", jar));
        String another = folder.resolve("a.jar").toString();
        assertEquals(
                0,
                Glia.run("import", "--from", mods, "--pkg=lab", "--to", another).exit());
    }

    @Test
    void the_completion_script_completes_verbs_and_options_in_a_real_bash() throws Exception {
        Path script = folder.resolve("complete.sh");
        Files.writeString(script, Glia.run("generate-completion").out() + """
                compopt() { :; }
                COMP_WORDS=(glia sel); COMP_CWORD=1; COMP_LINE="glia sel"; COMP_POINT=8
                _complete_glia; echo "${COMPREPLY[@]}"
                COMP_WORDS=(glia select --cl); COMP_CWORD=2; COMP_LINE="glia select --cl"; COMP_POINT=16
                _complete_glia; echo "${COMPREPLY[@]}"
                """);
        assertEquals(
                "select\n--classpath --clear\n",
                shell().type("bash '" + script + "'").out().replace("--clear --classpath", "--classpath --clear"));
    }

    private Shell shell() {
        return new Shell(
                folder,
                Map.of(
                        "GLIA_CONFIG",
                        folder.resolve("config").toString(),
                        "GLIA_CACHE",
                        folder.resolve("cache").toString()));
    }

    @Test
    void the_version_and_a_completion_script_are_printed() {
        assertTrue(Glia.run("--version").out().matches("glia \\S+ \\(Java .*\\)\n"));
        assertTrue(Glia.run("generate-completion").out().contains("function _complete_glia()"));
    }

    @Test
    void a_library_json_that_cannot_be_read_is_told_and_what_to_type_leads_to_a_build_anew() throws Exception {
        Path project = folder.resolve("my model");
        Path glia = Files.createDirectories(project.resolve("target/glia"));
        Path json = Files.writeString(glia.resolve("library.json"), "{");
        Glia told = Glia.run("list", "--project", project.toString());
        assertEquals(
                new Glia(
                        1,
                        "",
                        "glia: '%s' cannot be read; remove it with `rm '%s'` and build it anew with `mvn -f '%s' glia:compile`\n"
                                .formatted(json, json, project)),
                told);
        assertEquals(told, Glia.run("list", "--project", glia.toString()));
        assertEquals(0, shell().type(Shell.command(told.err(), "rm ")).exit());
        Glia removed = Glia.run("list", "--project", project.toString());
        assertEquals(
                Shell.command(told.err(), "mvn "),
                Shell.command(removed.err(), "mvn "),
                "once it is removed the other remedy is left");
        // Only the words that reach Maven are looked at: what it does then is tested where Maven runs, in src-it.
        assertEquals(
                "-f\n%s\nglia:compile\n".formatted(project),
                shell().type("mvn() { printf '%s\\n' \"$@\"; }", Shell.command(removed.err(), "mvn "))
                        .out());
    }

    @Test
    void a_neuron_that_is_not_there_is_the_environments_fault() {
        System.setProperty("glia.neuron.home", folder.resolve("none").toString());
        try {
            String missing =
                    "glia.neuron.home names a NEURON that Glia cannot use: '%s' does not exist. Set it to the folder of NEURON 9.0 or newer, or remove it and Glia finds or installs one."
                            .formatted(folder.resolve("none"));
            Glia doctor = Glia.run("neuron");
            assertEquals(2, doctor.exit());
            List<String> lines = doctor.out().lines().toList();
            assertEquals("NEURON  missing: " + missing, lines.get(1));
            assertEquals("config  " + folder.resolve("config"), lines.get(lines.size() - 1));
            assertEquals(
                    new Glia(2, "", "glia: " + missing + "\n"),
                    Glia.run(
                            "compile",
                            "-cp",
                            classPath,
                            "--to",
                            folder.resolve("out").toString()));
            System.setProperty("glia.neuron.home", NEURON.home().toString());
            assertFalse(Glia.run("neuron").out().contains("NEURON  missing"), "set to a NEURON it is found");
        } finally {
            System.clearProperty("glia.neuron.home");
        }
    }
}
