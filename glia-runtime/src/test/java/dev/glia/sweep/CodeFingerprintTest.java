package dev.glia.sweep;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeFingerprintTest {
    @TempDir
    Path data;

    @AfterEach
    void no_setting_is_left() {
        System.clearProperty("glia.data");
        System.clearProperty("glia.local");
    }

    @Test
    void a_changed_personal_collection_is_other_code_where_models_see_it() throws IOException {
        System.setProperty("glia.data", data.toString());
        System.setProperty("glia.local", "true");
        String without = CodeFingerprint.ofThisJvm(entry -> false);
        Files.writeString(data.resolve("local.jar"), "one");
        String one = CodeFingerprint.ofThisJvm(entry -> false);
        assertNotEquals(without, one);
        Files.writeString(data.resolve("local.jar"), "two");
        assertNotEquals(one, CodeFingerprint.ofThisJvm(entry -> false));
        System.setProperty("glia.local", "false");
        assertEquals(without, CodeFingerprint.ofThisJvm(entry -> false));
    }
}
