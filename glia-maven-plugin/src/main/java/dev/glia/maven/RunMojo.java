package dev.glia.maven;

import dev.glia.GliaException;
import dev.glia.maven.launch.ArgLine;
import dev.glia.maven.launch.JavaCommand;
import dev.glia.maven.launch.MavenExit;
import dev.glia.maven.launch.ModelEndException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
 * than 0, the build fails and Maven ends with that code.
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

    @Parameter(property = "session", required = true, readonly = true)
    private MavenSession session;

    @Override
    void run() throws Exception {
        requireMainClass();
        List<String> jvm = new ArrayList<>(List.of(ArgLine.NATIVE_ACCESS));
        jvm.add(ArgLine.argument(agent(), launchOptions().format()));
        jvm.addAll(ArgLine.arguments(given(jvmArguments).orElse("")));
        JavaCommand command = new JavaCommand(
                JavaCommand.currentJava(),
                jvm,
                project().getRuntimeClasspathElements().stream().map(Path::of).toList(),
                mainClass,
                ArgLine.arguments(given(arguments).orElse("")),
                project().getBasedir().toPath());
        getLog().debug(String.join(" ", command.words()));
        run(command);
    }

    private void run(JavaCommand command) throws Exception {
        try {
            command.run();
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
