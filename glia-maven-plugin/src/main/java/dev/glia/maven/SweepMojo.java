package dev.glia.maven;

import dev.glia.GliaException;
import dev.glia.maven.launch.ArgLine;
import dev.glia.setting.Setting;
import dev.glia.sweep.Place;
import dev.glia.sweep.SweepRequest;
import dev.glia.verb.SweepVerb;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Computes a class for every row of a table of parameters, several at once, each in a JVM of its own, and writes one table of
 * results: {@code mvn glia:sweep -Dglia.task=lab.Rate -Dglia.params=amplitude=0:1:0.1}. The project is compiled first. After an
 * interruption the same command goes on: what is done is not done again.
 *
 * <p>Long because a sweep may be told so much.
 */
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
@Mojo(name = "sweep", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class SweepMojo extends AbstractAgentMojo {
    /** A record that implements {@code Callable}; its components are the parameters. */
    @Parameter(property = "glia.task")
    private String task;

    /** A class with a {@code main} instead, which is given {@code name=value} for each parameter and prints its results so. */
    @Parameter(property = "glia.mainClass")
    private String mainClass;

    /** The arguments of {@code main} before the parameters, parted by white space; quotes keep some together. */
    @Parameter(property = "glia.arguments", defaultValue = "")
    private String arguments;

    /** A CSV file; its first line names the parameters, each further line is one computation. */
    @Parameter(property = "glia.table")
    private File table;

    /** Parameters and their values, parted by semicolons: {@code amplitude=0:1:0.1; n=1,2,5}. */
    @Parameter(property = "glia.params", defaultValue = "")
    private String params;

    /** The table of results. */
    @Parameter(property = "glia.results", defaultValue = "${project.basedir}/results.csv")
    private File results;

    /** The master of an Apache Spark that computes instead of this machine: {@code spark://host:7077}. */
    @Parameter(property = "glia.spark")
    private String spark;

    /**
     * How many are computed at once; one per core of this machine, or of the cluster, if not given. With {@code glia.slurm}: in
     * each job, on as many cores; one if not given.
     */
    @Parameter(property = "glia.processes")
    private Integer processes;

    /** How long a row may take: {@code 90}, {@code 5m}, {@code 1h}. */
    @Parameter(property = "glia.limit")
    private String limit;

    /** The Java heap of each process, as {@code -Xmx} takes it. */
    @Parameter(property = "glia.heap")
    private String heap;

    /** The index of NEURON's Random123 streams for the first row; each further row has one more. */
    @Parameter(property = "glia.seed")
    private Long seed;

    /** Whether the jobs of a SLURM array compute the rows; to be typed where SLURM's commands are. */
    @Parameter(property = "glia.slurm", defaultValue = "false")
    private boolean slurm;

    /** How many rows a job computes; 10 if not given, or as many as keep the array within 500 jobs. */
    @Parameter(property = "glia.slurmRows")
    private Integer slurmRows;

    /** Arguments of {@code sbatch}, parted by white space: {@code --partition=short --time=2:00:00 --mem=4G}. */
    @Parameter(property = "glia.slurmArguments", defaultValue = "")
    private String slurmArguments;

    /** Whether rows that are done are done again. */
    @Parameter(property = "glia.fresh", defaultValue = "false")
    private boolean fresh;

    @Override
    void run() throws Exception {
        Path agent = agent();
        SweepRequest request = new SweepRequest(
                given(task),
                given(mainClass),
                ArgLine.arguments(given(arguments).orElse("")),
                Optional.ofNullable(table).map(File::toPath),
                Arrays.stream(params == null ? new String[0] : params.split(";"))
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .toList(),
                results.toPath(),
                Place.of(given(spark), slurm()),
                processes == null ? OptionalInt.empty() : OptionalInt.of(processes),
                given(limit).map(SweepRequest::time),
                given(heap),
                seed == null ? OptionalLong.empty() : OptionalLong.of(seed),
                fresh,
                List.of("-javaagent:" + agent));
        List<String> classPath = new ArrayList<>(project().getRuntimeClasspathElements());
        classPath.add(agent.toString());
        Path folder = project().getBasedir().toPath();
        if (!new SweepVerb(request, classPath, properties(), folder).run()) {
            throw new GliaException("not every row came through, or none could be begun; the lines above say why");
        }
    }

    private Optional<Place.Slurm> slurm() {
        List<String> words = ArgLine.arguments(given(slurmArguments).orElse(""));
        OptionalInt rows = slurmRows == null ? OptionalInt.empty() : OptionalInt.of(slurmRows);
        return Place.Slurm.of(slurm, rows, words);
    }

    private Map<String, String> properties() {
        Map<String, String> properties = new LinkedHashMap<>();
        for (Map.Entry<Setting, String> setting : launchOptions().settings().entrySet()) {
            properties.put(setting.getKey().property(), setting.getValue());
        }
        return properties;
    }
}
