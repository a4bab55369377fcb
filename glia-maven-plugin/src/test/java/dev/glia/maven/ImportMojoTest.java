package dev.glia.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.maven.api.plugin.testing.InjectMojo;
import org.apache.maven.api.plugin.testing.MojoExtension;
import org.apache.maven.api.plugin.testing.MojoParameter;
import org.apache.maven.api.plugin.testing.MojoTest;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@MojoTest
class ImportMojoTest {
    @TempDir
    Path dir;

    @Test
    @InjectMojo(goal = "import")
    @MojoParameter(name = "pkg", value = "mine")
    void a_folder_of_mods_becomes_a_package_in_the_named_folder(ImportMojo mojo) throws Exception {
        Path mods = Files.createDirectories(dir.resolve("mods"));
        Files.writeString(mods.resolve("leak.mod"), "NEURON { SUFFIX leak }\n");
        RecordedLog log = new RecordedLog();
        mojo.setLog(log);
        MojoExtension.setVariableValueToObject(mojo, "from", mods.toFile());
        MojoExtension.setVariableValueToObject(
                mojo, "into", dir.resolve("classes").toFile());
        mojo.execute();
        ModPackage made = PackageReader.read(dir.resolve("classes"), "classes").get(0);
        assertEquals("glia__mine__leak__0", made.mods().get(0).name().fullName());
        assertEquals(
                List.of("INFO package 'mine' 1.0, mods: 1, licence: none found, from folder mods, written to "
                        + dir.resolve("classes")),
                log.lines());
    }

    @Test
    @InjectMojo(goal = "import")
    @MojoParameter(name = "pip", value = "a==1")
    void two_sources_are_one_too_many(ImportMojo mojo) throws Exception {
        MojoExtension.setVariableValueToObject(mojo, "from", dir.toFile());
        assertEquals(
                "both -Dglia.pip and -Dglia.from are given; name one source",
                assertThrows(MojoFailureException.class, mojo::execute).getMessage());
    }
}
