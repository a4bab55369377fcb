package dev.glia.host.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProcessorTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "-march=native",
                "-mtune=native",
                "-mcpu=native",
                "cxxflags=-O3 -march=native",
                "ccache g++ -march=native"
            })
    void a_flag_that_says_native_means_this_machine(String word) {
        assertTrue(Processor.isMeant(word));
        assertEquals(Optional.of(Processor.identity()), Processor.meantBy(List.of("-O2", word)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-march=x86-64-v3", "-DX=-smarch=native", "native", "-march=nativelike"})
    void no_other_flag_does(String word) {
        assertFalse(Processor.isMeant(word));
    }

    @Test
    void another_kind_of_processor_is_told_from_this_and_another_clock_rate_is_not() {
        List<String> one = List.of(
                "processor\t: 0", "model\t\t: 17", "cpu MHz\t\t: 2100.0", "flags\t\t: sse avx2", "", "flags\t: x");
        List<String> faster = List.of("processor\t: 0", "model\t\t: 17", "cpu MHz\t\t: 3100.0", "flags\t\t: sse avx2");
        List<String> other =
                List.of("processor\t: 0", "model\t\t: 17", "cpu MHz\t\t: 2100.0", "flags\t\t: sse avx2 avx512f");
        assertEquals(Processor.identity(one), Processor.identity(faster));
        assertNotEquals(Processor.identity(one), Processor.identity(other));
    }
}
