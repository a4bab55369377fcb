package dev.glia.cli;

import dev.glia.sweep.Place;
import dev.glia.sweep.SweepRequest;
import dev.glia.verb.SweepVerb;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code glia sweep}: one computation for each row of a table of parameters. */
@Command(
        name = "sweep",
        description = {
            "Computes a class for every row of a table of parameters, several at once, each in a JVM of its own, and writes"
                    + " one table of results.",
            "A row that crashes or takes too long fails alone. After an interruption the same command goes on: what is"
                    + " done is not done again.",
            "A task is a record that implements Callable, with the parameters as its components. A main is given"
                    + " NAME=VALUE for each parameter, and each line NAME=VALUE that it prints is a result."
        },
        footer = {
            "  glia sweep --task lab.Rate -cp 'target/classes:lib/*' --param amplitude=0:1:0.1 --to rates.csv",
            "  glia sweep --main lab.Model -cp model.jar --table params.csv --processes 4 --limit 5m",
            "  glia sweep --task lab.Rate -cp model.jar --param amplitude=0:1:0.001 --slurm --slurm-arg=--time=2:00:00"
        })
final class SweepCommand implements Callable<Integer> {
    private Optional<String> task = Optional.empty();
    private Optional<String> main = Optional.empty();
    private Optional<Path> table = Optional.empty();
    private Optional<String> limit = Optional.empty();
    private Optional<String> heap = Optional.empty();
    private Optional<String> spark = Optional.empty();
    private OptionalInt processes = OptionalInt.empty();
    private OptionalLong seed = OptionalLong.empty();

    @Option(names = "--task", paramLabel = "CLASS", description = "A record that implements Callable.")
    void task(String name) {
        task = Optional.ofNullable(name);
    }

    @Option(names = "--main", paramLabel = "CLASS", description = "A class with a main.")
    void main(String name) {
        main = Optional.ofNullable(name);
    }

    @Option(names = "--arg", paramLabel = "ARG", description = "An argument for the main, before the parameters.")
    List<String> arguments = List.of();

    @Mixin
    ModelClasses classes;

    @Option(
            names = "--table",
            paramLabel = "FILE",
            description = "A CSV file; its first line names the parameters, each further line is one computation.")
    void table(Path file) {
        table = Optional.ofNullable(file);
    }

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUES",
            description =
                    "A parameter: a=1,2,5 for these values, a=0:1:0.1 for all from 0 to 1 in steps of 0.1. Several"
                            + " are combined with each other and with the table.")
    List<String> parameters = List.of();

    @Option(names = "--to", paramLabel = "FILE", description = "The table of results; results.csv unless given.")
    Path to = Path.of("results.csv");

    @Option(
            names = "--processes",
            paramLabel = "N",
            description =
                    "How many at once; one per core of this machine, or of the cluster, unless given. With --slurm: in each"
                            + " job, on as many cores; one unless given.")
    void processes(Integer number) {
        processes = number == null ? OptionalInt.empty() : OptionalInt.of(number);
    }

    @Option(
            names = "--spark",
            paramLabel = "URL",
            description = "Computes on the Apache Spark of this master, spark://host:7077, instead of on this machine.")
    void spark(String master) {
        spark = Optional.ofNullable(master);
    }

    @Option(names = "--limit", paramLabel = "TIME", description = "How long a row may take: 90, 5m, 1h.")
    void limit(String time) {
        limit = Optional.ofNullable(time);
    }

    @Option(names = "--heap", paramLabel = "SIZE", description = "The Java heap of each process, as for -Xmx: 1g.")
    void heap(String size) {
        heap = Optional.ofNullable(size);
    }

    @Option(
            names = "--seed",
            paramLabel = "N",
            description = "The index of NEURON's Random123 streams for the first row; each further row has one more.")
    void seed(Long first) {
        seed = first == null ? OptionalLong.empty() : OptionalLong.of(first);
    }

    @Option(
            names = "--slurm",
            description = "Lets the jobs of a SLURM array compute the rows; to be typed where SLURM's commands are.")
    boolean slurm;

    private OptionalInt slurmRows = OptionalInt.empty();

    @Option(
            names = "--slurm-rows",
            paramLabel = "N",
            description =
                    "How many rows a job computes; 10 unless given, or as many as keep the array within 500 jobs.")
    void slurmRows(int rows) {
        slurmRows = OptionalInt.of(rows);
    }

    @Option(
            names = "--slurm-arg",
            paramLabel = "ARG",
            description = "An argument of sbatch: --slurm-arg=--partition=short; may be repeated.")
    List<String> slurmArguments = List.of();

    @Option(names = "--fresh", description = "Computes every row, finished ones too.")
    boolean fresh;

    @Override
    public Integer call() throws InterruptedException {
        List<String> entries = classes
                .entries("glia sweep --task lab.Rate --classpath 'target/classes:lib/*' --param amplitude=0:1:0.1")
                .stream()
                .map(Path::toString)
                .toList();
        SweepRequest request = new SweepRequest(
                task,
                main,
                arguments,
                table,
                parameters,
                to,
                Place.of(spark, Place.Slurm.of(slurm, slurmRows, slurmArguments)),
                processes,
                limit.map(SweepRequest::time),
                heap,
                seed,
                fresh,
                ModelClasses.agent());
        return new SweepVerb(request, entries, ModelClasses.settings(), Path.of("")).run() ? Main.FINE : Main.USER;
    }
}
