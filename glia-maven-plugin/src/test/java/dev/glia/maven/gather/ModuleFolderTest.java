package dev.glia.maven.gather;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.glia.asset.ModPackage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.model.Build;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModuleFolderTest {
    @TempDir
    Path dir;

    private MavenProject module;

    @BeforeEach
    void module() {
        Resource resources = new Resource();
        resources.setDirectory(dir.resolve("src/main/resources").toString());
        Build build = new Build();
        build.setOutputDirectory(dir.resolve("target/classes").toString());
        build.addResource(resources);
        module = new MavenProject();
        module.setGroupId("lab");
        module.setArtifactId("mods");
        module.setVersion("1.0");
        module.setBuild(build);
    }

    @Test
    void a_module_that_was_never_built_is_read_from_its_resources() throws IOException {
        pkg("src/main/resources", "1");
        ModPackage found = packages().get(0);
        assertEquals("lab:mods:1.0", found.source().coordinate());
        assertEquals(dir.resolve("src/main/resources"), found.source().container());
    }

    @Test
    void what_was_copied_comes_before_the_resources() throws IOException {
        pkg("src/main/resources", "1");
        pkg("target/classes", "filtered");
        assertEquals(
                List.of("filtered"),
                packages().stream().map(ModPackage::version).toList());
    }

    @Test
    void a_module_without_folders_has_no_packages() {
        assertEquals(List.of(), packages());
    }

    private List<ModPackage> packages() {
        return new ProjectSources(ModuleFolder.sources(module), List.of())
                .read()
                .all();
    }

    private void pkg(String folder, String version) throws IOException {
        Path manifest = dir.resolve(folder).resolve("META-INF/glia/lab/package.json");
        Files.createDirectories(manifest.getParent());
        Files.writeString(
                manifest, "{\"schema\": 1, \"name\": \"lab\", \"version\": \"%s\", \"mods\": []}".formatted(version));
    }
}
