package dev.glia.verb.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DoctorTest {
    @TempDir
    Path folder;

    /** As in a container that runs as a number without a passwd entry. */
    @Test
    void a_user_without_a_home_learns_which_folders_serve_instead() {
        Map<String, String> property = Map.of(
                "user.home",
                "?",
                "glia.neuron.home",
                folder.resolve("no-neuron").toString());
        Map<String, String> environment = Map.of("PATH", System.getenv("PATH"));

        CheckUp checkUp = new Doctor("Glia", property::get, environment::get, Optional::empty).examine();

        List<Finding> folders = checkUp.findings().stream()
                .filter(finding -> List.of("cache", "config").contains(finding.topic()))
                .toList();
        assertEquals(2, folders.size(), checkUp.text());
        assertTrue(folders.stream().allMatch(Finding::fine), checkUp.text());
        assertTrue(folders.stream().noneMatch(finding -> finding.text().startsWith("?")), checkUp.text());
        assertTrue(folders.get(1).text().matches("/.*/glia, not there yet"), checkUp.text());
    }
}
