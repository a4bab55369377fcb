package dev.glia.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.Documentation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SettingTableTest {
    private static final String BEGIN = "| setting | value | default | meaning |\n| --- | --- | --- | --- |\n";

    /** The table of the README is this one: when it differs, paste the expected text of this failure. */
    @Test
    void the_readme_has_the_table_of_settings() throws IOException {
        String readme = Files.readString(Path.of("..", "README.md"));
        assertTrue(readme.contains(BEGIN), "the README has no table of settings");
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        String expected =
                Arrays.stream(Setting.values()).map(SettingTableTest::row).collect(Collectors.joining());
        assertEquals(expected, readme.substring(begin, readme.indexOf("\n\n", begin) + 1));
    }

    private static String row(Setting setting) {
        return "| `%s` | %s | %s | %s |\n"
                .formatted(setting.property(), setting.kind().shape(), setting.otherwise(), setting.sentence());
    }

    @Test
    void the_site_has_each_setting_with_all_its_names() {
        String table =
                "| setting | environment | value | default | meaning | not for |\n| --- | --- | --- | --- | --- | --- |\n"
                        + Arrays.stream(Setting.values())
                                .map(SettingTableTest::fullRow)
                                .collect(Collectors.joining());
        Documentation.require("settings.md", "the table of settings", table);
    }

    private static String fullRow(Setting setting) {
        String notFor = switch (setting.reach()) {
            case EVERYWHERE -> "";
            case BUILDS -> "the agent";
            case LAUNCHES -> "the plugin and the agent";
        };
        return "| `%s` | `%s` | %s | %s | %s | %s |\n"
                .formatted(
                        setting.property(),
                        setting.environment(),
                        setting.kind().shape(),
                        setting.otherwise(),
                        setting.sentence(),
                        notFor);
    }

    @Test
    void no_setting_stands_twice() {
        Set<String> properties =
                Arrays.stream(Setting.values()).map(Setting::property).collect(Collectors.toSet());
        assertEquals(Setting.values().length, properties.size());
    }

    @Test
    void a_launch_loads_no_regular_expression_no_stream_and_no_lambda_to_read_its_settings() {
        var ended = ChildJvm.of(SettingReading.class).jvm("-Xlog:class+load").run();
        assertEquals(0, ended.exit(), ended.text());
        int begin = ended.out().indexOf(SettingReading.BEGIN);
        List<String> loaded = ended.out()
                .substring(begin, ended.out().indexOf(SettingReading.END, begin))
                .lines()
                .toList();
        assertTrue(loaded.stream().anyMatch(line -> line.contains(Setting.class.getName())), ended.text());
        for (String slow :
                List.of("java.util.regex.", "java.util.stream.", "java.util.Formatter", "LambdaMetafactory")) {
            assertFalse(loaded.stream().anyMatch(line -> line.contains(slow)), () -> slow + "\n" + loaded);
        }
    }
}
