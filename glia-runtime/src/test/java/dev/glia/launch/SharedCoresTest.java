package dev.glia.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SharedCoresTest {
    private static final String LATE = "-XX:CompileThresholdScaling=10";

    @Test
    void a_collector_has_one_thread_and_compilers_begin_late() {
        assertEquals(List.of(LATE, "-XX:+UseSerialGC"), arguments(List.of("-Xmx1g"), Map.of()));
    }

    @Test
    void a_collector_that_the_user_names_is_the_only_one_for_a_jvm_refuses_two() {
        assertEquals(List.of(LATE), arguments(List.of("-XX:+UseZGC"), Map.of()));
        assertEquals(List.of(LATE), arguments(List.of(), Map.of("JAVA_TOOL_OPTIONS", "-Da=b -XX:+UseParallelGC")));
        assertEquals(List.of(LATE), arguments(List.of(), Map.of("JDK_JAVA_OPTIONS", "-XX:+UseG1GC")));
    }

    private static List<String> arguments(List<String> users, Map<String, String> environment) {
        return SharedCores.arguments(users, name -> Optional.ofNullable(environment.get(name)));
    }
}
