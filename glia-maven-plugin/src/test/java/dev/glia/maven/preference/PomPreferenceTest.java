package dev.glia.maven.preference;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.glia.select.Preference;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PomPreferenceTest {
    @Test
    void package_is_another_word_for_pkg() {
        PomPreference written = new PomPreference();
        written.setPackage("my_models");
        assertEquals(
                new Preference(Optional.empty(), Optional.of("my_models"), Optional.empty()), written.preference());
    }
}
