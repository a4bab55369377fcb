package dev.glia.neuron;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.neuron.math.Matrix;
import dev.glia.neuron.math.Random;
import dev.glia.neuron.network.ParallelContext;
import dev.glia.neuron.shape.RangePlot;
import dev.glia.neuron.solve.CVode;
import dev.glia.neuron.solve.SaveState;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(NeuronSession.class)
class WrappersTest {
    private static Section stimulated() {
        Section soma = Neuron.section("soma").L(20).diam(20).insert("hh");
        Neuron.pointProcess("IClamp", soma.at(0.5)).set("dur", 1e9).set("amp", 0.3);
        return soma;
    }

    @Test
    void a_saved_state_is_come_back_to_bit_for_bit(@TempDir Path folder) {
        Section soma = stimulated();
        Neuron.run(10);
        try (SaveState state = new SaveState()) {
            state.write(folder.resolve("state"));
            Neuron.continuerun(20);
            double once = soma.at(0.5).v();
            state.restore();
            assertEquals(10, Neuron.t(), 1e-9);
            Neuron.continuerun(20);
            assertEquals(once, soma.at(0.5).v());
            state.read(folder.resolve("state")).restore();
            Neuron.continuerun(20);
            assertEquals(once, soma.at(0.5).v());
        }
    }

    @Test
    void a_range_plot_follows_a_variable_from_place_to_place() {
        Section soma = Neuron.section("soma").L(10);
        Section dend = Neuron.section("dend").L(100).nseg(5).insert("pas").connect(soma);
        dend.setAll("g_pas", 1, 2, 3, 4, 5);
        RangePlot plot = RangePlot.along("g_pas", dend.at(0), dend.at(1));
        double[] inner = Arrays.stream(plot.values()).distinct().toArray();
        assertArrayEquals(new double[] {1, 2, 3, 4, 5}, inner);
        assertEquals(plot.values().length, plot.distances().length);
        assertEquals(60, dend.at(0.1).distance(dend.at(0.7)), 1e-9);
    }

    @Test
    void a_random_stream_is_named_by_three_numbers() {
        try (Random one = new Random(1, 2, 3).normal(0, 1);
                Random same = new Random(1, 2, 3).normal(0, 1);
                Random other = new Random(1, 2, 4).normal(0, 1)) {
            double first = one.next();
            assertEquals(first, same.next());
            assertNotEquals(first, other.next());
            double uniform = one.uniform(3, 4).position(0).next();
            assertTrue(uniform >= 3 && uniform <= 4);
            assertEquals(uniform, one.position(0).next());
            assertTrue(one.exponential(2).next() > 0);
            assertTrue(one.position() > 0);
        }
    }

    @Test
    void a_matrix_multiplies_and_refuses_what_is_outside() {
        try (Matrix matrix = new Matrix(2, 2).set(0, 0, 2).set(1, 1, 3)) {
            assertEquals(2, matrix.rows() * matrix.columns() / 2);
            assertArrayEquals(new double[] {2, 6}, ((Vector) matrix.call("mulv", Vector.of(1, 2))).toArray());
            assertEquals(3, matrix.at(1, 1));
            assertThrows(NeuronException.class, () -> matrix.at(2, 0));
            assertThrows(IllegalArgumentException.class, () -> new Matrix(0, 1));
        }
    }

    @Test
    void a_lone_process_is_a_network_of_one_rank() {
        Section soma = stimulated();
        try (ParallelContext network = new ParallelContext()) {
            assertEquals(0, network.rank());
            assertEquals(1, network.ranks());
            assertEquals(3, network.reduce(3, ParallelContext.Reduction.SUM));
            assertArrayEquals(new double[] {3}, network.gather(3));
            network.barrier();
            NetCon spikes = NetCon.watching(soma.at(0.5)).threshold(0);
            network.cell(7, spikes);
            assertTrue(network.has(7));
            assertFalse(network.has(8));
            assertThrows(IllegalArgumentException.class, () -> network.record(8, Vector.of(), Vector.of()));
            Vector times = Vector.of();
            Vector gids = Vector.of();
            network.record(-1, times, gids);
            Section other = Neuron.section("other").insert("pas");
            PointProcess synapse = Neuron.pointProcess("ExpSyn", other.at(0.5));
            NetCon connection = network.connect(7, synapse).delay(1).weight(0.01);
            network.exchangeInterval(10);
            Neuron.run(50);
            assertTrue(times.size() > 1);
            assertEquals(1, connection.delay());
            assertEquals(7, gids.get(0));
            network.clear();
        }
    }

    @Test
    void threads_give_the_bits_of_one_thread() {
        double[][] traces = new double[2][];
        for (int i = 0; i < 2; i++) {
            try (Model model = new Model();
                    ParallelContext network = new ParallelContext()) {
                network.threads(i == 0 ? 1 : 3);
                Section first = null;
                for (int cell = 0; cell < 6; cell++) {
                    Section soma = model.section("soma").L(20).diam(20).insert("hh");
                    model.pointProcess("IClamp", soma.at(0.5)).set("dur", 1e9).set("amp", 0.1 * cell);
                    first = soma;
                }
                Vector v = first.at(0.5).record("v");
                Neuron.run(50);
                traces[i] = v.toArray();
                network.threads(1);
            }
        }
        assertArrayEquals(traces[0], traces[1]);
    }

    @Test
    void threads_and_a_connection_without_delay_are_refused_with_a_reason() {
        stimulated();
        Section soma = stimulated();
        PointProcess synapse = Neuron.pointProcess("ExpSyn", soma.at(0.5));
        NetCon.between(soma.at(0.5), synapse).delay(0).weight(0.01);
        try (ParallelContext network = new ParallelContext()) {
            network.threads(2);
            NeuronException e = assertThrows(NeuronException.class, () -> Neuron.run(10));
            assertTrue(e.getMessage().contains("mindelay"), e.getMessage());
            network.threads(1);
        }
    }

    @Test
    void the_tolerances_of_the_variable_step_are_set_and_read() {
        stimulated();
        try (CVode solver = new CVode()) {
            assertFalse(solver.isActive());
            assertEquals(1e-5, solver.absoluteTolerance(1e-5).absoluteTolerance());
            solver.active(true);
            assertTrue(solver.isActive());
            solver.longestStep(1);
            assertEquals(1, solver.longestStep());
            Neuron.run(20);
            assertEquals(20, Neuron.t(), 1e-9);
            assertThrows(IllegalArgumentException.class, () -> solver.absoluteTolerance(0));
            solver.longestStep(1e9).active(false);
        }
    }

    @Test
    void a_model_closes_all_of_its_own_and_lists_what_is_alive() {
        Section stays = Neuron.section("stays");
        Model model = new Model();
        Section soma = model.section("soma");
        PointProcess synapse = model.pointProcess("ExpSyn", soma.at(0.5));
        PointProcess stim = model.artificialCell("NetStim");
        NetCon connection = model.add(NetCon.between(stim, synapse));
        assertEquals(List.of(connection, stim, synapse, soma), model.alive());
        stim.close();
        assertEquals(List.of(synapse, soma), model.alive());
        Cell cell = model.cell("Member", "soma");
        assertEquals(List.of(cell, synapse, soma), model.alive());
        model.close();
        model.close();
        assertEquals(List.of(), model.alive());
        assertTrue(cell.isClosed());
        assertThrows(IllegalStateException.class, () -> soma.nseg());
        Neuron.finitialize(-65);
        assertEquals(List.of(stays), Neuron.sections());
    }

    @Test
    void a_section_is_described_as_it_is_now() {
        Section soma = Neuron.section("soma").insert("hh");
        Section dend =
                Neuron.section("dend").nseg(2).L(50).diam(2).connect(soma).insert("pas");
        dend.setAll("g_pas", 0.25, 0.5);
        SectionDescription described = dend.describe();
        assertEquals("dend", described.name());
        assertEquals(50, described.L());
        assertEquals(List.of(2.0, 2.0), described.diam());
        assertEquals("soma", described.parent().orElseThrow());
        assertEquals(List.of(0.25, 0.5), described.mechanisms().get("pas").get("g"));
        assertEquals(
                List.of("hh", "k_ion", "na_ion"),
                soma.mechanisms().stream().map(Mechanism::name).sorted().toList());
    }

    @Test
    void a_template_makes_objects_and_one_that_is_none_is_refused() {
        try (HocObject vector = Neuron.template("Vector").create(3)) {
            assertEquals(3, vector.number("size"));
        }
        assertThrows(NeuronException.class, () -> Neuron.template("hh"));
    }

    @Test
    void a_model_whose_synapse_is_recorded_closes_and_what_was_recorded_stays() {
        Vector current;
        try (Model model = new Model()) {
            Section soma = model.section("soma");
            current = model.pointProcess("IClamp", soma.at(0.5)).record("i");
            model.section("other");
            Neuron.run(1);
        }
        assertEquals(41, current.size());
        current.close();
    }

    @Test
    void what_no_section_takes_along_belongs_to_the_model_that_is_open_in_its_thread() {
        PointProcess before = Neuron.artificialCell("NetStim");
        PointProcess inside;
        try (Model model = new Model()) {
            inside = Neuron.artificialCell("NetStim");
            assertEquals(List.of(inside), model.alive());
        }
        PointProcess after = Neuron.artificialCell("NetStim");
        assertTrue(inside.isClosed() && !before.isClosed() && !after.isClosed());
        before.close();
        after.close();
    }

    @Test
    void the_spikes_of_a_place_have_one_threshold_and_one_vector() {
        Section soma = stimulated();
        Vector spikes = soma.at(0.5).spikes(-20);
        assertSame(spikes, soma.at(0.4).spikes(-20));
        IllegalStateException e =
                assertThrows(IllegalStateException.class, () -> soma.at(0.5).spikes(0));
        assertTrue(e.getMessage().contains("-20.0 mV"), e.getMessage());
        Neuron.run(20);
        assertTrue(spikes.size() > 0);
    }
}
