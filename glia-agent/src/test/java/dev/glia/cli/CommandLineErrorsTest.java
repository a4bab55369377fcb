package dev.glia.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.TestNeuron;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.process.ShellWord;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line refuses, by its whole text, and that what it tells to type helps when it is typed. */
class CommandLineErrorsTest {
    /** Found before a test sets another cache, in which it would be installed once more. */
    private static final NeuronInstallation NEURON = TestNeuron.installation();

    @TempDir
    Path tests;

    private User user;
    private Path folder;
    private String classPath;
    private String onClassPath;

    @BeforeEach
    void packages_and_a_user_without_preferences() throws IOException {
        user = User.in(tests);
        folder = user.folder();
        classPath = user.classPath();
        onClassPath = " --classpath " + ShellWord.of(classPath);
    }

    @AfterEach
    void forget_the_user() {
        user.leave();
    }

    @Test
    void an_asset_that_cannot_be_resolved_is_told_with_a_command_that_works_on_the_same_class_path() throws Exception {
        String kv1 =
                "glia__lab_a__Kv1__0 from lab_a; glia__lab_b__Kv1__0 from lab_b; glia__lab_b__Kv1__high from lab_b";
        Glia unknown = Glia.run("resolve", "Kv2", "-cp", classPath);
        assertEquals(
                refused("asset 'Kv2' is in no package: the packages here are lab_a, lab_b. Near names are 'Kv1'; "
                        + "list all with `glia list" + onClassPath + "`."),
                unknown);
        Glia noMatch = Glia.run("resolve", "Kv1", "--pkg=lab_a", "--variant=high", "-cp", classPath);
        assertEquals(
                refused("asset 'Kv1' has no mod with package 'lab_a' and variant 'high'; it is offered as " + kv1
                        + ". Ask for one of these, for example `glia show Kv1 --pkg=lab_a --variant=0" + onClassPath
                        + "`."),
                noMatch);
        Glia contradiction = Glia.run("show", "glia__lab_b__Kv1__high", "--pkg=lab_a", "-cp", classPath);
        assertEquals(
                refused("'glia__lab_b__Kv1__high' contradicts package 'lab_a', which is asked for as well. "
                        + "Ask for it with `glia show Kv1 --pkg=lab_b --variant=high" + onClassPath + "`."),
                contradiction);
        Glia ambiguous = Glia.run("resolve", "Kv1", "-cp", classPath);
        assertEquals(
                refused("asset 'Kv1' matches 3 mods: " + kv1 + ". Choose one, here with "
                        + "`Glia.select(\"Kv1\", pkg(\"lab_a\"), variant(\"0\"))`, or for good with "
                        + "`mvn glia:select -Dglia.asset=Kv1 -Dglia.pkg=lab_a -Dglia.variant=0` "
                        + "(`glia select Kv1 --pkg=lab_a --variant=0` on the command line)."),
                ambiguous);
        assertPasted(List.of(unknown, noMatch, contradiction, ambiguous));
        assertEquals(
                "glia__lab_a__Kv1__0\n",
                Glia.run("resolve", "Kv1", "--classpath", classPath).out(),
                "the last one chose");
    }

    @Test
    void a_preference_that_is_none_is_told_with_the_command_that_is_one() throws Exception {
        Glia misspelt = Glia.run("select", "Kv1", "--pkg=lab_c", "--classpath", classPath);
        assertEquals(
                refused("the preference is not stored: asset 'Kv1' is not in package 'lab_c', "
                        + "near names are 'lab_a', 'lab_b'; its packages are lab_a, lab_b. "
                        + "Perhaps `glia select Kv1 --pkg=lab_a` is meant. "
                        + "For packages that are not here: `glia select Kv1 --pkg=lab_c --optional`."),
                misspelt);
        Glia elsewhere = Glia.run("select", "Kv1", "--pkg=elsewhere", "--classpath", classPath);
        assertEquals(
                refused("the preference is not stored: asset 'Kv1' is not in package 'elsewhere'; "
                        + "its packages are lab_a, lab_b. "
                        + "For packages that are not here: `glia select Kv1 --pkg=elsewhere --optional`."),
                elsewhere);
        Glia nothing = Glia.run("select", "Kv1");
        assertEquals(
                refused("what to prefer for 'Kv1' is missing; add --pkg=NAME, --variant=NAME or both, "
                        + "or forget what you prefer with `glia select Kv1 --clear`"),
                nothing);
        Glia both = Glia.run("select", "Kv1", "--clear", "--pkg=lab_a");
        assertEquals(
                refused(
                        "--clear forgets the whole preference; leave out --pkg and --variant: `glia select Kv1 --clear`"),
                both);
        Glia bothForAll = Glia.run("select", "--clear", "--pkg=lab_a");
        assertEquals(
                refused("--clear forgets the whole preference; leave out --pkg and --variant: `glia select --clear`"),
                bothForAll);
        assertEquals("", Glia.run("select").out(), "nothing is stored");
        assertPasted(List.of(misspelt, nothing, elsewhere, both, bothForAll));
        assertEquals("", Glia.run("select").out(), "the last ones but one cleared what those before had stored");
    }

    @Test
    void what_was_typed_wrong_is_told_and_the_help_it_names_is_there() throws Exception {
        List<Glia> told = new ArrayList<>();
        told.add(Glia.run());
        assertEquals(
                new Glia(
                        1,
                        "",
                        "glia: a verb is missing; the verbs are select, selected, show, show-pkg, list, resolve, test, check, compile, run, sweep, new, add, remove, import, generate, report, diff, cache, neuron, generate-completion\n`glia --help` shows how it is used.\n"),
                told.get(0));
        told.add(Glia.run("selct", "Kv1"));
        assertEquals(
                new Glia(
                        1,
                        "",
                        "glia: Unmatched arguments from index 0: 'selct', 'Kv1'\nDid you mean: glia select or glia selected?\n`glia --help` shows how it is used.\n"),
                told.get(1));
        told.add(Glia.run("list", "--kindd=density"));
        assertEquals(misused("list", "Unknown option: '--kindd=density'\nPossible solutions: --kind"), told.get(2));
        told.add(Glia.run("show"));
        assertEquals(misused("show", "Missing required parameter: 'ASSET'"), told.get(3));
        told.add(Glia.run("resolve", "Kv1", "--variant"));
        assertEquals(misused("resolve", "Missing required parameter for option '--variant' (NAME)"), told.get(4));
        assertPasted(told);
        Glia kind = Glia.run("list", "--kind=channel", "-cp", classPath);
        assertEquals(
                refused("there is no kind 'channel'; the kinds are density, point-process, artificial-cell"), kind);
        for (String named : List.of("density", "point-process", "artificial-cell")) {
            assertEquals(
                    0, Glia.run("list", "--kind=" + named, "-cp", classPath).exit());
        }
    }

    @Test
    void what_is_to_be_done_with_the_cache_or_made_of_a_folder_must_be_said() throws Exception {
        Glia cache = Glia.run("cache");
        assertEquals(
                misused(
                        "cache",
                        "what to do is missing: path, show, verify, prune or clear, for example `glia cache show`"),
                cache);
        Path mods = user.mods();
        Glia unnamed = Glia.run("import", "--from", mods.toString());
        assertEquals(
                new Glia(
                        1,
                        "",
                        "glia: a folder has no package name; add one: `glia import %s --pkg=my_models`\n"
                                .formatted(ShellWord.of("--from=" + mods))),
                unnamed);
        assertPasted(List.of(cache));
        assertEquals(0, user.shell().type(Shell.command(unnamed.err(), "glia ")).exit());
        assertTrue(Files.exists(folder.resolve("my_models-1.0.jar")), "imported to where the user is");
    }

    @Test
    void without_packages_the_ways_to_name_them_are_told() throws Exception {
        String ways = "or say where the packages are, with --project DIR or --classpath PATH\n";
        Glia here = user.shell().type("glia list");
        assertEquals(
                new Glia(
                        1,
                        "",
                        "glia: this folder, '%s', is no Maven project; go to one that was compiled, ".formatted(folder)
                                + ways),
                here);
        assertEquals(0, user.shell().typeHere("glia list" + onClassPath).exit());
        Path project = folder.resolve("project");
        Glia missing = Glia.run("show", "Kv1", "--project", project.toString());
        assertEquals(refused(notCompilable(project, "does not exist")), missing);
        Files.createDirectory(project);
        assertEquals(
                refused(notCompilable(project, "is no Maven project, for it has no pom.xml")),
                Glia.run("show", "Kv1", "--project", project.toString()));
        // From here on a pom is there, and the remedy is Maven's: src-it/what-errors-tell-can-be-pasted types it.
        Files.createFile(project.resolve("pom.xml"));
        assertEquals(
                refused(
                        "the Maven project '%s' was not compiled (it has no target/glia/library.json); compile it with `mvn -f %s glia:compile`"
                                .formatted(project, ShellWord.of(project))),
                Glia.run("show", "Kv1", "--project", project.toString()));
        assertEquals(
                new Glia(
                        1,
                        "",
                        "glia: this folder, '%s', is a Maven project that was not compiled (it has no target/glia/library.json); compile it with `mvn glia:compile`, "
                                        .formatted(project)
                                + ways),
                new Shell(project, Map.of()).type("glia list"));
    }

    private static String notCompilable(Path project, String why) {
        return "'%s' %s; name with --project the folder of a pom.xml that was compiled with `mvn glia:compile`, or say with --classpath where the packages are"
                .formatted(project, why);
    }

    @Test
    void packages_named_in_two_ways_are_refused_and_either_way_is_told() throws Exception {
        assertEquals(
                refused(
                        "--classpath and --project both say where the packages are; keep one of them: `--classpath %s` or `--project %s`"
                                .formatted(ShellWord.of(classPath), ShellWord.of(folder))),
                Glia.run("list", "--classpath", classPath, "--project", folder.toString()));
        assertEquals(0, user.shell().typeHere("glia list" + onClassPath).exit());
    }

    @Test
    void a_class_path_that_names_what_is_not_there_is_refused_and_works_without_it() throws Exception {
        Glia told = Glia.run("list", "-cp", folder.resolve("lab_c.jar") + File.pathSeparator + classPath);
        assertEquals(
                refused("--classpath names '%s', which does not exist; correct it, or leave it out: `--classpath %s`"
                        .formatted(folder.resolve("lab_c.jar"), ShellWord.of(classPath))),
                told);
        assertEquals(
                0,
                user.shell()
                        .typeHere("glia list " + Shell.command(told.err(), "--classpath"))
                        .exit());
    }

    @Test
    void names_that_can_be_none_are_refused() {
        String name = "' is not a usable %s name: letters, digits and single underscores, beginning with a %s, "
                + "no '_' at either end and no '__', because glia__<package>__<asset>__<variant> must split again";
        assertEquals(
                refused("'lab__a" + name.formatted("package", "letter")), Glia.run("select", "Kv1", "--pkg=lab__a"));
        assertEquals(refused("'" + name.formatted("package", "letter")), Glia.run("select", "Kv1", "--pkg="));
        assertEquals(
                refused("'high_" + name.formatted("variant", "letter or digit")),
                Glia.run("select", "Kv1", "--variant=high_"));
        assertEquals(refused("'Kv 1" + name.formatted("asset", "letter")), Glia.run("select", "Kv 1", "--pkg=lab_a"));
        assertEquals("", Glia.run("select").out());
        assertEquals(
                0, Glia.run("select", "Kv_1", "--pkg=lab_a", "--variant=2high").exit(), "what is told to be usable");
    }

    @Test
    void preferences_that_cannot_be_kept_are_the_environments_fault_and_another_folder_helps() throws Exception {
        Path home = Files.createDirectory(tests.resolve("home"));
        Path file = Files.createFile(folder.resolve("file"));
        assertAnotherFolderHelps(
                home, file, 2, "cannot be kept in '%1$s': '%1$s' is there already and is not a folder".formatted(file));
        Path unreadable = folder.resolve("unreadable");
        Files.createDirectories(unreadable.resolve("preferences.json"));
        assertAnotherFolderHelps(
                home,
                unreadable,
                2,
                "in '%s' cannot be read: Is a directory".formatted(unreadable.resolve("preferences.json")));
    }

    private void assertAnotherFolderHelps(Path home, Path config, int exit, String why) throws Exception {
        String option = "-Duser.home=" + home;
        Shell shell = new Shell(folder, Map.of("GLIA_CONFIG", config.toString(), "JAVA_TOOL_OPTIONS", option));
        Glia told = shell.type("glia select Kv1 --pkg=lab_a");
        assertEquals(
                new Glia(
                        exit,
                        "",
                        "Picked up JAVA_TOOL_OPTIONS: %s\nglia: the global preferences %s; make it usable for this user, or keep them in another folder with `export GLIA_CONFIG=%s`\n"
                                .formatted(option, why, home.resolve("glia-config"))),
                told);
        Glia helped = shell.type(Shell.command(told.err(), "export "), "glia select Kv1 --pkg=lab_a");
        assertEquals(0, helped.exit(), helped.err());
    }

    @Test
    void preferences_of_a_later_glia_are_left_alone_and_another_folder_helps() throws Exception {
        Path later = Files.createDirectories(user.config()).resolve("preferences.json");
        Files.writeString(later, "{\"schema\": 2}");
        Glia told = Glia.run("select", "Kv1", "--pkg=lab_a");
        assertEquals(
                refused(
                        "the global preferences in '%s' have schema 2 and this Glia reads schema 1: they were written by another version; use that version, or keep others in another folder with `export GLIA_CONFIG=%s`"
                                .formatted(
                                        later, ShellWord.of(Path.of(System.getProperty("user.home"), "glia-config")))),
                told);
        assertEquals("{\"schema\": 2}", Files.readString(later));
    }

    @Test
    void a_jar_that_cannot_be_written_is_the_environments_fault() throws IOException {
        Path mods = user.mods();
        String jar = mods.resolve("Nav.mod/a.jar").toString();
        assertEquals(
                new Glia(
                        2,
                        "",
                        "glia: the jar '%s' cannot be written: '%s' is there already and is not a folder; name another with --to JAR\n"
                                .formatted(jar, mods.resolve("Nav.mod"))),
                Glia.run("import", "--from", mods.toString(), "--pkg=lab", "--to", jar));
        String another = folder.resolve("a.jar").toString();
        assertEquals(
                0,
                Glia.run("import", "--from", mods.toString(), "--pkg=lab", "--to", another)
                        .exit());
    }

    @Test
    void a_library_json_that_cannot_be_read_is_told_and_what_to_type_leads_to_a_build_anew() throws Exception {
        Path project = folder.resolve("my model");
        Path glia = Files.createDirectories(project.resolve("target/glia"));
        Files.createFile(project.resolve("pom.xml"));
        Path json = Files.writeString(glia.resolve("library.json"), "{");
        Glia told = Glia.run("list", "--project", project.toString());
        assertEquals(
                refused("'%s' cannot be read; remove it with `rm %s` and compile anew with `mvn -f %s glia:compile`"
                        .formatted(json, ShellWord.of(json), ShellWord.of(project))),
                told);
        assertEquals(told, Glia.run("list", "--project", glia.toString()));
        assertEquals(0, user.shell().type(Shell.command(told.err(), "rm ")).exit());
        Glia removed = Glia.run("list", "--project", project.toString());
        assertEquals(
                Shell.command(told.err(), "mvn "),
                Shell.command(removed.err(), "mvn "),
                "once it is removed the other remedy is left");
        // Only the words that reach Maven are looked at: src-it/what-errors-tell-can-be-pasted has it work.
        assertEquals(
                "-f\n%s\nglia:compile\n".formatted(project),
                user.shell()
                        .type("mvn() { printf '%s\\n' \"$@\"; }", Shell.command(removed.err(), "mvn "))
                        .out());
    }

    @Test
    void a_library_json_of_glia_compile_that_cannot_be_read_is_compiled_anew_the_same_way() throws Exception {
        Path glia = Files.createDirectories(folder.resolve("out/glia"));
        Files.writeString(glia.resolve("library.json"), "{");
        assertEquals(
                refused(
                        "'%s' cannot be read; remove it with `rm %s` and compile anew with `glia compile --to %s --classpath PATH`"
                                .formatted(
                                        glia.resolve("library.json"),
                                        ShellWord.of(glia.resolve("library.json")),
                                        ShellWord.of(glia))),
                Glia.run("list", "--project", glia.toString()));
    }

    @Test
    void a_model_without_classes_and_a_launcher_without_a_number_of_ranks_are_told_what_is_missing() {
        assertEquals(
                "glia: where the model's classes are is not said; name them with --classpath, as in `glia run --classpath 'target/classes:lib/*' lab.Model`\n",
                Glia.run("run", "lab.Model").err());
        assertEquals(
                "glia: how many ranks to start is not said; add --np to --launcher or --hostfile, or leave these out\n",
                Glia.run("run", "-cp", folder.toString(), "--launcher", "srun -n {np}", "lab.Model")
                        .err());
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
            assertTrue(lines.contains("NEURON    missing: " + missing), doctor.out());
            assertTrue(lines.get(lines.size() - 1).startsWith("config    " + user.config() + ", "), doctor.out());
            assertEquals(
                    new Glia(2, "", "glia: " + missing + "\n"),
                    Glia.run(
                            "compile",
                            "-cp",
                            classPath,
                            "--to",
                            folder.resolve("out").toString()));
            System.setProperty("glia.neuron.home", NEURON.home().toString());
            System.setProperty("glia.cxx", "no-such-compiler"); // or the bridge would be compiled for this one line
            assertFalse(Glia.run("neuron").out().contains("NEURON    missing"), "set to a NEURON it is found");
        } finally {
            System.clearProperty("glia.cxx");
            System.clearProperty("glia.neuron.home");
        }
    }

    private static Glia refused(String message) {
        return new Glia(1, "", "glia: " + message + "\n");
    }

    private static Glia misused(String verb, String message) {
        return new Glia(1, "", "glia: %s\n`glia %s --help` shows how it is used.\n".formatted(message, verb));
    }

    /** Types what each of the messages tells. */
    private void assertPasted(List<Glia> told) throws Exception {
        for (Glia one : told) {
            Glia pasted = user.shell().typeHere(Shell.command(one.err(), "glia "));
            assertEquals(0, pasted.exit(), one.err() + pasted.err());
        }
    }
}
