package dev.glia.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.host.process.ShellWord;
import dev.glia.setting.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

/** What the command line answers; what it refuses is in {@link CommandLineErrorsTest}. */
class CommandLineTest {
    @TempDir
    Path tests;

    private User user;
    private String classPath;

    @BeforeEach
    void packages_and_a_user_without_preferences() throws IOException {
        user = User.in(tests);
        classPath = user.classPath();
    }

    @AfterEach
    void forget_the_user() {
        user.leave();
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
        assertEquals(Glia.run("select"), Glia.run("selected"));
        assertEquals(new Glia(0, "glia__lab_b__Kv1__high\n", ""), Glia.run("resolve", "Kv1", "--classpath", classPath));

        assertEquals(new Glia(0, "forgotten: asset 'Kv1'\n", ""), Glia.run("select", "Kv1", "--clear"));
        assertEquals(new Glia(0, "nothing to forget: asset 'Kv1'\n", ""), Glia.run("select", "Kv1", "--unset"));
        assertEquals(
                new Glia(0, "", "glia: you prefer nothing; choose with `glia select Kv1 --pkg=my_models`\n"),
                Glia.run("selected"));
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
        assertEquals("forgotten: every asset\n", Glia.run("select", "--clear").out());
    }

    @Test
    void a_preference_for_packages_that_are_gone_is_forgotten_whatever_is_on_the_class_path() {
        Glia.run("select", "Gone", "--pkg=lab_z");
        assertEquals(
                new Glia(0, "forgotten: asset 'Gone'\n", ""),
                Glia.run("select", "Gone", "--clear", "--classpath", classPath));
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
                """
                \s ASSET     PACKAGE  VARIANT  KIND             DIALECT  FROM
                * IntFire1  NEURON   0        artificial-cell  neuron   NEURON
                * IntFire2  NEURON   0        artificial-cell  neuron   NEURON
                * IntFire4  NEURON   0        artificial-cell  neuron   NEURON
                """,
                Glia.run("list", "intfire", "--kind=artificial-cell", "--builtins", "-cp", classPath)
                        .out());
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
        assertEquals(1, Glia.run("show", "Kv1", "--json", "-cp", classPath).exit());
    }

    @Test
    void a_folder_of_mods_becomes_a_jar_whose_assets_are_listed() throws Exception {
        String jar = user.folder().resolve("granule.jar").toString();
        Glia imported = Glia.run("import", "--from", user.mods().toString(), "--pkg=granule", "--to", jar);
        assertEquals(
                new Glia(
                        0,
                        "'%s': package 'granule' 1.0, mods: 1, licence: none found, from folder %s\nadd it to the class path of your model; `glia list --classpath %s` shows what it offers\n"
                                .formatted(jar, user.mods().getFileName(), ShellWord.of(jar)),
                        "glia: whether its mods can be built is not known, because there is no NEURON here yet\n"),
                imported);
        assertTrue(
                user.shell().type(Shell.command(imported.out(), "glia ")).out().contains("* Nav    granule"),
                "what it tells to type next works");
        assertEquals(
                "glia__granule__Nav__0\n",
                Glia.run("resolve", "Nav", "-cp", jar).out());
    }

    @Test
    void damaged_preferences_are_told_and_the_answer_comes_without_them() throws IOException {
        Path file = Files.createDirectories(user.config()).resolve("preferences.json");
        Files.writeString(file, "{");
        Glia resolved = Glia.run("resolve", "Leak", "-cp", classPath);
        assertEquals(
                new Glia(
                        0,
                        "glia__lab_b__Leak__0\n",
                        "glia: the global preferences in '%1$s' are damaged (preferences.json is not JSON: Unexpected end-of-input: expected close marker for Object (line 1, column 2)), so none of them holds now; the file is kept as '%1$s.damaged-1'. Mend that file and move it back with `mv %3$s %2$s`, or choose again with `glia select`.\n"
                                .formatted(
                                        file,
                                        ShellWord.of(file),
                                        ShellWord.of(file.resolveSibling("preferences.json.damaged-1")))),
                resolved);
        assertEquals("", Glia.run("resolve", "Leak", "-cp", classPath).err(), "told once");
    }

    @Test
    void the_cache_is_shown_verified_and_cleared() {
        String cache = user.cache().resolve("build").toString();
        assertEquals(new Glia(0, cache + "\n", ""), Glia.run("cache", "path"));
        assertEquals(cache + "\n", Glia.run("cache", "show").out());
        assertEquals("0 of 0 whole\n", Glia.run("cache", "verify").out());
        assertEquals(
                "0 entries removed, 0 B freed\n", Glia.run("cache", "prune").out());
        assertEquals("0 B freed\n", Glia.run("cache", "clear").out());
    }

    @Test
    void the_help_lists_every_setting() {
        String help = Glia.run("--help").out();
        for (Setting setting : Setting.values()) {
            assertTrue(help.contains("  " + setting.environment() + " "), help);
        }
        assertFalse(Glia.run("compile", "--help").out().contains("GLIA_CXXFLAGS"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select",
                "selected",
                "show",
                "show-pkg",
                "list",
                "resolve",
                "test",
                "check",
                "compile",
                "new",
                "add",
                "remove",
                "import",
                "generate",
                "report",
                "diff",
                "cache",
                "neuron",
                "generate-completion"
            })
    void every_verb_has_help_with_an_example(String verb) {
        Glia help = Glia.run(verb, "--help");
        assertEquals(0, help.exit());
        assertEquals("", help.err());
        assertTrue(help.out().contains("\nExamples:\n") && help.out().contains("glia " + verb), help.out());
        assertFalse(help.out().contains("\u001b"), "no colours where no terminal is");
        help.out()
                .lines()
                .dropWhile(line -> !line.equals("Examples:"))
                .filter(line -> line.startsWith("  glia "))
                .map(line -> line.strip().substring("glia ".length()).replaceFirst(" {2,}\\(.*", ""))
                .forEach(example -> new CommandLine(new GliaCommand()).parseArgs(example.split(" ")));
    }

    @Test
    void the_version_is_printed() {
        assertTrue(Glia.run("--version").out().matches("glia \\S+ \\(Java .*\\)\n"));
    }

    @Test
    void the_completion_script_completes_verbs_options_kinds_and_files_in_a_real_bash() throws Exception {
        Path script = user.folder().resolve("complete.sh");
        Files.writeString(
                user.folder().resolve("glia.completion"),
                Glia.run("generate-completion").out());
        Files.writeString(script, """
                source <(cat glia.completion)
                compopt() { :; } # bash has it only while a person completes
                complete_last() {
                    COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
                    _complete_glia
                    printf '%s\\n' "${COMPREPLY[@]}" | sort | paste -s -d ' '
                }
                complete_last glia sel
                complete_last glia select --cl
                complete_last glia cache p
                complete_last glia list --kind ''
                complete_last glia show Kv1 --project lab_
                complete_last glia compile --classpath lab_b/META
                """);
        assertEquals("""
                select selected
                --classpath --clear
                path prune
                artificial-cell density point-process
                lab_a lab_b
                lab_b/META-INF
                """, user.shell().type("bash complete.sh").out());
    }

    @Test
    void there_are_colours_on_a_terminal_and_nowhere_else() throws Exception {
        String list = "glia list Leak -cp " + ShellWord.of(classPath);
        String bold = "\u001b[1m* Leak ";
        assertTrue(user.shell().onTerminal(list).contains(bold));
        assertFalse(
                user.shell().onTerminal("NO_COLOR=1; export NO_COLOR; " + list).contains("\u001b"));
        assertFalse(user.shell().type(list).out().contains("\u001b"));
        assertTrue(user.shell().onTerminal("glia show").contains("\u001b[1;31mglia:\u001b[0m Missing"));
        assertTrue(
                user.shell().onTerminal("glia show 2> errors; cat errors").startsWith("glia: Missing"),
                "a file that errors are sent to is no terminal");
    }
}
