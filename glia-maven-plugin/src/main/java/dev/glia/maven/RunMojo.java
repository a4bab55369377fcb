package dev.glia.maven;

import dev.glia.GliaException;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.host.process.JavaProgram;
import dev.glia.maven.launch.ArgLine;
import dev.glia.maven.launch.MavenExit;
import dev.glia.verb.run.ModelEndException;
import dev.glia.verb.run.ModelRun;
import dev.glia.verb.run.RankLauncher;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Runs the project's model in a JVM of its own, under the agent: {@code mvn glia:run -Dglia.mainClass=lab.Model}. The project is
 * compiled first, as far as {@code process-classes}. The model has the terminal: what it prints and what it is told pass through. Where it ends with another exit code
 * than 0, the build fails and Maven ends with that code. With {@code -Dglia.np=4} four JVMs are the ranks of one MPI job, and each line of their
 * output begins with the rank.
 */
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
@Mojo(name = "run", requiresDependencyResolution = ResolutionScope.RUNTIME, threadSafe = true)
public final class RunMojo extends AbstractAgentMojo {
    /** The class whose {@code main} is the model. */
    @Parameter(property = "glia.mainClass")
    private String mainClass;

    /** The arguments of {@code main}, parted by white space; quotes keep some together. */
    @Parameter(property = "glia.arguments", defaultValue = "")
    private String arguments;

    /** Arguments of the JVM beside the agent's, for example {@code -Xmx8g}. */
    @Parameter(property = "glia.jvmArguments", defaultValue = "")
    private String jvmArguments;

    /** How many ranks of one MPI job run the model; without it there is no MPI. */
    @Parameter(property = "glia.np")
    private Integer np;

    /** What starts the ranks, with {@code {np}} where their number goes: {@code srun -n {np}}; {@code mpiexec} if not given. */
    @Parameter(property = "glia.launcher")
    private String launcher;

    /** The file that names the hosts of the ranks, in the format of the machine's MPI. */
    @Parameter(property = "glia.hostfile")
    private File hostfile;

    /** Further arguments of what starts the ranks, parted by white space. */
    @Parameter(property = "glia.launcherArguments", defaultValue = "")
    private String launcherArguments;

    @Parameter(property = "session", required = true, readonly = true)
    private MavenSession session;

    @Override
    void run() throws Exception {
        requireMainClass();
        List<String> jvm = new ArrayList<>(List.of(ArgLine.NATIVE_ACCESS));
        jvm.add(ArgLine.argument(agent(), launchOptions().format()));
        jvm.addAll(ArgLine.arguments(given(jvmArguments).orElse("")));
        ModelRun model = new ModelRun(
                ranks(),
                JavaProgram.current(),
                jvm,
                project().getRuntimeClasspathElements().stream().map(Path::of).toList(),
                mainClass,
                ArgLine.arguments(given(arguments).orElse("")),
                project().getBasedir().toPath());
        getLog().debug(String.join(" ", model.words()));
        run(model);
    }

    private Optional<RankLauncher> ranks() {
        if (np == null) {
            requireNoneOf(launcher, hostfile);
            return Optional.empty();
        }
        return Optional.of(RankLauncher.of(
                np,
                ArgLine.arguments(given(launcher).orElse("")),
                Optional.ofNullable(hostfile).map(File::toPath),
                ArgLine.arguments(given(launcherArguments).orElse("")),
                NeuronSearch.of(settings(), System::getenv, line -> getLog().info(line))));
    }

    private static void requireNoneOf(String launcher, File hostfile) {
        if (given(launcher).isPresent() || hostfile != null) {
            throw new GliaException(
                    "how many ranks to start is not said; add -Dglia.np=N to -Dglia.launcher or -Dglia.hostfile, or leave these out");
        }
    }

    private void run(ModelRun model) throws Exception {
        try {
            model.run();
        } catch (ModelEndException e) {
            if (!MavenExecutionRequest.REACTOR_FAIL_NEVER.equals(session.getReactorFailureBehavior())) {
                MavenExit.become(e.exit());
            }
            throw e;
        }
    }

    private void requireMainClass() {
        if (given(mainClass).isEmpty()) {
            throw new GliaException(
                    "no class to run is named; add -Dglia.mainClass=lab.Model, or "
                            + "<configuration><mainClass>lab.Model</mainClass></configuration> to glia-maven-plugin in the pom");
        }
    }
}
