package dev.glia.host.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MountTest {
    private static final List<String> MOUNTS = List.of(
            "overlay / overlay rw,relatime 0 0",
            "tmpfs /scratch\\040a tmpfs rw,nosuid,noexec,relatime 0 0",
            "tmpfs /scratch\\040a/run tmpfs rw,nosuid 0 0");

    @Test
    void a_library_on_a_noexec_file_system_is_said_to_be_and_where_a_cache_may_be() {
        assertEquals(
                Optional.of(
                        "'/scratch a' is mounted noexec, so the system loads no code from '/scratch a/glia/lib.so'; name a cache on another file system with -Dglia.cache=FOLDER"),
                Mount.refusalToRun(Path.of("/scratch a/glia/lib.so"), MOUNTS));
        assertEquals(Optional.empty(), Mount.refusalToRun(Path.of("/scratch a/run/lib.so"), MOUNTS));
        assertEquals(Optional.empty(), Mount.refusalToRun(Path.of("/home/a/lib.so"), MOUNTS));
    }
}
