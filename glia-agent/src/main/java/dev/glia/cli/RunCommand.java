package dev.glia.cli;

import dev.glia.GliaException;
import dev.glia.host.HostException;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.host.process.JavaProgram;
import dev.glia.setting.Setting;
import dev.glia.verb.run.ModelEndException;
import dev.glia.verb.run.ModelRun;
import dev.glia.verb.run.RankLauncher;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code glia run}: a model under the agent, on one JVM or on the ranks of an MPI job. */
@Command(
        name = "run",
        description = {
            "Runs a class with a main under the agent, in a JVM of its own, and ends with its exit code.",
            "With --np several JVMs are the ranks of one MPI job, and each line of their output begins with the rank. Where"
                    + " the machine has no MPI, Glia installs MPICH into its cache."
        },
        footer = {
            "  glia run -cp 'target/classes:lib/*' lab.Model 200",
            "  glia run --np 4 -cp model.jar lab.Ring",
            "  glia run --np 64 --launcher 'srun -n {np}' -cp model.jar lab.Ring"
        })
final class RunCommand implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "CLASS", description = "The class whose main is the model.")
    String mainClass;

    @Parameters(index = "1..*", arity = "0..*", paramLabel = "ARG", description = "The arguments of main.")
    List<String> arguments = List.of();

    @Mixin
    ModelClasses classes;

    @Option(names = "--jvm", paramLabel = "ARG", description = "An argument of the JVM, for example --jvm=-Xmx8g.")
    List<String> jvm = List.of();

    private OptionalInt ranks = OptionalInt.empty();
    private List<String> launcher = List.of();
    private Optional<Path> hosts = Optional.empty();

    @Option(names = "--np", paramLabel = "N", description = "How many ranks of one MPI job run the model.")
    void ranks(int count) {
        ranks = OptionalInt.of(count);
    }

    @Option(
            names = "--launcher",
            paramLabel = "WORDS",
            description = "What starts the ranks, with {np} where their number goes; mpiexec unless given.")
    void launcher(String words) {
        launcher = Arrays.asList(words.strip().split("\\s+"));
    }

    @Option(
            names = "--hostfile",
            paramLabel = "FILE",
            description = "The file that names the hosts of the ranks, in the format of the machine's MPI.")
    void hosts(Path file) {
        hosts = Optional.of(file);
    }

    @Option(names = "--launcher-arg", paramLabel = "ARG", description = "A further argument of what starts the ranks.")
    List<String> launcherArguments = List.of();

    private OptionalInt threads = OptionalInt.empty();

    @Option(
            names = "--nthread",
            paramLabel = "N",
            description = "How many threads of NEURON's own compute the model, on each rank.")
    void threads(int count) {
        threads = OptionalInt.of(count);
    }

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        Output output = Output.of(spec);
        List<String> words = new ArrayList<>(List.of("--enable-native-access=ALL-UNNAMED"));
        ModelClasses.settings().forEach((name, value) -> words.add("-D" + name + "=" + value));
        threads.ifPresent(count -> words.add("-D" + Setting.NTHREAD.property() + "=" + count));
        words.addAll(ModelClasses.agent());
        words.addAll(jvm);
        ModelRun model = new ModelRun(
                launcher(output),
                JavaProgram.current(),
                words,
                classes.entries("glia run --classpath 'target/classes:lib/*' " + mainClass),
                mainClass,
                arguments,
                Path.of("").toAbsolutePath());
        try {
            model.run();
            return Main.FINE;
        } catch (ModelEndException e) {
            output.note(e.getMessage());
            return e.exit();
        } catch (IOException e) {
            throw new HostException("the model cannot be started: " + e.getMessage(), e);
        }
    }

    private Optional<RankLauncher> launcher(Output output) {
        if (ranks.isEmpty()) {
            if (!launcher.isEmpty() || hosts.isPresent()) {
                throw new GliaException(
                        "how many ranks to start is not said; add --np to --launcher or --hostfile, or leave these out");
            }
            return Optional.empty();
        }
        return Optional.of(RankLauncher.of(
                ranks.getAsInt(), launcher, hosts, launcherArguments, NeuronSearch.fromSystem(output::note)));
    }
}
