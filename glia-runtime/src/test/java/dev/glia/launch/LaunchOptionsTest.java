package dev.glia.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.Cases;
import dev.glia.fixtures.Seeded;
import dev.glia.setting.Setting;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LaunchOptionsTest {

    private static final List<Setting> TOLD =
            Arrays.stream(Setting.values()).filter(Setting::isTold).toList();

    private static final String THE_OPTIONS = ". The options are library, force, "
            + TOLD.stream().map(Setting::key).collect(Collectors.joining(", "))
            + ", as in -javaagent:glia-agent.jar=library=target/glia,neuron.home=/opt/nrn";

    @Test
    void no_option_string_means_the_defaults() {
        assertEquals(LaunchOptions.defaults(), LaunchOptions.parse(null));
        assertEquals(LaunchOptions.defaults(), LaunchOptions.parse(""));
        assertEquals("", LaunchOptions.defaults().format());
    }

    @Test
    void keys_and_values_are_read_in_any_order() {
        var options = LaunchOptions.parse("neuron.home=/opt/nrn,force=true,library=target/glia");
        assertEquals(
                new LaunchOptions(Optional.of(Path.of("target/glia")), true, Map.of(Setting.NEURON_HOME, "/opt/nrn")),
                options);
        assertEquals("library=target/glia,force=true,neuron.home=/opt/nrn", options.format());
    }

    @Test
    void a_formatted_string_holds_nothing_that_a_shell_would_split() {
        var options = LaunchOptions.defaults()
                .withLibrary(Path.of("/home/Zoë/my models, old/target/glia"))
                .with(Setting.CXXFLAGS, "-Wl,\"x\" 100%");
        assertEquals(
                "library=/home/Zo%C3%AB/my%20models%2C%20old/target/glia,cxxflags=-Wl%2C%22x%22%20100%25",
                options.format());
        assertEquals(options, LaunchOptions.parse(options.format()));
    }

    @Seeded
    void what_is_formatted_is_read_back(long seed) {
        new Cases<>(LaunchOptionsTest::random, LaunchOptionsTest::smaller).hold(seed, options -> {
            assertEquals(options, LaunchOptions.parse(options.format()));
            assertTrue(
                    options.format().chars().allMatch(c -> c > ' ' && c < 127 && c != '"' && c != '\'' && c != '\\'));
        });
    }

    private static LaunchOptions random(Random random) {
        Optional<Path> library = random.nextBoolean()
                ? Optional.empty()
                : Optional.of(Path.of("a" + text(random)).normalize());
        Map<Setting, String> settings = new TreeMap<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            settings.put(TOLD.get(random.nextInt(TOLD.size())), text(random));
        }
        return new LaunchOptions(library, random.nextBoolean(), settings);
    }

    /** Any characters, those that part words and options more often than others. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder(Cases.text(random, " \t,=%'\"\\$;&|<>\u00e9/", 5));
        for (int i = random.nextInt(20); i > 0; i--) {
            int character = 1 + random.nextInt(Character.MIN_SUPPLEMENTARY_CODE_POINT * 2);
            if (character < Character.MIN_SURROGATE || character > Character.MAX_SURROGATE) {
                text.appendCodePoint(character);
            }
        }
        return text.isEmpty() ? "," : text.toString();
    }

    private static List<LaunchOptions> smaller(LaunchOptions options) {
        List<LaunchOptions> smaller = new ArrayList<>();
        for (Setting setting : options.settings().keySet()) {
            Map<Setting, String> fewer = new TreeMap<>(options.settings());
            fewer.remove(setting);
            smaller.add(new LaunchOptions(options.library(), options.force(), fewer));
            Cases.without(options.settings().get(setting))
                    .forEach(shorter -> smaller.add(options.with(setting, shorter)));
        }
        if (options.library().isPresent()) {
            smaller.add(new LaunchOptions(Optional.empty(), options.force(), options.settings()));
        }
        return smaller;
    }

    @Test
    void an_unknown_key_names_the_nearest_and_all() {
        assertFault(
                "libary=target/glia",
                "the options of the Glia agent, 'libary=target/glia', cannot be used: there is no option 'libary', "
                        + "perhaps 'library' is meant" + THE_OPTIONS);
        assertFault(
                "palette=true",
                "the options of the Glia agent, 'palette=true', cannot be used: there is no option 'palette'"
                        + THE_OPTIONS);
    }

    @Test
    void a_broken_entry_is_told() {
        assertFault(
                "target/glia",
                "the options of the Glia agent, 'target/glia', cannot be used: 'target/glia' has no '='; write "
                        + "key=value" + THE_OPTIONS);
        assertFault(
                "cache=/a,cache=/b",
                "the options of the Glia agent, 'cache=/a,cache=/b', cannot be used: 'cache' is given twice"
                        + THE_OPTIONS);
        assertFault(
                "cache=100%",
                "the options of the Glia agent, 'cache=100%', cannot be used: the value of 'cache' has a '%' "
                        + "without two hex digits; write '%25'" + THE_OPTIONS);
        assertFault(
                "force=yes",
                "the options of the Glia agent, 'force=yes', cannot be used: 'force' is 'yes', it must be true or "
                        + "false" + THE_OPTIONS);
        assertFault(
                "library=",
                "the options of the Glia agent, 'library=', cannot be used: 'library' names no file or folder"
                        + THE_OPTIONS);
    }

    private static void assertFault(String text, String message) {
        assertEquals(
                message,
                assertThrows(LaunchException.class, () -> LaunchOptions.parse(text))
                        .getMessage());
    }
}
