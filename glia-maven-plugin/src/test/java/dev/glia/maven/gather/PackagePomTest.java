package dev.glia.maven.gather;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.glia.GliaException;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageSource;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackagePomTest {
    @Test
    void licence_authors_and_origin_are_recorded() {
        ModPackage pkg = new ModPackage(
                "lab",
                "2.1",
                "GPL-3.0-only",
                List.of("Ada & <co>"),
                "PyPI lab 2.1",
                List.of(),
                new PackageSource("lab", Path.of("lab")));
        assertEquals("""
                <?xml version="1.0" encoding="UTF-8"?>
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>glia.pypi</groupId>
                  <artifactId>lab</artifactId>
                  <version>2.1</version>
                  <name>Glia package lab 2.1</name>
                  <description>Mechanisms for NEURON, from PyPI lab 2.1</description>
                  <licenses>
                    <license><name>GPL-3.0-only</name></license>
                  </licenses>
                  <developers>
                    <developer><name>Ada &amp; &lt;co&gt;</name></developer>
                  </developers>
                </project>
                """, new PackagePom("glia.pypi", "lab", "2.1", pkg).text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "..", "a/b", "a b", "${x}"})
    void a_coordinate_that_would_leave_the_repository_is_refused(String version) {
        ModPackage pkg =
                new ModPackage("lab", "1", "", List.of(), "", List.of(), new PackageSource("lab", Path.of("lab")));
        assertEquals(
                "'" + version
                        + "' cannot be the version of a Maven coordinate; use letters, digits, '.', '-' and '_', as in -Dglia.version=lab.mods",
                assertThrows(GliaException.class, () -> new PackagePom("g", "a", version, pkg))
                        .getMessage());
    }
}
