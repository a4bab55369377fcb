package dev.glia.maven;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.Documentation;
import dev.glia.fixtures.Documentation.Block;
import dev.glia.fixtures.Documentation.Page;
import dev.glia.fixtures.ShellCommand;
import dev.glia.setting.Setting;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.apache.maven.model.io.xpp3.MavenXpp3Reader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.NodeList;

/** Every goal, property and pom of the README and of the site is one that Maven takes; the page of goals is the descriptor. */
class DocumentedGoalsTest {
    private static final XPath XPATH = XPathFactory.newInstance().newXPath();
    private static final Pattern GOAL = Pattern.compile("(?:dev\\.glia:glia-maven-plugin:[^:]+|glia):([a-z-]+)");
    private static final Pattern PROPERTY = Pattern.compile("-D(glia\\.[\\w.]+)");
    private static final Set<String> OF_SETTINGS =
            Arrays.stream(Setting.values()).map(Setting::property).collect(Collectors.toSet());

    /** Properties of our own build, which CONTRIBUTING.md explains. */
    private static final String OF_TESTS = "glia.test.";

    /** Each goal, with what it does. */
    private static final Map<String, String> GOALS = new LinkedHashMap<>();

    /** Each goal, with its parameters. */
    private static final Map<String, List<Parameter>> PARAMETERS = new LinkedHashMap<>();

    /** @param property empty where it has none */
    private record Parameter(String name, String property, String sentence, boolean editable) {}

    @BeforeAll
    static void read() throws Exception {
        try (InputStream in = AbstractSettingsMojo.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            var descriptor =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
            NodeList mojos = (NodeList) XPATH.evaluate("//mojo", descriptor, XPathConstants.NODESET);
            for (int i = 0; i < mojos.getLength(); i++) {
                String goal = XPATH.evaluate("goal", mojos.item(i));
                GOALS.put(goal, text(XPATH.evaluate("description", mojos.item(i))));
                PARAMETERS.put(goal, parameters(mojos.item(i)));
            }
        }
    }

    private static List<Parameter> parameters(Object mojo) throws Exception {
        List<Parameter> parameters = new ArrayList<>();
        NodeList nodes = (NodeList) XPATH.evaluate("parameters/parameter", mojo, XPathConstants.NODESET);
        for (int i = 0; i < nodes.getLength(); i++) {
            String name = XPATH.evaluate("name", nodes.item(i));
            parameters.add(new Parameter(
                    name,
                    XPATH.evaluate("configuration/" + name, mojo).replaceAll("[${}]", ""),
                    text(XPATH.evaluate("description", nodes.item(i))),
                    XPATH.evaluate("editable", nodes.item(i)).equals("true")));
        }
        return parameters;
    }

    /** Descriptions have the markup of javadoc. */
    private static String text(String description) {
        return description
                .replaceAll("</?code>", "`")
                .replaceAll("<[^>]+>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&")
                .replace("|", "\\|")
                .replaceAll("\\s+", " ")
                .strip();
    }

    @Test
    void every_goal_on_a_page_is_there_and_takes_its_properties() {
        List<ShellCommand> commands = Documentation.commands("mvn");
        assertFalse(commands.isEmpty());
        for (ShellCommand command : commands) {
            List<String> goals = command.words().stream()
                    .map(GOAL::matcher)
                    .filter(matcher -> matcher.matches())
                    .map(matcher -> matcher.group(1))
                    .toList();
            assertTrue(GOALS.keySet().containsAll(goals), command::toString);
            List<String> properties = command.words().stream()
                    .flatMap(word -> PROPERTY.matcher(word).results())
                    .map(property -> property.group(1))
                    .toList();
            assertTrue(
                    goals.isEmpty() || properties.stream().allMatch(property -> takes(goals, property)),
                    () -> command + ": " + properties);
        }
    }

    private static boolean takes(List<String> goals, String property) {
        return goals.stream()
                .flatMap(goal -> PARAMETERS.get(goal).stream())
                .anyMatch(parameter -> parameter.property().equals(property));
    }

    @Test
    void every_property_on_a_page_is_one_of_a_goal_or_a_setting() {
        for (Page page : Documentation.pages()) {
            for (String code : page.inline()) {
                PROPERTY.matcher(code).results().map(found -> found.group(1)).forEach(property -> {
                    boolean known = OF_SETTINGS.contains(property)
                            || property.startsWith(OF_TESTS)
                            || takes(List.copyOf(GOALS.keySet()), property);
                    assertTrue(known, () -> page + ": " + code);
                });
            }
        }
    }

    @Test
    void every_pom_is_one_and_every_goal_in_a_fragment_is_there() throws Exception {
        for (Block block : Documentation.blocks("xml")) {
            if (block.text().startsWith("<project")) {
                var pom = new MavenXpp3Reader().read(new StringReader(block.text()), true);
                assertTrue(pom.getArtifactId() != null, block::toString);
            }
            List<String> goals = Pattern.compile("<goal>([^<]+)</goal>")
                    .matcher(block.text())
                    .results()
                    .map((MatchResult goal) -> goal.group(1))
                    .toList();
            if (!block.text().contains("<plugin>") || block.text().contains("glia-maven-plugin")) {
                assertTrue(GOALS.keySet().containsAll(goals), () -> block + ": " + goals);
            }
        }
    }

    @Test
    void the_page_of_goals_is_made_from_the_descriptor() {
        String goals = GOALS.keySet().stream()
                .sorted()
                .map(DocumentedGoalsTest::section)
                .collect(Collectors.joining("\n"));
        Documentation.require("goals.md", "the descriptor of the plugin", goals);
    }

    private static String section(String goal) {
        String rows = PARAMETERS.get(goal).stream()
                .filter(parameter -> parameter.editable() && !OF_SETTINGS.contains(parameter.property()))
                .map(DocumentedGoalsTest::row)
                .sorted()
                .collect(Collectors.joining());
        String settings = PARAMETERS.get(goal).stream().anyMatch(p -> OF_SETTINGS.contains(p.property()))
                ? " It takes the [settings](settings.md), too."
                : "";
        return "## " + goal + "\n\n" + GOALS.get(goal) + settings + "\n"
                + (rows.isEmpty() ? "" : "\n| parameter | property | |\n| --- | --- | --- |\n" + rows);
    }

    private static String row(Parameter parameter) {
        String property = parameter.property().isEmpty() ? "" : "`" + parameter.property() + "`";
        return "| `%s` | %s | %s |%n".formatted(parameter.name(), property, parameter.sentence());
    }
}
