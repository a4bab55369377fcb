package dev.glia.maven.launch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.maven.artifact.versioning.ComparableVersion;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;

/**
 * What in a pom keeps the agent from the tests though the property is set: surefire and failsafe say nothing when a
 * configuration of theirs hides the property, and a surefire of before JUnit 5 says nothing of the tests that it does not run.
 */
public final class LostAgent {
    private static final String GROUP = "org.apache.maven.plugins";
    private static final String ARG_LINE = "argLine";
    private static final ComparableVersion FIRST_WITH_JUNIT_5 = new ComparableVersion("2.22.0");

    /** What a pom that names none is advised to take. */
    private static final String ADVISED = "3.5.4";

    private LostAgent() {}

    /** One sentence, with lines to paste, for each way in which tests of {@code project} lose what is in {@code property}. */
    public static List<String> warnings(MavenProject project, String property) {
        Set<String> warnings = new LinkedHashSet<>();
        for (String name : List.of("maven-surefire-plugin", "maven-failsafe-plugin")) {
            Plugin plugin = project.getPlugin(GROUP + ":" + name);
            if (plugin != null) {
                tooOld(project, plugin).ifPresent(warnings::add);
                configurations(plugin).forEach(configuration -> {
                    hidden(name, configuration, property).ifPresent(warnings::add);
                    unforked(name, configuration).ifPresent(warnings::add);
                });
            }
        }
        return new ArrayList<>(warnings);
    }

    private static Stream<Xpp3Dom> configurations(Plugin plugin) {
        return Stream.concat(
                        Stream.of(plugin.getConfiguration()),
                        plugin.getExecutions().stream().map(PluginExecution::getConfiguration))
                .filter(Xpp3Dom.class::isInstance)
                .map(Xpp3Dom.class::cast);
    }

    private static Optional<String> hidden(String plugin, Xpp3Dom configuration, String property) {
        return value(configuration, ARG_LINE)
                .filter(line -> !line.contains("{" + property + "}") && !line.contains("glia-agent"))
                .map(line ->
                        "the <argLine> of %s in the pom, '%s', hides the property '%s', so its tests run without the agent; write <argLine>@{%s} %s</argLine>"
                                .formatted(plugin, line, property, property, line));
    }

    private static Optional<String> unforked(String plugin, Xpp3Dom configuration) {
        return value(configuration, "forkCount")
                .filter("0"::equals)
                .or(() -> value(configuration, "forkMode").filter("never"::equals))
                .map(none ->
                        "%s runs its tests in Maven's own JVM, which has no agent; write <forkCount>1</forkCount> in its <configuration>"
                                .formatted(plugin));
    }

    private static Optional<String> tooOld(MavenProject project, Plugin plugin) {
        boolean junit5 = project.getDependencies().stream()
                .anyMatch(dependency -> "org.junit.jupiter".equals(dependency.getGroupId()));
        return Optional.ofNullable(plugin.getVersion())
                .filter(version -> junit5 && new ComparableVersion(version).compareTo(FIRST_WITH_JUNIT_5) < 0)
                .map(version ->
                        "%s %s runs no test of JUnit 5 and reports success; write <plugin><artifactId>%s</artifactId><version>%s</version></plugin> among the <plugins> of the pom"
                                .formatted(plugin.getArtifactId(), version, plugin.getArtifactId(), ADVISED));
    }

    private static Optional<String> value(Xpp3Dom configuration, String name) {
        return Optional.ofNullable(configuration.getChild(name))
                .map(Xpp3Dom::getValue)
                .map(String::strip);
    }
}
