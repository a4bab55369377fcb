package dev.glia.benchmarks.build;

import dev.glia.asset.Dialect;
import dev.glia.benchmarks.packages.GeneratedPackages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code mvn -Pbenchmarks -pl :glia-benchmark-build -am verify -Dbenchmark=ManyMechanisms}: 1,200 generated mechanisms in 120
 * jars. The first launch builds their library, for many minutes, in a JVM with 256 MiB of heap; then launches and Python's NEURON, which
 * loads the same library, run in turn. The argument is the number of rounds.
 */
final class ManyMechanisms {
    private static final int PACKAGES = 120;
    private static final int MODS = 10;
    private static final String PYTHON = "python, h.nrn_load_dll";
    private static final String GLIA = "java -javaagent:glia-agent.jar";

    private ManyMechanisms() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 5;
        Path work = Files.createTempDirectory("glia-many-mechanisms");
        System.out.println(Machine.describe() + ", work in " + work);
        List<Path> jars = GeneratedPackages.write(work.resolve("jars"), PACKAGES, MODS, Dialect.COMMON);
        jars.add(0, StartUp.ownClasses());
        String agent = "-javaagent:" + AgentJars.glia();
        Path facts = work.resolve("facts");
        List<String> first = new ArrayList<>(StartUp.java(agent, jars, StubAgent.class, facts.toString()));
        first.add(1, "-Xmx256m");
        Launches.Took built = Launches.run(first, work);
        System.out.printf(
                Locale.ROOT,
                "the first launch, with 256 MiB of heap, built %d mechanisms in %.0f s%n",
                PACKAGES * MODS,
                built.wall());

        Launches launches = new Launches(work);
        launches.add(PYTHON, StubAgent.inPython(facts));
        launches.add(GLIA, StartUp.java(agent, jars, Hello.class));
        launches.measure(rounds);
        System.out.println(launches.table());
        System.out.printf(Locale.ROOT, "a launch takes %.2f s more%n", launches.wall(GLIA) - launches.wall(PYTHON));
    }
}
