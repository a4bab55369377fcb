package dev.glia.maven;

import dev.glia.maven.launch.ArgLine;
import dev.glia.maven.launch.LostAgent;
import java.nio.file.Path;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Has tests run under the agent, so that NEURON is there with the project's mechanisms before the first test: sets the
 * property {@code argLine}, which surefire and failsafe read.
 *
 * <p>Where the pom configures surefire's {@code <argLine>} itself, that configuration hides the property, of which the goal
 * warns. Refer to it there, with {@code @} so that it is read as late as the tests run:
 *
 * <pre>&lt;argLine&gt;&#64;&#123;argLine&#125; -Xmx2g&lt;/argLine&gt;</pre>
 *
 * <p>Arguments in a property {@code argLine} of the pom are kept. With {@code glia.skip} the property is still defined, as
 * it was or empty, so that such a reference stays valid.
 */
@Mojo(name = "prepare-agent", defaultPhase = LifecyclePhase.INITIALIZE, threadSafe = true)
public final class PrepareAgentMojo extends AbstractAgentMojo {
    /** The property that is set. */
    @Parameter(property = "glia.propertyName", defaultValue = "argLine")
    private String propertyName;

    @Override
    void run() {
        Path agent = agent();
        String line = ArgLine.withAgent(current(), agent, launchOptions().format());
        project().getProperties().setProperty(propertyName, line);
        getLog().info(propertyName + " set to " + line);
        LostAgent.warnings(project(), propertyName).forEach(getLog()::warn);
    }

    @Override
    void skipped() {
        project().getProperties().setProperty(propertyName, current());
    }

    private String current() {
        return project().getProperties().getProperty(propertyName, "");
    }
}
