package dev.glia.neuron;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.neuron.math.Random;
import dev.glia.neuron.solve.SaveState;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(NeuronSession.class)
class LifetimeTest {
    static List<Consumer<Section>> every_use_of_a_section() {
        return List.of(
                Section::nseg,
                s -> s.nseg(3),
                Section::L,
                s -> s.L(5),
                Section::Ra,
                s -> s.Ra(100),
                Section::diam,
                s -> s.diam(3),
                Section::cm,
                s -> s.cm(2),
                s -> s.get("v", 0.5),
                s -> s.set("v", 1),
                s -> s.getAll("v"),
                s -> s.setAll("v", 1),
                s -> s.insert("hh"),
                s -> s.uninsert("hh"),
                s -> s.has("hh"),
                Section::children,
                Section::parent,
                Section::disconnect,
                s -> s.connect(Neuron.section("other")),
                s -> Neuron.section("other").connect(s),
                s -> s.at(0.5).area(),
                s -> s.at(0.5).diam(2),
                s -> s.at(0.5).record("v"),
                s -> Neuron.pointProcess("IClamp", s.at(0.5)));
    }

    @ParameterizedTest
    @MethodSource("every_use_of_a_section")
    void a_closed_section_refuses_every_use(Consumer<Section> use) {
        Section soma = Neuron.section("soma");
        soma.close();
        IllegalStateException e = assertThrows(IllegalStateException.class, () -> use.accept(soma));
        assertTrue(e.getMessage().contains("'soma'"), e.getMessage());
    }

    @ParameterizedTest
    @MethodSource("every_use_of_a_section")
    void a_section_that_hoc_has_deleted_refuses_every_use(Consumer<Section> use) {
        Section other = Neuron.section("witness");
        Section soma = Neuron.section("soma");
        Neuron.callIn(soma, "delete_section");
        assertFalse(soma.isAlive());
        assertThrows(IllegalStateException.class, () -> use.accept(soma));
        assertTrue(other.isAlive());
    }

    @Test
    void closing_twice_is_harmless_for_sections_and_objects() {
        Section soma = Neuron.section("soma");
        PointProcess clamp = Neuron.pointProcess("IClamp", soma.at(0.5));
        clamp.close();
        clamp.close();
        soma.close();
        soma.close();
        assertThrows(IllegalStateException.class, () -> clamp.get("amp"));
        Vector vector = Vector.of(1);
        vector.close();
        vector.close();
        assertThrows(IllegalStateException.class, vector::toArray);
    }

    @Test
    void closing_a_section_closes_what_is_on_it_and_what_leads_there() {
        Section soma = Neuron.section("soma");
        PointProcess synapse = Neuron.pointProcess("ExpSyn", soma.at(0.5));
        PointProcess stim = Neuron.artificialCell("NetStim");
        NetCon connection = NetCon.between(stim, synapse);
        soma.close();
        assertTrue(synapse.isClosed());
        assertTrue(connection.isClosed());
        assertFalse(stim.isClosed());
        stim.close();
    }

    @Test
    void a_target_given_up_while_an_event_is_on_its_way_to_it_is_not_freed_under_it() {
        Section soma = Neuron.section("soma").insert("hh");
        PointProcess stim = Neuron.artificialCell("NetStim").set("start", 1).set("number", 1);
        PointProcess synapse = Neuron.pointProcess("ExpSyn", soma.at(0.5));
        NetCon connection = NetCon.between(stim, synapse).delay(30).weight(0.01);
        Neuron.run(5);
        connection.close();
        synapse.close();
        soma.close();
        stim.close();
        System.gc();
        Neuron.continuerun(50);
        assertEquals(50, Neuron.t(), 1e-6);
        Neuron.run(50);
        assertTrue(Neuron.sections().isEmpty());
    }

    @Test
    void an_object_of_a_template_takes_what_java_placed_on_its_sections_out_of_the_model() {
        Neuron.hoc("begintemplate Holder\npublic soma\ncreate soma\nendtemplate Holder");
        HocObject holder = Neuron.create("Holder");
        Section soma = (Section) holder.member("soma");
        PointProcess synapse = Neuron.pointProcess("ExpSyn", soma.at(0.5));
        PointProcess stim = Neuron.artificialCell("NetStim").set("start", 1).set("number", 9);
        NetCon connection = NetCon.between(stim, synapse).delay(1).weight(0.1);
        Neuron.run(5);
        holder.close();
        assertTrue(synapse.isClosed() && connection.isClosed());
        Neuron.run(5);
        assertFalse(soma.isAlive());
        stim.close();
    }

    @Test
    void a_connection_to_a_section_that_hoc_deleted_is_named_before_it_ends_the_process() {
        Section soma = Neuron.section("soma");
        Section other = Neuron.section("other");
        PointProcess synapse = Neuron.pointProcess("ExpSyn", soma.at(0.5));
        PointProcess stim = Neuron.artificialCell("NetStim").set("start", 1).set("number", 9);
        NetCon connection = NetCon.between(stim, synapse).delay(1).weight(0.1);
        Neuron.run(1.5);
        Neuron.callIn(soma, "delete_section");
        for (Runnable next : List.<Runnable>of(() -> Neuron.continuerun(5), () -> Neuron.run(5))) {
            IllegalStateException e = assertThrows(IllegalStateException.class, next::run);
            assertTrue(e.getMessage().contains(connection + " leads to " + synapse), e.getMessage());
            assertTrue(e.getMessage().contains("close the connection first"), e.getMessage());
        }
        connection.close();
        Neuron.run(5);
        assertEquals(5, Neuron.t(), 1e-6);
        assertTrue(other.isAlive());
        stim.close();
    }

    @Test
    void a_vector_that_is_recorded_into_outlives_its_java_object() {
        Section soma = Neuron.section("soma").insert("hh");
        soma.at(0.5).record("v");
        for (int i = 0; i < 5; i++) {
            System.gc();
            Neuron.run(2);
        }
        assertEquals(2, Neuron.t(), 1e-6);
    }

    @Test
    void time_is_recorded_in_a_second_model_after_the_first_was_closed() {
        for (int model = 0; model < 2; model++) {
            try (Section soma = Neuron.section("soma").insert("hh")) {
                Vector times = Vector.recording(Neuron.ref("t"));
                NetCon.watching(soma.at(0.5)).threshold(-20).recordTimes();
                Neuron.run(1);
                assertEquals(41, times.size());
            }
        }
    }

    @Test
    void time_is_recorded_after_the_section_that_was_current_has_left() {
        Section first = Neuron.section("first");
        Section second = Neuron.section("second");
        Vector times = Vector.recording(Neuron.ref("t"));
        second.close();
        Neuron.run(1);
        assertEquals(41, times.size());
        Section third = Neuron.section("third");
        first.close();
        Neuron.run(1);
        assertEquals(41, times.size());
        third.close();
    }

    @Test
    void an_object_whose_constructor_failed_stayed_in_the_model_for_ever() {
        Neuron.section("soma");
        Set<String> before = WholeModel.now().names();
        assertThrows(NeuronException.class, () -> new Random(-1, 2, 3));
        assertThrows(NullPointerException.class, () -> SectionList.of(Arrays.asList(Neuron.section("dend"), null)));
        Neuron.section("axon");
        assertThrows(NeuronException.class, SaveState::new);
        assertEquals("axon, dend", WholeModel.now().beyond(before));
    }

    @Test
    void what_was_closed_behind_an_object_that_refuses_to_leave_stayed_in_the_model_for_ever() {
        Neuron.hoc("""
                {stubborn = 0}
                begintemplate Stubborn
                external stubborn
                proc unref() { if (stubborn) { execerror("stays", "here") } }
                endtemplate Stubborn
                """);
        HocObject object = Neuron.create("Stubborn");
        Section soma = Neuron.section("soma");
        Neuron.run(1);
        Neuron.set("stubborn", 1);
        object.close();
        soma.close();
        assertThrows(NeuronException.class, () -> Neuron.finitialize(-65));
        Neuron.finitialize(-65);
        Neuron.finitialize(-65);
        Neuron.hoc("{stubborn = 0  forall stubborn += 1}");
        assertEquals(0, Neuron.get("stubborn"));
    }
}
