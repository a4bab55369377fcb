package dev.glia.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {
    private static Settings of(Map<String, String> properties, Map<String, String> environment) {
        return Settings.of(properties::get, environment::get);
    }

    private static Settings of(Setting setting, String value) {
        return Settings.none().with(setting, value);
    }

    @Test
    void the_property_comes_before_the_environment() {
        var settings = of(Map.of("glia.cxx", "clang++"), Map.of("GLIA_CXX", "g++", "GLIA_JOBS", "3"));
        assertEquals(Optional.of("clang++"), settings.text(Setting.CXX));
        assertEquals(3, settings.count(Setting.JOBS, 8));
        assertEquals(Optional.empty(), settings.text(Setting.CONFIG));
    }

    @ParameterizedTest
    @CsvSource({"' ', g++", "'', g++", ", g++"})
    void a_blank_property_hides_no_environment_variable(String property, String expected) {
        assertEquals(
                Optional.of(expected),
                Settings.of(name -> property, name -> " g++ ").text(Setting.CXX));
    }

    @Test
    void a_blank_value_is_none() {
        Settings blank = Settings.of(name -> " ", name -> "");
        assertEquals(Settings.none(), blank);
        assertEquals(true, blank.truth(Setting.NEURON_PROVISION));
        assertEquals(false, blank.truth(Setting.OFFLINE));
        assertEquals(Optional.of("9.0.2"), blank.text(Setting.NEURON_VERSION));
    }

    @ParameterizedTest
    @CsvSource({"90, 90", "90s, 90", "2 min, 120", "10M, 600", "1h, 3600"})
    void a_time_is_in_seconds_or_has_a_unit(String text, long seconds) {
        assertEquals(
                Duration.ofSeconds(seconds), of(Setting.COMPILE_TIMEOUT, text).time(Setting.COMPILE_TIMEOUT));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "512, 512", "1k, 1024", "3 MiB, 3145728", "5GiB, 5368709120", "2tb, 2199023255552", "7b, 7"})
    void a_size_is_in_bytes_or_has_a_unit(String text, long bytes) {
        assertEquals(bytes, of(Setting.CACHE_MAX_SIZE, text).bytes(Setting.CACHE_MAX_SIZE));
    }

    @Test
    void flags_are_words() {
        assertEquals(
                List.of("-DA=1", "-I/lab"),
                of(Setting.CXXFLAGS, " -DA=1 \t -I/lab\n").words(Setting.CXXFLAGS));
        assertEquals(List.of(), Settings.none().words(Setting.CXXFLAGS));
    }

    @Test
    void what_a_value_cannot_be_is_said_with_one_that_it_can() {
        assertFault(
                "glia.neuron.provision (in the environment: GLIA_NEURON_PROVISION) is 'maybe'; it must be true or false, for example -Dglia.neuron.provision=true",
                () -> of(Setting.NEURON_PROVISION, "maybe").truth(Setting.NEURON_PROVISION));
        assertFault(
                "glia.jobs (in the environment: GLIA_JOBS) is 'many'; it must be a whole number from 1 to 9999, for example -Dglia.jobs=4",
                () -> of(Setting.JOBS, "many").count(Setting.JOBS, 1));
    }

    @ParameterizedTest
    @CsvSource({"1, true", "ON, true", "Yes, true", "TRUE, true", "0, false", "off, false", "No, false", "False, false"
    })
    void a_truth_may_be_said_as_python_and_shells_say_it(String text, boolean truth) {
        assertEquals(truth, of(Setting.NOLOAD, text).truth(Setting.NOLOAD));
    }

    @ParameterizedTest
    @CsvSource({"0", "-1", "10000", "4.5", "99999999999999999999"})
    void jobs_are_a_whole_number(String text) {
        assertThrows(SettingException.class, () -> of(Setting.JOBS, text).count(Setting.JOBS, 1));
    }

    @ParameterizedTest
    @CsvSource({"0", "10d", "m", "-5", "9999999999999"})
    void a_time_is_above_zero(String text) {
        Settings settings = of(Setting.COMPILE_TIMEOUT, text);
        assertThrows(SettingException.class, () -> settings.time(Setting.COMPILE_TIMEOUT));
    }

    @ParameterizedTest
    @CsvSource({"-1", "1 kk", "GiB", "5 apples", "999999999999t", "1ibb"})
    void a_size_has_a_known_unit_and_can_be_counted(String text) {
        Settings settings = of(Setting.CACHE_MAX_SIZE, text);
        assertThrows(SettingException.class, () -> settings.bytes(Setting.CACHE_MAX_SIZE));
    }

    @Test
    void one_mistake_does_not_stop_what_has_nothing_to_do_with_it() {
        assertEquals(true, of(Setting.JOBS, "many").truth(Setting.OPTIMIZE));
    }

    @Test
    void keys_are_the_same_however_a_value_is_spelt() {
        Settings plain = Settings.none();
        Settings spelt =
                of(Setting.OPTIMIZE, "TRUE").with(Setting.STRICT, "False").with(Setting.CXXFLAGS, "  ");
        assertEquals(plain.deciding(Decides.BUILD), spelt.deciding(Decides.BUILD));
        assertEquals(List.of("cxxflags=", "optimize=true"), plain.deciding(Decides.OBJECTS));
    }

    @Test
    void a_key_holds_what_decides_and_nothing_else() {
        assertNotEquals(
                Settings.none().deciding(Decides.LIBRARY),
                of(Setting.CXX, "clang++").deciding(Decides.LIBRARY));
        assertEquals(
                Settings.none().deciding(Decides.OBJECTS),
                of(Setting.CXX, "clang++").deciding(Decides.OBJECTS));
        assertEquals(
                Settings.none().deciding(Decides.BUILD), of(Setting.JOBS, "3").deciding(Decides.BUILD));
    }

    @Test
    void every_default_is_a_value_of_its_kind() {
        for (Setting setting : Setting.values()) {
            setting.value().ifPresent(value -> {
                switch (setting.kind()) {
                    case TRUTH -> Settings.none().truth(setting);
                    case COUNT -> Settings.none().count(setting, 0);
                    case TIME -> Settings.none().time(setting);
                    case SIZE -> Settings.none().bytes(setting);
                    case TEXT, PATH, WORDS -> {}
                }
            });
        }
    }

    private static void assertFault(String message, org.junit.jupiter.api.function.Executable reading) {
        assertEquals(message, assertThrows(SettingException.class, reading).getMessage());
    }
}
