package dev.glia.maven.gather;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.GliaException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.model.Build;
import org.apache.maven.model.Resource;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcePackagesTest {
    @TempDir
    Path dir;

    private final List<String> warnings = new ArrayList<>();
    private MavenProject project;

    @BeforeEach
    void project() {
        Resource resources = new Resource();
        resources.setDirectory(dir.resolve("src/main/resources").toString());
        Build build = new Build();
        build.setDirectory(dir.resolve("target").toString());
        build.setOutputDirectory(dir.resolve("target/classes").toString());
        build.setTestOutputDirectory(dir.resolve("target/test-classes").toString());
        build.addResource(resources);
        project = new MavenProject();
        project.setFile(dir.resolve("pom.xml").toFile());
        project.setArtifactId("lab-mods");
        project.setVersion("1.0");
        project.setBuild(build);
    }

    private void put(String path, String text) throws IOException {
        Files.createDirectories(dir.resolve(path).getParent());
        Files.writeString(dir.resolve(path), text);
    }

    private void write(String... name) throws IOException {
        new SourcePackages(project, List.of(name).stream().findFirst()).write(warnings::add);
    }

    private boolean isThere(String path) {
        return Files.exists(dir.resolve("target").resolve(path));
    }

    @Test
    void a_package_that_got_another_name_is_not_left_under_the_old_one() throws IOException {
        put("src/main/mod/a.mod", "NEURON { SUFFIX a }");
        put("src/test/mod/b.mod", "NEURON { SUFFIX b }");
        write();
        assertTrue(isThere("classes/META-INF/glia/lab_mods/a.mod"));
        assertTrue(isThere("test-classes/META-INF/glia/lab_mods_test/b.mod"));
        write("other");
        assertTrue(isThere("classes/META-INF/glia/other/package.json"));
        assertTrue(!isThere("classes/META-INF/glia/lab_mods"));
    }

    @Test
    void a_project_whose_mods_are_gone_has_no_package_any_more() throws IOException {
        put("src/main/mod/a.mod", "NEURON { SUFFIX a }");
        write();
        Files.delete(dir.resolve("src/main/mod/a.mod"));
        write();
        assertTrue(!isThere("classes/META-INF/glia/lab_mods"));
    }

    @Test
    void mods_among_the_resources_without_a_manifest_are_told_of() throws IOException {
        put("src/main/resources/META-INF/glia/p/a.mod", "NEURON { SUFFIX a }");
        write();
        assertEquals(
                List.of(
                        "the mods in '%s' are no package, because there is no package.json beside them; move them to 'src/main/mod', where they need none"
                                .formatted(dir.resolve("src/main/resources/META-INF/glia/p"))),
                warnings);
    }

    @Test
    void a_package_that_is_written_by_hand_too_is_refused() throws IOException {
        put("src/main/mod/a.mod", "NEURON { SUFFIX a }");
        put("src/main/resources/META-INF/glia/lab_mods/package.json", "{}");
        String message = assertThrows(GliaException.class, this::write).getMessage();
        assertTrue(message.startsWith("package 'lab_mods' is in '"), message);
        assertTrue(message.contains("and, written by hand, in"), message);
    }
}
