package dev.glia.neuron;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.neuron.solve.SaveState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code SaveState} in files: with events on their way, cut short, and beside what NEURON cannot find in them. */
@ExtendWith(NeuronSession.class)
class StateFileTest {
    @TempDir
    private Path folder;

    private Path file;

    @BeforeEach
    void name() {
        file = folder.resolve("state");
    }

    /** The times of its spikes, of which some are on their way whenever a state is taken. */
    private static Vector spikes() {
        PointProcess stim = Neuron.artificialCell("NetStim")
                .set("start", 1)
                .set("interval", 5)
                .set("number", 99);
        return NetCon.watching(stim).recordTimes();
    }

    @Test
    void a_state_that_could_be_read_only_half_is_neither_come_back_to_nor_freed() {
        try (Model model = new Model()) {
            PointProcess stim = model.artificialCell("NetStim").set("start", 1).set("number", 99);
            model.add(NetCon.watching(stim));
            Neuron.run(15);
            SaveState state = new SaveState();
            state.write(file);
            stim.close();
            Neuron.run(15);
            assertThrows(NeuronException.class, () -> state.read(file));
            NeuronException e = assertThrows(NeuronException.class, state::restore);
            assertTrue(e.getMessage().contains("make a new SaveState"), e.getMessage());
            state.close();
            Neuron.run(1);
        }
    }

    @Test
    void a_point_process_without_a_place_hinders_no_reading() {
        spikes();
        Neuron.hoc("objref placeless\nplaceless = new ExpSyn()");
        Neuron.run(10);
        try (SaveState state = new SaveState()) {
            state.write(file);
            state.read(file).restore();
            assertEquals(10, Neuron.t(), 1e-9);
        }
        Neuron.hoc("objref placeless");
    }

    @Test
    void events_are_read_for_the_model_that_is_there_and_not_for_the_one_before() {
        for (int i = 0; i < 3; i++) {
            try (Model model = new Model()) {
                PointProcess stim = model.artificialCell("NetStim")
                        .set("start", 1)
                        .set("interval", 5)
                        .set("number", 99);
                Vector times = model.add(NetCon.watching(stim)).recordTimes();
                Neuron.run(10);
                SaveState state = new SaveState();
                state.write(file);
                state.read(file).restore();
                Neuron.continuerun(20);
                assertArrayEquals(new double[] {1, 6, 11, 16}, times.toArray(), 1e-9);
                state.close();
            }
            Neuron.finitialize(-65);
            for (int other = 0; other < 50; other++) {
                Neuron.artificialCell("NetStim").close();
            }
        }
    }

    @Test
    void a_file_cut_short_anywhere_is_an_exception() throws IOException {
        Section soma = Neuron.section("soma").insert("hh");
        spikes();
        soma.at(0.5).record("v");
        Neuron.run(10);
        try (SaveState state = new SaveState()) {
            state.write(file);
        }
        byte[] whole = Files.readAllBytes(file);
        for (int length = 0; length < whole.length; length += 7) {
            Files.write(file, Arrays.copyOf(whole, length));
            try (SaveState state = new SaveState()) {
                assertThrows(NeuronException.class, () -> state.read(file), "cut at " + length);
                assertThrows(NeuronException.class, state::restore, "cut at " + length);
            }
        }
        Files.write(file, whole);
        try (SaveState state = new SaveState()) {
            state.read(file).restore();
        }
        Neuron.continuerun(20);
        assertTrue(soma.at(0.5).v() < 0);
    }
}
