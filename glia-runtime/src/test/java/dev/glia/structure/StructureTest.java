package dev.glia.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules of the design that a compiler does not check, for all modules. */
class StructureTest {
    private static final List<SourceFile> SOURCES = SourceFile.all();

    /**
     * What a package may import besides itself, its sub-packages and {@code GliaException}: a package by its name, one with all
     * below it with {@code .*}. A package that is not listed obeys the nearest listed one above it.
     */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            may("dev.glia.json"),
            may("dev.glia.setting"),
            may("dev.glia.host"),
            may("dev.glia.host.flight"),
            may("dev.glia.host.progress"),
            may("dev.glia.host.file", "setting", "host"),
            may("dev.glia.host.process", "host", "host.file"),
            may("dev.glia.host.elf", "host.file"),
            may("dev.glia.host.tool", "host", "host.file", "host.process", "host.elf"),
            may("dev.glia.host.neuron", "setting", "host", "host.file", "host.process", "host.elf", "host.tool"),
            may("dev.glia.asset", "json"),
            may("dev.glia.nmodl", "asset"),
            may("dev.glia.neuron", "setting", "asset", "host.*"),
            may("dev.glia.select", "asset", "json", "host.*"),
            may("dev.glia.imports", "asset", "nmodl", "json", "host.*"),
            may("dev.glia.library.key", "host.file"),
            may("dev.glia.library.cache", "host.file", "library.key"),
            may("dev.glia.library.tool", "setting", "host.*", "library.key"),
            may("dev.glia.library.stage", "asset", "nmodl", "host.*", "library.key"),
            may("dev.glia.library.check", "asset", "nmodl", "host.*", "library.stage"),
            may(
                    "dev.glia.library.translate",
                    "asset",
                    "nmodl",
                    "host.*",
                    "library.key",
                    "library.tool",
                    "library.stage",
                    "library.check"),
            may(
                    "dev.glia.library.compile",
                    "asset",
                    "nmodl",
                    "host.*",
                    "library.key",
                    "library.cache",
                    "library.tool",
                    "library.stage",
                    "library.check",
                    "library.translate"),
            may(
                    "dev.glia.library.link",
                    "host.*",
                    "library.key",
                    "library.cache",
                    "library.tool",
                    "library.stage",
                    "library.translate",
                    "library.compile"),
            may("dev.glia.library", "setting", "asset", "nmodl", "json", "select", "host.*"),
            may("dev.glia.trial", "setting", "asset", "neuron.*", "host.*"),
            may("dev.glia.plot", "host", "host.file"),
            may("dev.glia.kinetics", "asset", "neuron", "trial", "host.*"),
            may("dev.glia.generate", "asset", "nmodl", "host.*"),
            may("dev.glia.lint", "asset", "nmodl"),
            may(
                    "dev.glia.verb.check",
                    "verb",
                    "lint",
                    "asset",
                    "nmodl",
                    "json",
                    "imports",
                    "host.*",
                    "library.*",
                    "trial"),
            may(
                    "dev.glia.verb.diff",
                    "verb",
                    "verb.place",
                    "verb.measure",
                    "kinetics",
                    "asset",
                    "nmodl",
                    "json",
                    "imports",
                    "library"),
            may("dev.glia.verb.measure", "verb", "kinetics", "trial", "asset", "nmodl", "host.*", "library.*"),
            may(
                    "dev.glia.verb.report",
                    "verb",
                    "verb.measure",
                    "verb.check",
                    "lint",
                    "imports",
                    "kinetics",
                    "plot",
                    "asset",
                    "nmodl",
                    "json",
                    "select",
                    "host.*",
                    "library.*"),
            may("dev.glia.verb.run", "launch", "host.*"),
            may("dev.glia.verb.place", "verb.doctor", "launch", "asset", "select", "imports", "library.*", "host.*"),
            may("dev.glia.verb.doctor", "verb", "setting", "asset", "json", "host.*", "library.*", "trial"),
            may(
                    "dev.glia.verb",
                    "generate",
                    "asset",
                    "nmodl",
                    "json",
                    "select",
                    "imports",
                    "host.*",
                    "library.*",
                    "sweep",
                    "sweep.slurm",
                    "spark",
                    "trial"),
            may("dev.glia.launch", "setting", "asset", "select", "neuron", "neuron.bridge", "host.*", "library.*"),
            may("dev.glia.pool", "asset", "launch", "neuron", "host.file", "host.progress"),
            may("dev.glia.junit", "neuron", "neuron.bridge"),
            may("dev.glia.sweep.slurm", "sweep", "setting", "host.file", "host.process"),
            may("dev.glia.sweep", "pool", "neuron", "host.file", "host.progress", "library"),
            may("dev.glia.spark", "sweep", "pool"),
            may("dev.glia.agent.weave", "agent", "select", "host.file"),
            may("dev.glia.agent", "launch"),
            may("dev.glia.maven.progress", "library"),
            may("dev.glia.maven.gather", "asset", "imports"),
            may("dev.glia.maven.launch", "asset", "launch"),
            may("dev.glia.maven.preference", "select", "host.process"));

    private static final Pattern LONG_FORM =
            Pattern.compile("(?:getInteger|getLong|getProperty)\\(\\s*\"(glia\\.test\\.\\w+)\"");

    /** These say which and how, not how many. */
    private static final Set<String> NO_NUMBERS =
            Set.of("glia.test.jvm", "glia.test.agentJar", "glia.test.seed", "glia.test.pages");

    /** Of these, which stand above the public face or beside it, only the last part of the rule is asked. */
    private static final Set<String> BORDERS = Set.of("dev.glia.agent", "dev.glia.agent.weave", "dev.glia.junit");

    private static final Map<String, String> ONLY_IMPORTER = Map.of(
            "com.fasterxml.jackson", "dev.glia.json",
            "net.bytebuddy", "dev.glia.agent.weave",
            "picocli", "dev.glia.cli",
            "org.junit", "dev.glia.junit",
            "org.apache.spark", "dev.glia.spark",
            "org.eclipse.aether", "dev.glia.maven.gather",
            "org.apache.maven", "dev.glia.maven");

    /** NEURON prints, an uncaught exception and the agent speak where nobody listens, command line and terminal are streams. */
    private static final Set<String> MAY_PRINT = Set.of(
            "Outbox",
            "Ranks",
            "GliaAgent",
            "BridgeCheck",
            "Measurer",
            "Examinee",
            "Worker",
            "WorkerOutput",
            "ProgressBar",
            "MainRow",
            "SweepProgram",
            "PreferTransformer",
            "Main",
            "TerminalProgress",
            "AbstractGliaMojo");

    private static Map.Entry<String, Set<String>> may(String packageName, String... imported) {
        return Map.entry(packageName, Set.of(imported));
    }

    private static void assertNone(String rule, Predicate<SourceFile> breaksIt) {
        assertEquals(
                List.of(),
                SOURCES.stream().filter(breaksIt).map(SourceFile::toString).toList(),
                rule);
    }

    private static boolean isIn(String name, String packageName) {
        return name.equals(packageName) || name.startsWith(packageName + ".");
    }

    private static boolean mayImport(SourceFile source, String imported) {
        String nearest = source.packageName();
        while (!MAY_IMPORT.containsKey(nearest) && nearest.contains(".")) {
            nearest = nearest.substring(0, nearest.lastIndexOf('.'));
        }
        String owner = nearest;
        return !MAY_IMPORT.containsKey(owner)
                || isIn(imported, owner)
                || MAY_IMPORT.get(owner).stream()
                        .map(allowed -> "dev.glia." + allowed)
                        .anyMatch(allowed -> allowed.endsWith(".*")
                                ? isIn(imported, allowed.substring(0, allowed.length() - 2))
                                : imported.equals(allowed));
    }

    @Test
    void packages_depend_on_each_other_in_one_direction() {
        assertNone(
                "imports against the direction",
                source -> source.imports().stream()
                        .filter(imported -> isIn(imported, "dev.glia") && !imported.equals("dev.glia"))
                        .anyMatch(imported -> !mayImport(source, imported)));
        assertNone(
                "of the public face, what is below it knows only the exception",
                source -> MAY_IMPORT.containsKey(source.packageName())
                        && !BORDERS.contains(source.packageName())
                        && source.text().matches("(?s).*import (static )?dev\\.glia\\.(?!GliaException;)[A-Z].*"));
    }

    @Test
    void each_library_has_one_importer() {
        ONLY_IMPORTER.forEach((library, owner) -> assertNone(
                "only " + owner + " imports " + library,
                source -> !isIn(source.packageName(), owner)
                        && source.imports().stream().anyMatch(imported -> isIn(imported, library))));
    }

    @Test
    void a_test_with_a_long_form_has_it_in_the_profile_proof() throws IOException {
        String pom = Files.readString(Path.of("..", "pom.xml"));
        String proof = pom.substring(pom.indexOf("<id>proof</id>"));
        String contributing = Files.readString(Path.of("..", "CONTRIBUTING.md"));
        List<String> numbers = SourceFile.tests().stream()
                .flatMap(source -> LONG_FORM.matcher(source.code()).results())
                .map(read -> read.group(1))
                .filter(number -> !NO_NUMBERS.contains(number))
                .distinct()
                .toList();
        assertTrue(numbers.size() > 5, numbers.toString());
        for (String number : numbers) {
            assertTrue(proof.contains("<" + number + ">"), "profile proof of the root pom lacks " + number);
            assertTrue(contributing.contains("`" + number + "`"), "CONTRIBUTING.md lacks " + number);
        }
    }

    @Test
    void settings_are_read_in_one_place() {
        assertNone(
                "a setting is looked up by its name; let dev.glia.setting.Settings do it",
                source -> source.code()
                        .matches(
                                "(?s).*(getProperty|getenv|getBoolean|getInteger|getLong|apply)\\(\\s*\"(glia\\.|GLIA_).*"));
    }

    @Test
    void nothing_prints_but_what_is_made_for_it() {
        assertNone(
                "System.out and System.err",
                source -> source.code().matches("(?s).*System\\.(out|err)\\b.*") && !MAY_PRINT.contains(source.type()));
    }

    @Test
    void every_package_says_what_it_is_for() {
        Set<String> described = SOURCES.stream()
                .filter(source -> source.type().equals("package-info"))
                .map(SourceFile::packageName)
                .collect(Collectors.toSet());

        assertTrue(described.size() > 10, described.toString());
        assertNone("no package-info", source -> !described.contains(source.packageName()));
    }

    @Test
    void types_are_named_after_things() {
        assertNone("the name says nothing", source -> source.type().matches(".*(Manager|Helper|Util|Utils|Impl|Base)"));
    }

    @Test
    void a_long_class_says_why() {
        assertNone(
                "over 250 lines without 'Long because ...' in its comment",
                source -> source.lines() > 250 && !source.text().contains("Long because"));
    }
}
