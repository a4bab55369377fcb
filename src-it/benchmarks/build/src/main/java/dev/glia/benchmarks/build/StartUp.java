package dev.glia.benchmarks.build;

import dev.glia.asset.Dialect;
import dev.glia.benchmarks.packages.GeneratedPackages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code mvn -Pbenchmarks -pl :glia-benchmark-build -am verify -Dbenchmark=StartUp}: how long it takes until a model with the 47
 * mechanisms of dbbs-catalogue begins, in Java and in Python, as whole processes in turn. The argument is the number of rounds.
 */
final class StartUp {
    private static final int LEAST_ROUNDS = 11;
    private static final int MORE_JARS = 200;

    private static final String PYTHON = "python -c 'import glia.library'";
    private static final String GLIA = "java -javaagent:glia-agent.jar";
    private static final String MORE = "the same, " + MORE_JARS + " jars more";
    private static final String STUB = "java with the stub";
    private static final String EMPTY = "java with an empty agent";
    private static final String EMPTY_MORE = "an empty agent, " + MORE_JARS + " jars more";

    private StartUp() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = Math.max(LEAST_ROUNDS, arguments.length > 0 ? Integer.parseInt(arguments[0]) : 0);
        Path work = Files.createTempDirectory("glia-start-up");
        System.out.println(Machine.describe() + ", work in " + work);
        PythonGlia python = PythonGlia.installed();
        Path catalogue =
                Catalogue.fetch(Catalogue.PACKAGE, work.resolve("package")).jar(work.resolve("dbbs-catalogue.jar"));
        // In a jar of its own: the JVM puts an agent behind the class path, and looks for it in all that comes before.
        List<Path> packages = List.of(AgentJars.of(Hello.class, work), catalogue);
        List<Path> more = new ArrayList<>(packages);
        // Of another simulator, so that NEURON loads the same library, and the jars alone make the difference.
        more.addAll(GeneratedPackages.write(work.resolve("more"), MORE_JARS, 1, Dialect.ARBOR));
        Path facts = work.resolve("facts");
        List<Path> withFacts = List.of(ownClasses(), catalogue);
        Launches.run(java("-javaagent:" + AgentJars.glia(), withFacts, StubAgent.class, facts.toString()), work);

        Launches launches = new Launches(work);
        launches.add(PYTHON, python.load());
        launches.add(GLIA, java("-javaagent:" + AgentJars.glia(), packages, Hello.class));
        launches.add(MORE, java("-javaagent:" + AgentJars.glia(), more, Hello.class));
        launches.add(
                STUB, java("-javaagent:" + AgentJars.of(StubAgent.class, work) + "=" + facts, packages, Hello.class));
        launches.add(EMPTY_MORE, java("-javaagent:" + AgentJars.of(EmptyAgent.class, work), more, Hello.class));
        launches.add(EMPTY, java("-javaagent:" + AgentJars.of(EmptyAgent.class, work), packages, Hello.class));
        launches.measure(rounds);
        System.out.println(launches.table());
        System.out.printf(
                Locale.ROOT,
                "Glia's agent takes %.0f ms more than an empty one, and %.0f ms more than the stub; %d jars more take %.0f ms more, and with the empty one %.0f ms%n",
                1000 * (launches.wall(GLIA) - launches.wall(EMPTY)),
                1000 * (launches.wall(GLIA) - launches.wall(STUB)),
                MORE_JARS,
                1000 * (launches.wall(MORE) - launches.wall(GLIA)),
                1000 * (launches.wall(EMPTY_MORE) - launches.wall(EMPTY)));
    }

    static Path ownClasses() {
        return Path.of(StartUp.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath());
    }

    /** A JVM with the runtime and some packages, in the order of the README's pom, and otherwise as it comes. */
    static List<String> java(String option, List<Path> packages, Class<?> main, String... arguments) {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                option,
                "-classpath",
                Stream.concat(Stream.of(AgentJars.runtime()), packages.stream())
                        .map(Path::toString)
                        .collect(Collectors.joining(":")),
                main.getName()));
        words.addAll(List.of(arguments));
        return words;
    }
}
