package dev.glia.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.host.tool.Processor;
import dev.glia.json.Json;
import dev.glia.library.tool.Toolchain;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code NodesIT} shows on a machine that says to have two processors. */
class NativeFlagsTest {
    @TempDir
    private Path folder;

    @Test
    void a_library_that_another_kind_of_processor_has_compiled_for_itself_is_not_loaded() {
        BuildBench bench = new BuildBench(folder).file("lab", "leak.mod", Mods.leak("leak", 1));
        LibraryManifest plain = bench.build().manifest();
        assertEquals(Optional.empty(), plain.processor());
        bench.options(BuildOptions.from(Map.of("glia.cxxflags", "-march=native")::get, asked -> null));
        BuildResult result = bench.build();
        assertEquals(1, result.compiled(), bench.said());
        LibraryManifest here = result.manifest();
        assertEquals(Optional.of(Processor.identity()), here.processor());
        assertTrue(bench.fits(here));
        LibraryManifest elsewhere = LibraryManifestJson.read(Json.parse(
                new String(here.toJson(), StandardCharsets.UTF_8)
                        .replace(Toolchain.PROCESSOR + Processor.identity(), Toolchain.PROCESSOR + "0123456789abcdef")
                        .getBytes(StandardCharsets.UTF_8),
                "library.json"));
        assertFalse(bench.fits(elsewhere));
    }
}
