package dev.glia.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.glia.neuron.solve.CVode;
import dev.glia.neuron.solve.Initialisation;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NeuronSession.class)
class CallbackTest {
    @Test
    void an_event_calls_java_at_its_time() {
        Neuron.section("soma").insert("hh");
        List<Double> times = new ArrayList<>();
        try (CVode events = new CVode()) {
            Neuron.finitialize(-65);
            events.event(2, () -> times.add(Neuron.t()));
            events.event(1, () -> times.add(Neuron.t()));
            Neuron.continuerun(5);
        }
        assertEquals(2, times.size());
        assertEquals(1, times.get(0), 0.03);
        assertEquals(2, times.get(1), 0.03);
    }

    @Test
    void every_initialisation_calls_java_in_its_order() {
        Section soma = Neuron.section("soma").insert("hh");
        List<String> seen = new ArrayList<>();
        try (Initialisation last = Initialisation.last(() -> seen.add("last"));
                Initialisation first = Initialisation.first(() -> seen.add("first"));
                Initialisation after =
                        Initialisation.afterInitialBlocks(() -> soma.at(0.5).set("v", -50));
                Initialisation before = Initialisation.beforeInitialBlocks(() -> seen.add("before"))) {
            Neuron.finitialize(-65);
            assertEquals(List.of("first", "before", "last"), seen);
            assertEquals(-50, soma.at(0.5).v());
            assertEquals(4, List.of(last, first, after, before).size());
        }
        Neuron.finitialize(-65);
        assertEquals(3, seen.size());
    }

    @Test
    void hoc_that_initialises_after_a_section_was_closed_is_not_told_that_the_structure_cannot_change() {
        Neuron.hoc(
                "begintemplate Asking\npublic x, go\ncreate cable\nproc init() { x = 1 }\nproc go() { cable { nseg = 3 } finitialize(-65) x += cable.nseg }\nendtemplate Asking");
        try (Section stays = Neuron.section("stays");
                HocObject asking = Neuron.create("Asking")) {
            Section first = Neuron.section("first");
            Section second = Neuron.section("second");
            Neuron.run(1);
            first.close();
            assertEquals(List.of("Asking[0].cable", "first", "second", "stays"), names());
            Neuron.hoc("{finitialize(-65)}");
            assertEquals(List.of("Asking[0].cable", "second", "stays"), names());
            Neuron.run(1);
            second.close();
            asking.call("go");
            assertEquals(List.of("Asking[0].cable", "stays"), names());
            assertEquals(1 + 3.0, asking.get("x"));
            assertEquals("stays", stays.name());
        }
    }

    private static List<String> names() {
        return Neuron.sections().stream().map(Section::name).sorted().toList();
    }

    @Test
    void hoc_calls_a_java_function_with_numbers() {
        try (Callback hypotenuse = Callback.function("java_hypot", 2, a -> Math.hypot(a[0], a[1]))) {
            assertEquals(5, Neuron.number("java_hypot(3, 4)"));
            assertEquals(String.class, hypotenuse.statement().getClass());
        }
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> Neuron.number("java_hypot(3, 4)"));
        assertEquals(true, e.getMessage().contains("has been closed"));
    }

    @Test
    void an_exception_of_java_comes_out_as_itself_from_wherever_hoc_called() {
        Neuron.section("soma").insert("hh");
        RuntimeException own = new UnsupportedOperationException("my own");
        Runnable thrower = () -> {
            throw own;
        };
        try (Callback function = Callback.function("java_thrower", 0, a -> {
                    throw own;
                });
                CVode events = new CVode()) {
            assertSame(own, assertThrows(UnsupportedOperationException.class, () -> Neuron.number("java_thrower()")));
            assertSame(own, assertThrows(UnsupportedOperationException.class, () -> Neuron.hoc(function.statement())));
            Neuron.finitialize(-65);
            events.event(1, thrower);
            assertSame(own, assertThrows(UnsupportedOperationException.class, () -> Neuron.continuerun(5)));
            try (Initialisation last = Initialisation.last(thrower)) {
                assertSame(own, assertThrows(UnsupportedOperationException.class, () -> Neuron.finitialize(-65)));
                assertEquals(false, last.isClosed());
            }
        }
        Neuron.run(1);
        assertEquals(1, Neuron.t(), 1e-9);
    }

    @Test
    void a_callback_may_use_NEURON_and_fail_inside_it() {
        Section soma = Neuron.section("soma");
        try (Callback nested = Callback.function("java_nested", 1, a -> {
            soma.L(a[0]);
            assertThrows(NeuronException.class, () -> Neuron.hoc("x = (1+"));
            System.gc();
            return Neuron.number("2 * 21");
        })) {
            assertEquals(42, Neuron.number("java_nested(7)"));
            assertEquals(7, soma.L());
            assertEquals(42, Neuron.number("java_nested(8) + 0"));
            assertEquals(false, nested.statement().isEmpty());
        }
    }
}
