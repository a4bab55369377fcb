package dev.glia.host.tool;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The headers that C++ code called from Java is compiled against.
 *
 * @param jni the folder of {@code jni.h}
 * @param platform the folder of {@code jni_md.h}, which differs between operating systems
 */
public record JdkHeaders(Path jni, Path platform) {

    /**
     * Those of the running JVM, else (it may be a bare runtime without headers) those of {@code javaHome}.
     *
     * @param runningHome the property {@code java.home}
     * @param javaHome the environment variable {@code JAVA_HOME}, or {@code null}
     * @throws MissingRequirementException if neither has them
     */
    public static JdkHeaders find(String runningHome, String javaHome) {
        List<Path> homes = Stream.of(runningHome, javaHome)
                .filter(Objects::nonNull)
                .filter(home -> !home.isBlank())
                .map(Path::of)
                .distinct()
                .toList();
        return homes.stream()
                .map(home -> home.resolve("include"))
                .flatMap(jni -> Stream.of("linux", "darwin").map(system -> new JdkHeaders(jni, jni.resolve(system))))
                .filter(JdkHeaders::areThere)
                .findFirst()
                .orElseThrow(() -> new MissingRequirementException(
                        Requirement.JDK_HEADERS,
                        "no 'include/jni.h' in '%s'"
                                .formatted(String.join(
                                        "' or '",
                                        homes.stream().map(Path::toString).toList()))));
    }

    /** Those for this JVM. */
    public static JdkHeaders current() {
        return find(System.getProperty("java.home"), System.getenv("JAVA_HOME"));
    }

    private boolean areThere() {
        return Files.isRegularFile(jni.resolve("jni.h")) && Files.isRegularFile(platform.resolve("jni_md.h"));
    }
}
