package dev.glia.host.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RequirementTest {
    @TempDir
    Path folder;

    @Test
    void a_program_is_the_first_executable_file_of_its_name() throws IOException {
        Path a = Files.createDirectories(folder.resolve("a/make"));
        Files.writeString(Files.createDirectories(folder.resolve("b")).resolve("make"), "not executable");
        Path c = Script.at(folder.resolve("c/make"), "true").file();
        Script.at(folder.resolve("d/make"), "true");
        SearchPath path = SearchPath.of(Map.of(
                "PATH", "::relative:%s:%2$s/b:%2$s/nowhere:%2$s/c:%2$s/d".formatted(a.getParent(), folder))::get);

        assertEquals(c, Requirement.MAKE.on(path));
        assertEquals(Optional.of(c), path.find(c.toString()));
        assertEquals(Optional.empty(), path.find("gmake"));
    }

    @Test
    void without_a_path_nothing_is_found() {
        assertEquals(new SearchPath(List.of()), SearchPath.of(name -> null));
    }

    @Test
    void missing_make_is_named_with_its_packages() {
        SearchPath path = new SearchPath(List.of(Path.of("/usr/bin"), Path.of("/bin")));
        SearchPath empty = new SearchPath(List.of(folder));

        assertEquals(List.of(Path.of("/usr/bin"), Path.of("/bin")), path.folders());
        assertEquals(
                "make is missing: no 'make', 'gmake' in any folder of PATH (%s); install it with `sudo apt install make` (Debian, Ubuntu), `sudo dnf install make` (Fedora) or `xcode-select --install` (macOS)."
                        .formatted(folder),
                assertThrows(MissingRequirementException.class, () -> Requirement.MAKE.on(empty))
                        .getMessage());
    }

    @Test
    void headers_are_those_of_the_running_java_then_of_java_home() throws IOException {
        Path jre = Files.createDirectories(folder.resolve("jre"));
        Path jdk = folder.resolve("jdk");
        Files.createDirectories(jdk.resolve("include/linux"));
        Files.writeString(jdk.resolve("include/jni.h"), "");
        Files.writeString(jdk.resolve("include/linux/jni_md.h"), "");
        JdkHeaders headers = new JdkHeaders(jdk.resolve("include"), jdk.resolve("include/linux"));

        assertEquals(headers, JdkHeaders.find(jdk.toString(), jre.toString()));
        assertEquals(headers, JdkHeaders.find(jre.toString(), jdk.toString()));
        assertEquals(
                "a JDK's 'jni.h' is missing: no 'include/jni.h' in '%s'; install it with `sudo apt install openjdk-17-jdk-headless` (Debian, Ubuntu), `sudo dnf install java-17-openjdk-devel` (Fedora) or `brew install openjdk@17` (macOS)."
                        .formatted(jre),
                assertThrows(MissingRequirementException.class, () -> JdkHeaders.find(jre.toString(), null))
                        .getMessage());
    }
}
