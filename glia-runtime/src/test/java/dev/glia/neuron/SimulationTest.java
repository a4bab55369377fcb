package dev.glia.neuron;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.neuron.network.ParallelContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(NeuronSession.class)
class SimulationTest {
    private static Section stimulatedSoma() {
        Section soma = Neuron.section("soma").L(20).diam(20).insert("hh");
        Neuron.pointProcess("IClamp", soma.at(0.5)).set("del", 5).set("dur", 1).set("amp", 0.5);
        return soma;
    }

    @Test
    void a_stimulated_soma_spikes_and_is_recorded() {
        Section soma = stimulatedSoma();
        Vector v = soma.at(0.5).record("v");
        Vector t = Vector.recording(Neuron.ref("t"));
        Neuron.finitialize(-65);
        Neuron.continuerun(40);
        double[] trace = v.toArray();
        assertEquals(1601, trace.length);
        assertEquals(1601, t.size());
        assertEquals(-65, trace[0]);
        assertTrue(Arrays.stream(trace).max().orElseThrow() > 20, "spike");
    }

    @Test
    void the_slices_of_a_run_give_the_bits_of_single_steps() {
        Section soma = stimulatedSoma();
        Vector v = soma.at(0.5).record("v");
        Neuron.run(200);
        double[] sliced = v.toArray();
        Neuron.finitialize(Neuron.V_INIT);
        for (int i = 0; i < 8000; i++) {
            Neuron.call("fadvance");
        }
        assertArrayEquals(sliced, v.toArray());
        assertEquals(8001, sliced.length);
    }

    @Test
    void several_runs_in_a_row_give_the_bits_of_one() {
        Section soma = stimulatedSoma();
        Vector v = soma.at(0.5).record("v");
        Neuron.run(50);
        double[] once = v.toArray();
        Neuron.finitialize(Neuron.V_INIT);
        for (double stop : new double[] {0.1, 0.125, 3, 7.5, 33.3, 50}) {
            Neuron.continuerun(stop);
        }
        assertArrayEquals(once, v.toArray());
    }

    @Test
    void a_variable_step_run_ends_exactly_at_its_target() {
        Section soma = stimulatedSoma();
        try (HocObject cvode = Neuron.create("CVode")) {
            cvode.call("active", true);
            Neuron.run(33.3);
            assertEquals(33.3, Neuron.t(), 1e-9);
            assertTrue(soma.at(0.5).v() < 0);
            cvode.call("active", false);
        }
    }

    @Test
    void geometry_is_set_and_read_back_in_micrometres_and_ohm_centimetres() {
        Section dend = Neuron.section("dend").nseg(5).L(200).diam(2).Ra(150).cm(1.5);
        assertEquals(5, dend.nseg());
        assertEquals(200, dend.L());
        assertEquals(2, dend.diam());
        assertEquals(150, dend.Ra());
        assertEquals(1.5, dend.cm());
        assertEquals(Math.PI * 2 * 40, dend.at(0.5).area(), 1e-6);
    }

    @Test
    void sections_know_their_parent_and_children() {
        Section soma = Neuron.section("soma");
        Section left = Neuron.section("left").connect(soma, 0.5);
        Section right = Neuron.section("right").connect(soma);
        assertSame(soma, left.parent().orElseThrow());
        assertEquals(2, soma.children().size());
        assertTrue(soma.children().containsAll(List.of(left, right)));
        assertFalse(soma.parent().isPresent());
        right.disconnect();
        assertEquals(List.of(left), soma.children());
        assertEquals(List.of(soma, left, right), Neuron.sections());
    }

    @Test
    void a_range_variable_is_read_and_set_in_every_segment_at_once() {
        Section dend = Neuron.section("dend").nseg(3).insert("pas");
        dend.setAll("g_pas", 0.001, 0.002, 0.003);
        assertArrayEquals(new double[] {0.001, 0.002, 0.003}, dend.getAll("g_pas"));
        assertEquals(0.002, dend.at(0.5).get("g_pas"));
        dend.set("g_pas", 0.01);
        assertEquals(0.01, dend.at(0.9).get("g_pas"));
    }

    @Test
    void a_mechanism_answers_to_the_short_names_of_its_mod() {
        Section soma = Neuron.section("soma").nseg(3).insert("hh");
        Mechanism hh = soma.mechanism("hh");
        assertEquals(0.12, hh.get("gnabar"));
        hh.set("gnabar", 0.2);
        assertArrayEquals(new double[] {0.2, 0.2, 0.2}, hh.getAll("gnabar"));
        soma.at(0.1).mechanism("hh").set("gnabar", 0.3);
        assertArrayEquals(new double[] {0.3, 0.2, 0.2}, hh.getAll("gnabar"));
        assertTrue(hh.variables().containsAll(List.of("gnabar", "gkbar", "gl", "el", "m", "h", "n")));
        assertEquals("S/cm2", Neuron.units("gnabar_hh"));
        assertEquals(50, soma.at(0.5).mechanism("na_ion").get("ena"));
    }

    @Test
    void uninserting_takes_a_mechanism_away() {
        Section soma = Neuron.section("soma").insert("hh");
        assertTrue(soma.has("hh"));
        soma.uninsert("hh");
        assertFalse(soma.has("hh"));
    }

    @Test
    void a_spike_crosses_a_connection_with_its_delay() {
        Section soma = stimulatedSoma();
        Section other = Neuron.section("other").L(20).diam(20).insert("pas");
        PointProcess synapse = Neuron.pointProcess("ExpSyn", other.at(0.5));
        try (NetCon connection =
                NetCon.between(soma.at(0.5), synapse).threshold(0).delay(2).weight(0.01)) {
            Vector spikes = connection.recordTimes();
            Vector g = synapse.record("g");
            Neuron.run(20);
            assertEquals(1, spikes.size());
            double[] conductance = g.toArray();
            int first = 0;
            while (conductance[first] == 0) {
                first++;
            }
            assertEquals(spikes.get(0) + 2, first * 0.025, 0.05);
            assertEquals(2, connection.delay());
            assertEquals(0.01, connection.weight());
            assertEquals(1, connection.weight(1).weightAt(0), "a whole number is a weight and no index");
        }
    }

    @Test
    void an_artificial_cell_needs_no_section() {
        PointProcess stim = Neuron.artificialCell("NetStim")
                .set("start", 1)
                .set("interval", 2)
                .set("number", 3);
        Section soma = Neuron.section("soma");
        PointProcess synapse = Neuron.pointProcess("ExpSyn", soma.at(0.5));
        NetCon connection = NetCon.between(stim, synapse);
        Vector times = connection.recordTimes();
        Neuron.run(10);
        assertArrayEquals(new double[] {1, 3, 5}, times.toArray(), 1e-9);
        stim.close();
        assertTrue(connection.isClosed());
    }

    @Test
    void a_Vector_that_plays_and_was_emptied_is_named_by_what_refuses_to_run() {
        Section soma = Neuron.section("soma").insert("pas");
        Vector played = Vector.of(0.001, 0.002).play(soma.at(0.5).ref("g_pas"), Vector.of(0, 5));
        Vector stepped = Vector.of(5, 10).play(soma.at(0.5).ref("e_pas"), 1);
        Neuron.run(1);
        for (Vector emptied : List.of(played, stepped)) {
            double[] values = emptied.toArray();
            emptied.call("resize", 0);
            NeuronException refused = assertThrows(NeuronException.class, () -> Neuron.run(1));
            assertTrue(
                    refused.getMessage().contains(emptied + " plays, and has 0 values")
                            && refused.getMessage().contains("play_remove()"),
                    refused.getMessage());
            for (double value : values) {
                emptied.call("append", value);
            }
        }
        Neuron.run(1);
    }

    @Test
    void a_vector_plays_into_a_variable() {
        Section soma = Neuron.section("soma").insert("pas");
        Vector.of(0.001, 0.002, 0.002).play(soma.at(0.5).ref("g_pas"), Vector.of(0, 5, 10));
        Neuron.run(2.5);
        assertEquals(0.0015, soma.at(0.5).get("g_pas"), 1e-6);
    }

    @Test
    void a_vector_goes_back_and_forth_as_a_copy_or_as_a_view() {
        Vector vector = Vector.of(1, 2, 3);
        double[] copy = vector.toArray();
        copy[0] = 99;
        assertEquals(1, vector.get(0));
        vector.view(view -> {
            assertEquals(3, view.size());
            view.set(1, 20);
        });
        assertArrayEquals(new double[] {1, 20, 3}, vector.toArray());
        assertSame(vector, vector.call("add", 1));
        assertEquals(2, vector.get(0));
        assertEquals(4, Vector.ofSize(4).size());
        assertEquals(0, Vector.of().toArray().length);
        Vector.of().view(view -> assertEquals(0, view.size()));
    }

    @Test
    void nothing_that_could_move_a_vector_happens_while_it_is_viewed() {
        Section soma = Neuron.section("soma");
        Vector vector = Vector.of(1, 2, 3);
        List<Runnable> moving = List.of(
                () -> vector.set(new double[100]),
                () -> vector.call("resize", 1000),
                () -> Neuron.hoc("x = 1"),
                () -> Neuron.run(1));
        vector.view(buffer -> {
            for (Runnable move : moving) {
                IllegalStateException e = assertThrows(IllegalStateException.class, move::run);
                assertTrue(e.getMessage().contains("within Vector.view"), e.getMessage());
            }
            soma.at(0.5).v();
            buffer.set(0, 7);
        });
        assertThrows(
                IllegalArgumentException.class,
                () -> vector.view(buffer -> {
                    throw new IllegalArgumentException("of the user");
                }));
        assertArrayEquals(new double[] {7, 2, 3}, vector.set(0, 7).toArray());
        Neuron.run(1);
    }

    @Test
    void globals_have_values_and_units() {
        Neuron.celsius(37);
        assertEquals(37, Neuron.celsius());
        assertEquals("degC", Neuron.units("celsius"));
        assertEquals("ms", Neuron.units("dt"));
        assertEquals(4, Neuron.number("2 + 2"));
        OddMods.load();
        assertEquals(2.5, Neuron.get("shared_failing"));
        Neuron.set("shared_failing", 3);
        assertEquals(3, Neuron.get("shared_failing"));
        assertEquals("mV", Neuron.units("shared_failing"));
        Neuron.set("shared_failing", 2.5);
    }

    @Test
    void a_target_with_more_weights_finds_them_zero_and_not_what_the_memory_held() {
        OddMods.load();
        try (Model model = new Model()) {
            Section soma = model.section("soma");
            PointProcess summing = model.pointProcess("Summing", soma.at(0.5));
            PointProcess stim = model.artificialCell("NetStim");
            stim.set("start", 1).set("number", 1);
            for (int i = 0; i < 64; i++) { // whose memory the next one gets
                try (NetCon used = NetCon.between(stim, summing)) {
                    used.weightAt(0, 3).weightAt(1, 5).weightAt(2, 7);
                }
                Neuron.finitialize(-65);
            }
            NetCon connection = model.add(NetCon.between(stim, model.pointProcess("ExpSyn", soma.at(0.5))));
            connection.weight(2).call("setpost", summing);
            assertEquals(
                    List.of(0.0, 0.0, 0.0),
                    List.of(connection.weightAt(0), connection.weightAt(1), connection.weightAt(2)));
            connection.weight(4);
            Neuron.run(5);
            assertEquals(4, summing.get("sum"));
        }
    }

    @Test
    void the_known_mechanisms_are_listed_by_kind() {
        Mechanisms known = Neuron.mechanisms();
        assertTrue(known.density().containsAll(List.of("hh", "pas")));
        assertTrue(known.pointProcesses().containsAll(List.of("IClamp", "ExpSyn", "SEClamp")));
        assertTrue(known.artificialCells().contains("NetStim"));
    }

    @Test
    void a_hoc_template_is_made_called_and_read() {
        Neuron.hoc("""
                begintemplate Ball
                public soma, count, label, grow, make, weights
                create soma
                strdef label
                double weights[3]
                proc init() { count = $1  label = "ball"  soma { L = 7 } }
                func grow() { count = count + $1  return count }
                obfunc make() { return new Ball(1) }
                proc nothing() {}
                endtemplate Ball
                """);
        try (HocObject ball = Neuron.create("Ball", 2)) {
            assertEquals(2, ball.get("count"));
            assertEquals(5, ball.number("grow", 3));
            assertEquals("ball", ball.member("label"));
            ball.set("weights", 2, 0.5);
            assertEquals(0.5, ball.get("weights", 2));
            Section soma = (Section) ball.member("soma");
            assertEquals(7, soma.L());
            assertEquals("Ball[0].soma", soma.name());
            try (HocObject other = (HocObject) ball.call("make")) {
                assertEquals(1, other.get("count"));
            }
        }
    }

    @Test
    void any_thread_may_go_on_with_what_another_began() throws Exception {
        int alone = trace(5, Runnable::run);
        int handed = trace(5, step -> {
            Thread thread = new Thread(step);
            thread.start();
            try {
                thread.join();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertEquals(alone, handed);
    }

    @Test
    void two_hundred_threads_may_call_and_where_the_JVM_has_them_these_are_virtual() throws Exception {
        Section soma = Neuron.section("soma").L(20).diam(20).insert("hh");
        Neuron.finitialize(-65);
        AtomicInteger right = new AtomicInteger();
        List<Thread> callers = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            callers.add(thread(() -> {
                for (int call = 0; call < 20; call++) {
                    right.addAndGet(soma.at(0.5).v() == -65 && Neuron.number("2 + 3") == 5 ? 1 : 0);
                }
            }));
        }
        for (Thread caller : callers) {
            caller.join();
        }
        assertEquals(4000, right.get());
    }

    private static Thread thread(Runnable work) {
        try {
            return (Thread)
                    Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, work);
        } catch (ReflectiveOperationException before21) {
            Thread thread = new Thread(work);
            thread.start();
            return thread;
        }
    }

    private static int trace(int steps, java.util.concurrent.Executor each) {
        try (Section soma = Neuron.section("soma").L(20).diam(20).insert("hh")) {
            Neuron.pointProcess("IClamp", soma.at(0.5)).set("dur", 1e9).set("amp", 0.3);
            Vector v = soma.at(0.5).record("v");
            each.execute(() -> Neuron.finitialize(-65));
            for (int i = 1; i <= steps; i++) {
                double end = i;
                each.execute(() -> Neuron.continuerun(end));
            }
            return java.util.Arrays.hashCode(v.toArray());
        }
    }

    @Test
    void the_clock_of_NEURONs_statistics_goes_as_the_clock_does() {
        stimulatedSoma();
        try (ParallelContext context = new ParallelContext()) {
            for (double end : new double[] {1, 100, 2000}) {
                Neuron.finitialize(-65);
                double computedBefore = context.number("thread_ctime", 0);
                double outer = System.nanoTime();
                double begun = context.number("time");
                double inner = System.nanoTime();
                Neuron.continuerun(end);
                double shortest = (System.nanoTime() - inner) / 1e9;
                double passed = context.number("time") - begun;
                double longest = (System.nanoTime() - outer) / 1e9;
                double computed = context.number("thread_ctime", 0) - computedBefore;
                double slack = 1e-3 + 0.01 * longest;
                assertTrue(
                        passed > shortest - slack && passed < longest + slack, shortest + " " + passed + " " + longest);
                assertTrue(computed > 0 && computed < passed + slack, computed + " of " + passed);
            }
        }
    }

    @Test
    void NEURON_cannot_turn_on_floating_point_traps() {
        assertEquals(-2.0, Neuron.call("nrn_feenableexcept", 1));
        assertEquals(Double.POSITIVE_INFINITY, 1 / (Neuron.celsius() - Neuron.celsius()));
    }
}
