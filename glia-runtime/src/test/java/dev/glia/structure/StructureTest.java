package dev.glia.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The rules of the design that a compiler does not check, for all modules. */
class StructureTest {
    private static final List<SourceFile> SOURCES = SourceFile.all();

    /** What a package may import besides itself, its sub-packages and {@code GliaException}; one not listed may import all. */
    private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(
            Map.entry("dev.glia.json", Set.of()),
            Map.entry("dev.glia.host", Set.of()),
            Map.entry("dev.glia.host.tool", Set.of("dev.glia.host")),
            Map.entry("dev.glia.host.neuron", Set.of("dev.glia.host", "dev.glia.host.tool")),
            Map.entry("dev.glia.asset", Set.of("dev.glia.json")),
            Map.entry("dev.glia.nmodl", Set.of("dev.glia.asset")),
            Map.entry("dev.glia.neuron", Set.of("dev.glia.host")),
            Map.entry("dev.glia.select", Set.of("dev.glia.asset", "dev.glia.json", "dev.glia.host")),
            Map.entry("dev.glia.listing", Set.of("dev.glia.select", "dev.glia.asset", "dev.glia.json")),
            Map.entry("dev.glia.imports", Set.of("dev.glia.asset", "dev.glia.nmodl", "dev.glia.host", "dev.glia.json")),
            Map.entry(
                    "dev.glia.build",
                    Set.of("dev.glia.asset", "dev.glia.nmodl", "dev.glia.host", "dev.glia.json", "dev.glia.select")),
            Map.entry(
                    "dev.glia.launch",
                    Set.of("dev.glia.build", "dev.glia.asset", "dev.glia.host", "dev.glia.neuron", "dev.glia.select")));

    private static final Map<String, String> ONLY_IMPORTER = Map.of(
            "com.fasterxml.jackson", "dev.glia.json",
            "net.bytebuddy", "dev.glia.agent.weave",
            "picocli", "dev.glia.cli",
            "org.eclipse.aether", "dev.glia.maven.gather",
            "org.apache.maven", "dev.glia.maven");

    /** NEURON prints, an uncaught exception and the agent speak where nobody listens, command line and terminal are streams. */
    private static final Set<String> MAY_PRINT = Set.of(
            "NativeNeuron", "Ranks", "GliaAgent", "PreferTransformer", "Main", "TerminalProgress", "AbstractGliaMojo");

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
                || MAY_IMPORT.get(owner).stream().anyMatch(allowed -> isIn(imported, allowed));
    }

    @Test
    void packages_depend_on_each_other_in_one_direction() {
        assertNone(
                "imports against the direction",
                source -> source.imports().stream()
                        .filter(imported -> isIn(imported, "dev.glia") && !imported.equals("dev.glia"))
                        .anyMatch(imported -> !mayImport(source, imported)));
        assertNone(
                "host, its tools and NEURON's place are layers",
                source -> source.packageName().equals("dev.glia.host")
                        && source.imports().stream().anyMatch(imported -> imported.startsWith("dev.glia.host.")));
        assertNone(
                "of the public face, what is below it knows only the exception",
                source -> MAY_IMPORT.containsKey(source.packageName())
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
