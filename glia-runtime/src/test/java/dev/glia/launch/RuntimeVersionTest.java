package dev.glia.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.glia.GliaException;
import java.net.URI;
import java.net.URL;
import org.junit.jupiter.api.Test;

class RuntimeVersionTest {
    @Test
    void another_version_is_refused_with_its_place() throws Exception {
        var runtime = new RuntimeVersion(
                "0.2.0", at("jar:file:/home/ann/glia-runtime-0.2.0.jar!/dev/glia/launch/version.properties"));
        var agent = new RuntimeVersion(
                "0.1.0", at("jar:file:/opt/glia-agent.jar!/dev/glia/agent/weave/version.properties"));
        assertEquals(
                "the Glia agent is version 0.1.0, glia-runtime on the class path is version 0.2.0 (/home/ann/glia-runtime-0.2.0.jar); use one version for both: -javaagent:glia-agent-0.2.0.jar, or dev.glia:glia-runtime:0.1.0 in the pom",
                assertThrows(GliaException.class, () -> RuntimeVersion.requireSame(runtime, agent))
                        .getMessage());
    }

    private static URL at(String text) throws Exception {
        return URI.create(text).toURL();
    }
}
