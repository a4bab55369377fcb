package dev.glia.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.setting.Reach;
import dev.glia.setting.Setting;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPath;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** The settings in the plugin's descriptor, which Maven makes from the goals' fields and comments. */
class SettingParametersTest {
    private static final XPath XPATH = XPathFactory.newInstance().newXPath();
    private static Document descriptor;

    @BeforeAll
    static void read() throws Exception {
        try (InputStream in = AbstractSettingsMojo.class.getResourceAsStream("/META-INF/maven/plugin.xml")) {
            descriptor =
                    DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"compile", "prepare-agent", "run", "import", "cache", "list", "show", "select"})
    void the_goals_have_every_setting_of_the_table_with_its_sentence(String goal) throws Exception {
        Map<String, String> expected = new TreeMap<>();
        for (Setting setting : Setting.values()) {
            if (setting.reach() != Reach.LAUNCHES) {
                // The descriptor has no markup.
                expected.put(setting.property(), setting.sentence().replace("`", ""));
            }
        }
        Map<String, String> actual = new TreeMap<>();
        String mojo = "//mojo[goal='" + goal + "']";
        NodeList parameters =
                (NodeList) XPATH.evaluate(mojo + "/parameters/parameter", descriptor, XPathConstants.NODESET);
        for (int i = 0; i < parameters.getLength(); i++) {
            String name = XPATH.evaluate("name", parameters.item(i));
            String property =
                    XPATH.evaluate(mojo + "/configuration/" + name, descriptor).replaceAll("[${}]", "");
            if (expected.containsKey(property)) {
                String sentence = XPATH.evaluate("description", parameters.item(i));
                actual.put(property, sentence.replaceAll("\\s+", " "));
            }
        }
        assertEquals(expected, actual);
    }

    @Test
    void a_goal_answers_every_setting_of_the_table() {
        var settings = new PrepareAgentMojo().settings();
        for (Setting setting : Setting.values()) {
            assertEquals(null, settings.apply(setting.property()));
        }
        assertTrue(new PrepareAgentMojo().launchOptions().settings().isEmpty());
    }
}
