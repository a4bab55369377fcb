package dev.glia.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ToolJvmTest {
    @ParameterizedTest
    @CsvSource({
        "jdk.compiler/com.sun.tools.javac.Main -d out A.java, jdk.compiler/com.sun.tools.javac.Main",
        "jdk.jartool/sun.tools.jar.Main cf a.jar, jdk.jartool/sun.tools.jar.Main",
        "java.base/sun.security.tools.keytool.Main, java.base/sun.security.tools.keytool.Main",
        "org.codehaus.plexus.classworlds.launcher.Launcher verify, org.codehaus.plexus.classworlds.launcher.Launcher"
    })
    void tools_of_the_jdk_and_builds_are_told_by_their_main_class(String command, String tool) {
        assertEquals(Optional.of(tool), ToolJvm.of(command));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.lab.Model 200",
                "model.jar",
                "org.lab.model/org.lab.Model",
                "jdk.compiler/com.sun.tools.javac.launcher.Main Model.java",
                "jdk.compiler/com.sun.tools.javac.launcher.SourceLauncher Model.java",
                "/tmp/surefire/surefirebooter.jar /tmp/surefire x",
                ""
            })
    void a_model_is_no_tool_however_it_is_started(String command) {
        assertEquals(Optional.empty(), ToolJvm.of(command));
    }
}
