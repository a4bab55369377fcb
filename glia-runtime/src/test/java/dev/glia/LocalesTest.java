package dev.glia;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.ChildJvm.Ended;
import dev.glia.fixtures.SuiteOnce;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The core of the suite where a number has a decimal comma, and where it has other digits: hoc functions, builds, inserts,
 * runs, morphologies, JSON, generated C++ and Java, options.
 */
class LocalesTest {
    private static final String[] CORE = {
        "dev.glia.InsertFromPackagesTest",
        "dev.glia.generate.GenerationTest",
        "dev.glia.json.JsonTest",
        "dev.glia.launch.LaunchOptionsTest",
        "dev.glia.library.translate.TranslatorTest",
        "dev.glia.neuron.CallbackTest",
        "dev.glia.neuron.HocTest",
        "dev.glia.neuron.MorphologyTest",
        "dev.glia.nmodl.MechanismRenamerTest",
        "dev.glia.select.ExplanationTest",
        "dev.glia.verb.ListingTest"
    };

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "ar-EG"})
    void everything_works_and_says_the_same_in_every_locale(String locale) {
        String[] parts = locale.split("-");
        String options = "-Duser.language=" + parts[0] + " -Duser.country=" + parts[1];
        Ended ended = ChildJvm.of(SuiteOnce.class, CORE)
                .jvm(options.split(" "))
                .jvm("-Dglia.test.jvm=" + options, "--enable-native-access=ALL-UNNAMED")
                .limit(Duration.ofMinutes(8))
                .run();
        assertEquals(0, ended.exit(), ended.text());
        assertTrue(
                ended.out().matches("(?s).*" + locale.replace('-', '_') + " tests (\\d{2,}) succeeded \\1\n"),
                ended.text());
    }
}
