package dev.glia.maven.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.StringReader;
import java.util.List;
import org.apache.maven.model.Build;
import org.apache.maven.model.Dependency;
import org.apache.maven.model.Model;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.codehaus.plexus.util.xml.Xpp3DomBuilder;
import org.junit.jupiter.api.Test;

class LostAgentTest {
    @Test
    void an_argLine_of_surefires_own_loses_the_agent_and_is_warned_of_with_the_line_to_paste() throws Exception {
        assertEquals(
                List.of(
                        "the <argLine> of maven-surefire-plugin in the pom, '-Xmx1g', hides the property 'argLine', so its tests run without the agent; write <argLine>@{argLine} -Xmx1g</argLine>"),
                warnings("3.5.4", "<configuration><argLine>-Xmx1g</argLine></configuration>"));
        assertEquals(
                List.of(), warnings("3.5.4", "<configuration><argLine>@{argLine} -Xmx1g</argLine></configuration>"));
        assertEquals(List.of(), warnings("3.5.4", "<configuration><skip>false</skip></configuration>"));
    }

    @Test
    void an_execution_of_its_own_is_looked_at_too() throws Exception {
        Plugin failsafe = plugin("maven-failsafe-plugin", "3.5.4");
        PluginExecution execution = new PluginExecution();
        execution.setConfiguration(dom("<configuration><argLine>-ea</argLine></configuration>"));
        failsafe.addExecution(execution);
        assertEquals(
                List.of(
                        "the <argLine> of maven-failsafe-plugin in the pom, '-ea', hides the property 'argLine', so its tests run without the agent; write <argLine>@{argLine} -ea</argLine>"),
                LostAgent.warnings(project(failsafe), "argLine"));
    }

    @Test
    void tests_in_mavens_own_jvm_have_no_agent() throws Exception {
        assertEquals(
                List.of(
                        "maven-surefire-plugin runs its tests in Maven's own JVM, which has no agent; write <forkCount>1</forkCount> in its <configuration>"),
                warnings("3.5.4", "<configuration><forkCount>0</forkCount></configuration>"));
    }

    @Test
    void a_surefire_that_runs_no_junit_5_test_and_reports_success_is_warned_of() throws Exception {
        assertEquals(
                List.of(
                        "maven-surefire-plugin 2.12.4 runs no test of JUnit 5 and reports success; write <plugin><artifactId>maven-surefire-plugin</artifactId><version>3.5.4</version></plugin> among the <plugins> of the pom"),
                warnings("2.12.4", "<configuration/>"));
    }

    private static List<String> warnings(String version, String configuration) throws Exception {
        Plugin surefire = plugin("maven-surefire-plugin", version);
        surefire.setConfiguration(dom(configuration));
        return LostAgent.warnings(project(surefire), "argLine");
    }

    private static Plugin plugin(String name, String version) {
        Plugin plugin = new Plugin();
        plugin.setGroupId("org.apache.maven.plugins");
        plugin.setArtifactId(name);
        plugin.setVersion(version);
        return plugin;
    }

    private static MavenProject project(Plugin plugin) {
        Dependency junit = new Dependency();
        junit.setGroupId("org.junit.jupiter");
        junit.setArtifactId("junit-jupiter");
        Model model = new Model();
        model.addDependency(junit);
        model.setBuild(new Build());
        model.getBuild().addPlugin(plugin);
        return new MavenProject(model);
    }

    private static Xpp3Dom dom(String xml) throws Exception {
        return Xpp3DomBuilder.build(new StringReader(xml));
    }
}
