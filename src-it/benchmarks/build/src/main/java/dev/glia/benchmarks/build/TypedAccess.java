package dev.glia.benchmarks.build;

import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageReader;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.neuron.NeuronLocator;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.select.Advice;
import dev.glia.select.AssetIndex;
import dev.glia.select.Builtins;
import dev.glia.select.Preferences;
import dev.glia.verb.GenerateTask;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * {@code mvn -Pbenchmarks -pl :glia-benchmark-build -am verify -Dbenchmark=TypedAccess}: a variable of every mechanism of the
 * published packages, set and read by its generated class and by a mechanism that is kept, in turn. The argument is the number of
 * rounds.
 */
final class TypedAccess {
    private static final List<String> PACKAGES = List.of(Catalogue.PACKAGE, "dbbs-mod-collection==2.2.3");
    private static final Pattern DECLARED = Pattern.compile("\\.(?:parameter|variable)\\(\"(\\w+)\"");
    private static final Pattern GETTER = Pattern.compile(
            "public double (\\w+)\\(\\) \\{\\s+return it\\.(?:variable\\((\\d+)\\)\\.get\\(\\)|get\\((\\d+)\\));");

    private static final String ONE = """
                all.add(new TypedRates.Rate() {
                    private final %1$s typed = %1$s.%2$s;
                    private final %3$s kept = %4$s;
                    private final double value = typed.%5$s();
                    public String name() { return "%1$s.%5$s"; }
                    public double typed(int times) {
                        double sum = 0;
                        for (int i = 0; i < times; i++) { typed.%5$s(value); sum += typed.%5$s(); }
                        return sum;
                    }
                    public double kept(int times) {
                        double sum = 0;
                        for (int i = 0; i < times; i++) { kept.set("%6$s", value); sum += kept.get("%6$s"); }
                        return sum;
                    }
                });
            """;

    private TypedAccess() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 3;
        Path work = Files.createTempDirectory("glia-typed-access");
        NeuronInstallation neuron = new NeuronLocator(NeuronSearch.fromSystem(System.out::println)).locate();
        List<Path> jars = new ArrayList<>();
        List<ModPackage> packages = new ArrayList<>();
        for (String specification : PACKAGES) {
            String name = specification.replaceAll("\\W", "-");
            Path jar = Catalogue.fetch(specification, work.resolve(name)).jar(work.resolve(name + ".jar"));
            jars.add(jar);
            packages.addAll(PackageReader.read(jar, specification));
        }
        Path sources = work.resolve("sources");
        System.out.println(new GenerateTask(
                        packages,
                        AssetIndex.of(packages, Map.of(), Builtins.stored()),
                        Preferences.NONE,
                        GenerateTask.BASE_PACKAGE,
                        sources,
                        Advice.MAVEN)
                .run()
                .text());
        Path classes = Files.createDirectories(work.resolve("classes"));
        compile(sources, classes);
        String classPath = Stream.concat(
                        Stream.of(System.getProperty("java.class.path"), classes.toString()),
                        jars.stream().map(Path::toString))
                .collect(Collectors.joining(":"));
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-javaagent:" + AgentJars.glia(),
                        "-Dglia.neuron.home=" + neuron.home(),
                        "-cp",
                        classPath,
                        TypedRates.class.getName(),
                        Integer.toString(rounds))
                .inheritIO()
                .start();
        System.exit(child.waitFor());
    }

    private static void compile(Path sources, Path classes) throws IOException {
        StringBuilder all = new StringBuilder("""
                package dev.glia.benchmarks.build;
                import java.util.ArrayList;
                import java.util.List;
                import java.util.function.Supplier;
                public final class Rates implements Supplier<List<TypedRates.Rate>> {
                    public List<TypedRates.Rate> get() {
                        List<TypedRates.Rate> all = new ArrayList<>();
                """);
        List<Path> files;
        try (Stream<Path> walked = Files.walk(sources)) {
            files = walked.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
        int part = 0;
        StringBuilder parts = new StringBuilder();
        for (Path file : files) {
            Optional<String> one = rate(sources.relativize(file), Files.readString(file));
            if (one.isPresent()) {
                all.append("        part%s(all);\n".formatted(part));
                parts.append(
                        "    private static void part%s(List<TypedRates.Rate> all) { try {\n%s    } catch (dev.glia.select.BrokenModException e) { System.out.println(\"not built\"); } }\n"
                                .formatted(part++, one.get()));
            }
        }
        all.append("        return all;\n    }\n").append(parts).append("}\n");
        Path rates = Files.writeString(
                Files.createDirectories(sources.resolve("dev/glia/benchmarks/build"))
                        .resolve("Rates.java"),
                all);
        List<String> words = new ArrayList<>(List.of(
                "-proc:none",
                "-d",
                classes.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                rates.toString()));
        files.forEach(file -> words.add(file.toString()));
        if (ToolProvider.getSystemJavaCompiler().run(null, null, null, words.toArray(String[]::new)) != 0) {
            throw new IllegalStateException("the classes do not compile: " + sources);
        }
    }

    /** The first variable of a class that can be set and read; a bare name's class is that of a mechanism, too. */
    private static Optional<String> rate(Path file, String text) {
        String type = file.toString().replace(".java", "").replace('/', '.');
        String simple = type.substring(type.lastIndexOf('.') + 1);
        List<String> declared =
                DECLARED.matcher(text).results().map(found -> found.group(1)).toList();
        boolean isPoint = text.contains("implements dev.glia.neuron.Connectable") || text.contains("TypedPoint it;");
        String made = text.contains(" in(dev.glia.neuron.Section")
                ? "in(dev.glia.neuron.Neuron.section(\"s\"))"
                : text.contains(" make()") ? "make()" : "at(dev.glia.neuron.Neuron.section(\"s\").at(0.5))";
        Matcher getter = GETTER.matcher(text);
        while (getter.find()) {
            String method = getter.group(1);
            if (text.contains("public %s %s(double value)".formatted(simple, method))) {
                String number = getter.group(2) == null ? getter.group(3) : getter.group(2);
                return Optional.of(ONE.formatted(
                        type,
                        made,
                        isPoint ? "dev.glia.neuron.PointProcess" : "dev.glia.neuron.Mechanism",
                        isPoint
                                ? "typed.pointProcess()"
                                : "((dev.glia.Inserted.Density) typed.inserted()).everywhere()",
                        method,
                        declared.get(Integer.parseInt(number))));
            }
        }
        System.out.println("no variable to set in " + type);
        return Optional.empty();
    }
}
