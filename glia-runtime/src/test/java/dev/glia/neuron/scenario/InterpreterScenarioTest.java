package dev.glia.neuron.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.neuron.HocObject;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.NeuronException;
import dev.glia.neuron.NeuronSession;
import dev.glia.neuron.Section;
import dev.glia.neuron.Vector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What NEURON's own tests of its C API ask of objects, errors and the interpreter's stack, asked from Java. */
@ExtendWith(NeuronSession.class)
class InterpreterScenarioTest {
    @Test
    void an_object_whose_constructor_fails_is_an_exception_and_the_next_is_made() {
        Neuron.hoc("begintemplate Boom\nproc init() { execerror(\"boom\", \"\") }\nendtemplate Boom");
        for (int i = 0; i < 300; i++) {
            NeuronException e = assertThrows(NeuronException.class, () -> Neuron.create("Boom"));
            assertTrue(e.getMessage().contains("boom"), e.getMessage());
        }
        try (HocObject vector = Neuron.create("Vector", 3)) {
            assertEquals(3, ((Vector) vector).size());
        }
        assertEquals(42, Neuron.number("40 + 2"));
    }

    @Test
    void a_procedure_fills_an_objref_and_another_reads_it() {
        Neuron.hoc(
                "objref filled\nproc make3() { $o1 = new Vector(3) }\nfunc size_of() { return $o1.size() }\nmake3(filled)");
        Vector filled = (Vector) Neuron.object("filled").orElseThrow();
        assertEquals(3, filled.size());
        assertEquals(3.0, Neuron.call("size_of", filled));
    }

    @Test
    void nil_is_null_both_ways() {
        Neuron.hoc("objref nothing\nfunc is_nil() { return object_id($o1) == 0 }\nobfunc nil_of() { return nothing }");
        assertEquals(1.0, Neuron.call("is_nil", (Object) null));
        assertNull(Neuron.call("nil_of"));
        assertTrue(Neuron.object("nothing").isEmpty());
    }

    @Test
    void the_true_parent_is_asked_of_the_current_section() {
        Neuron.hoc(
                "func has_true_parent() { local yes localobj r\n r = new SectionRef()\n return r.has_trueparent() }");
        Section soma = Neuron.section("soma");
        Section dend = Neuron.section("dend").connect(soma, 1);
        Section axon = Neuron.section("axon").connect(soma, 0);
        assertEquals(0.0, Neuron.callIn(soma, "has_true_parent"));
        assertEquals(1.0, Neuron.callIn(dend, "has_true_parent"));
        assertEquals(0.0, Neuron.callIn(axon, "has_true_parent"));
        assertEquals(soma, axon.parent().orElseThrow());
    }

    @Test
    void two_thousand_errors_leave_stack_and_current_section_as_they_were() {
        Section soma = Neuron.section("soma");
        for (int i = 0; i < 2000; i++) {
            assertThrows(NeuronException.class, () -> Neuron.callIn(soma, "execerror", "again", ""));
        }
        assertEquals("soma", Neuron.callIn(soma, "secname"));
        assertEquals(1.0, Neuron.callIn(soma, "ismembrane", "capacitance"));
    }
}
