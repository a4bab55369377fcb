package dev.glia.neuron.bridge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.TestNeuron;
import dev.glia.host.HostException;
import dev.glia.host.file.UserFolders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlantedBridgeTest {
    @TempDir
    private Path cache;

    @Test
    void a_bridge_that_others_may_have_put_into_the_cache_is_not_loaded_though_its_checksum_fits() throws IOException {
        Path good = new Shim(TestNeuron.installation(), UserFolders.current()).library(line -> {});
        Path folder = Files.createDirectories(
                cache.resolve("bridge").resolve(good.getParent().getFileName()));
        for (String file : new String[] {"libglia.so", "libglia.so.sha256"}) {
            Files.copy(good.resolveSibling(file), folder.resolve(file));
        }
        Shim shim = new Shim(TestNeuron.installation(), new UserFolders(cache, cache));
        assertEquals(folder.resolve("libglia.so"), shim.library(line -> {}));

        Path planted = Files.createDirectories(cache.resolve("open"));
        Files.setPosixFilePermissions(planted, PosixFilePermissions.fromString("rwxrwxrwx"));
        Files.move(cache.resolve("bridge"), planted.resolve("bridge"));
        HostException refused = assertThrows(
                HostException.class,
                () -> new Shim(TestNeuron.installation(), new UserFolders(planted, planted)).library(line -> {}));
        assertTrue(refused.getMessage().contains("other users may write to '" + planted + "'"), refused.getMessage());
    }
}
