package dev.glia.neuron;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.neuron.network.ParallelContext;
import dev.glia.neuron.solve.BBSaveState;
import dev.glia.neuron.solve.CVode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code BBSaveState} in a process that has built the same cells, and what it must not be let loose on. */
@ExtendWith(NeuronSession.class)
class SavedStateTest {
    @TempDir
    private Path folder;

    private final List<HocObject> parts = new ArrayList<>();
    private ParallelContext network;
    private Path file;

    @BeforeEach
    void network() {
        network = new ParallelContext();
        file = folder.resolve("state");
    }

    @AfterEach
    void leave() {
        parts.forEach(HocObject::close);
        network.clear();
        network.close();
    }

    /** Two cells, of which the first drives the second, and a NetStim that drives the first. */
    private Vector build(int segments) {
        List<Cell> cells = new ArrayList<>();
        for (int gid = 1; gid <= 2; gid++) {
            Cell cell = add(Neuron.cell("Driven", "soma", "dend[2]"));
            Section soma = cell.section("soma").L(20).diam(20).nseg(segments).insert("hh");
            cell.section("dend", 0).diam(1).insert("pas").connect(soma);
            cell.section("dend", 1).diam(1).connect(soma);
            network.cell(gid, add(NetCon.watching(soma.at(0.5)).threshold(0)));
            cells.add(cell);
        }
        List<PointProcess> synapses = cells.stream()
                .map(cell ->
                        add(Neuron.pointProcess("ExpSyn", cell.section("soma").at(0.5))))
                .toList();
        add(network.connect(1, synapses.get(1))).delay(5).weight(0.05);
        PointProcess source = add(Neuron.artificialCell("NetStim"))
                .set("start", 1)
                .set("interval", 7)
                .set("number", 9);
        add(NetCon.between(source, synapses.get(0))).delay(1).weight(0.05);
        network.exchangeInterval(10);
        Vector times = add(Vector.of());
        network.record(-1, times, add(Vector.of()));
        return times;
    }

    private <T extends HocObject> T add(T part) {
        parts.add(part);
        return part;
    }

    private void forget() {
        for (int i = parts.size() - 1; i >= 0; i--) {
            parts.get(i).close();
        }
        parts.clear();
        network.clear();
        Neuron.finitialize(-65);
    }

    @Test
    void the_same_cells_built_anew_go_on_with_the_spikes_that_the_first_would_have_had() {
        Vector first = build(3);
        Neuron.run(26.5);
        try (BBSaveState state = new BBSaveState()) {
            state.save(file);
        }
        Neuron.continuerun(60);
        double[] later = Arrays.stream(first.toArray()).filter(t -> t > 26.5).toArray();
        assertTrue(later.length >= 5, Arrays.toString(later));
        forget();
        Vector second = build(3);
        Neuron.finitialize(-65);
        try (BBSaveState state = new BBSaveState()) {
            state.restore(file);
        }
        assertEquals(26.5, Neuron.t(), 1e-9);
        Neuron.continuerun(60);
        assertArrayEquals(later, second.toArray(), 1e-9);
    }

    @Test
    void a_recording_begins_anew_where_the_state_was_taken() {
        build(1);
        Vector t = add(Vector.recording(Neuron.ref("t")));
        Neuron.run(5);
        try (BBSaveState state = new BBSaveState()) {
            state.save(file);
            Neuron.run(2);
            state.restore(file);
            Neuron.continuerun(6);
        }
        assertEquals(5, t.get(0), 1e-9);
        assertEquals(41, t.size());
    }

    @Test
    void a_state_of_other_cells_is_refused() {
        build(3);
        Neuron.run(5);
        new BBSaveState().save(file);
        forget();
        build(1);
        Neuron.finitialize(-65);
        assertRefused(NeuronException.class, "is of another model", () -> new BBSaveState().restore(file));
        Neuron.run(2);
        assertEquals(2, Neuron.t(), 1e-9);
    }

    @Test
    void a_mechanism_or_a_connection_more_makes_another_model() {
        build(1);
        Neuron.run(5);
        new BBSaveState().save(file);
        Cell cell = (Cell) parts.get(0);
        cell.section("dend", 1).insert("pas");
        Neuron.finitialize(-65);
        assertRefused(NeuronException.class, "is of another model", () -> new BBSaveState().restore(file));
        cell.section("dend", 1).uninsert("pas");
        Neuron.finitialize(-65);
        new BBSaveState().restore(file);
        PointProcess synapse =
                add(Neuron.pointProcess("ExpSyn", cell.section("soma").at(0.5)));
        Neuron.finitialize(-65);
        assertRefused(NeuronException.class, "is of another model", () -> new BBSaveState().restore(file));
        synapse.close();
    }

    @Test
    void a_file_that_is_missing_cut_short_or_of_something_else_is_refused() throws IOException {
        build(1);
        Neuron.run(5);
        BBSaveState state = new BBSaveState();
        Path missing = folder.resolve("nowhere");
        assertRefused(NeuronException.class, "nowhere", () -> state.restore(missing));
        state.save(file);
        String text = Files.readString(file);
        for (String wrong :
                List.of("", "nonsense\n", text.substring(0, text.length() / 2), text.replace("//hh", "//hi"))) {
            Files.writeString(file, wrong);
            assertRefused(NeuronException.class, "cut short since", () -> state.restore(file));
        }
        assertRefused(NeuronException.class, "cannot be written", () -> state.save(missing.resolve("state")));
        Files.writeString(file, text);
        state.restore(file);
    }

    @Test
    void a_model_that_it_would_not_save_whole_is_refused() {
        build(1);
        BBSaveState state = new BBSaveState();
        assertRefused(IllegalStateException.class, "say Neuron.finitialize first", () -> state.save(file));
        Neuron.run(1);
        Section alone = Neuron.section("alone");
        Neuron.finitialize(-65);
        assertRefused(IllegalStateException.class, "section 'alone' belongs to no cell", () -> state.save(file));
        network.cell(5, add(NetCon.watching(alone.at(0.5))));
        Neuron.finitialize(-65);
        assertRefused(IllegalStateException.class, "the cell of gid 5 is no object", () -> state.save(file));
        parts.get(parts.size() - 1).close();
        network.clear();
        alone.close();
    }

    @Test
    void threads_a_variable_step_and_a_shared_source_without_a_gid_are_refused() {
        build(1);
        Neuron.finitialize(-65);
        BBSaveState state = new BBSaveState();
        network.threads(2);
        Neuron.finitialize(-65);
        assertRefused(IllegalStateException.class, "it runs on 2 threads", () -> state.save(file));
        network.threads(1);
        try (CVode solver = new CVode()) {
            solver.active(true);
            Neuron.finitialize(-65);
            assertRefused(IllegalStateException.class, "variable step", () -> state.save(file));
            solver.active(false);
        }
        PointProcess source = add(Neuron.artificialCell("NetStim"));
        PointProcess synapse = add(Neuron.pointProcess(
                "ExpSyn", ((Cell) parts.get(0)).section("soma").at(0.5)));
        add(NetCon.between(source, synapse));
        Neuron.finitialize(-65);
        state.save(file);
        add(NetCon.between(source, synapse));
        Neuron.finitialize(-65);
        assertRefused(IllegalStateException.class, "has no gid and 2 connections", () -> state.save(file));
    }

    private static void assertRefused(Class<? extends Exception> type, String reason, Runnable wrong) {
        Exception e = assertThrows(type, wrong::run);
        assertTrue(e.getMessage().contains(reason), e.getMessage());
    }
}
