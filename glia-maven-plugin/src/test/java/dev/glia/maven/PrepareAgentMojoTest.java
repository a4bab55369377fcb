package dev.glia.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.inject.Inject;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoExtension;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MojoTest
class PrepareAgentMojoTest {
    @TempDir
    Path dir;

    @Inject
    private MavenProject project;

    @Test
    @InjectMojo(goal = "prepare-agent")
    @MojoParameter(name = "propertyName", value = "argLine")
    void the_property_holds_the_agent_and_the_users_own_arguments(PrepareAgentMojo mojo) throws Exception {
        Path agent = Files.createFile(dir.resolve("glia-agent.jar"));
        project.getProperties().setProperty("argLine", "-Xmx1g");
        inject(mojo, agent);
        mojo.execute();
        assertEquals(
                "-javaagent:" + agent + " --enable-native-access=ALL-UNNAMED -Xmx1g",
                project.getProperties().getProperty("argLine"));
    }

    @Test
    @InjectMojo(goal = "prepare-agent")
    @MojoParameter(name = "propertyName", value = "tycho.testArgLine")
    @MojoParameter(name = "neuronHome", value = "/opt/my neuron")
    @MojoParameter(name = "strict", value = "true")
    void settings_travel_in_the_agents_options_because_the_test_JVM_has_not_ours(PrepareAgentMojo mojo)
            throws Exception {
        Path agent = Files.createFile(dir.resolve("glia-agent.jar"));
        inject(mojo, agent);
        mojo.execute();
        assertEquals(
                "-javaagent:" + agent + "=neuron.home=/opt/my%20neuron,strict=true --enable-native-access=ALL-UNNAMED",
                project.getProperties().getProperty("tycho.testArgLine"));
    }

    @Test
    @InjectMojo(goal = "prepare-agent")
    @MojoParameter(name = "propertyName", value = "argLine")
    void under_mvn_o_the_test_JVM_uses_no_network_either(PrepareAgentMojo mojo) throws Exception {
        Path agent = Files.createFile(dir.resolve("glia-agent.jar"));
        inject(mojo, agent);
        MojoExtension.setVariableValueToObject(mojo, "mavenIsOffline", true);
        mojo.execute();
        assertEquals(
                "-javaagent:" + agent + "=offline=true --enable-native-access=ALL-UNNAMED",
                project.getProperties().getProperty("argLine"));
    }

    @Test
    @InjectMojo(goal = "prepare-agent")
    @MojoParameter(name = "propertyName", value = "argLine")
    @MojoParameter(name = "skip", value = "true")
    void skipped_the_property_is_defined_empty(PrepareAgentMojo mojo) throws Exception {
        mojo.execute();
        assertEquals("", project.getProperties().getProperty("argLine"));
    }

    @Test
    @InjectMojo(goal = "prepare-agent")
    @MojoParameter(name = "propertyName", value = "argLine")
    void an_agent_that_is_not_packaged_yet_is_refused(PrepareAgentMojo mojo) throws Exception {
        inject(mojo, dir);
        assertEquals(
                "the agent '" + dir
                        + "' is no jar yet, because Glia itself is built in the same build; run `mvn package` or a later phase",
                assertThrows(MojoFailureException.class, mojo::execute).getMessage());
    }

    @Test
    @InjectMojo(goal = "prepare-agent")
    void a_plugin_without_its_agent_says_so(PrepareAgentMojo mojo) throws Exception {
        MojoExtension.setVariableValueToObject(mojo, "pluginArtifacts", new HashMap<>());
        assertEquals(
                "'dev.glia:glia-agent' is not among the artifacts of glia-maven-plugin; do not exclude it from the plugin's dependencies",
                assertThrows(MojoFailureException.class, mojo::execute).getMessage());
    }

    private static void inject(PrepareAgentMojo mojo, Path agent) throws IllegalAccessException {
        Artifact artifact = new DefaultArtifact(
                "dev.glia", "glia-agent", "1", "runtime", "jar", null, new DefaultArtifactHandler("jar"));
        artifact.setFile(agent.toFile());
        MojoExtension.setVariableValueToObject(
                mojo, "pluginArtifacts", new HashMap<>(Map.of("dev.glia:glia-agent", artifact)));
    }
}
