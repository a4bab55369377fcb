package dev.glia.neuron;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.ChildJvm;
import dev.glia.fixtures.ChildJvm.Ended;
import dev.glia.fixtures.CompiledMods;
import dev.glia.fixtures.PythonNeuron;
import dev.glia.neuron.child.StochasticModel;
import dev.glia.neuron.math.Random;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Random numbers are a function of the model, and those that NEURON's Python draws in a fresh process. */
@ExtendWith(NeuronSession.class)
class RandomStreamsTest {
    private static final Path LIBRARY = CompiledMods.library("random");

    private static final String PYTHON = """
            import sys
            h.nrn_load_dll(sys.argv[1])
            s = h.Section(name="soma"); s.nseg = 3; s.insert("noised")
            d = [h.Dice(s(0.5)) for i in range(2)]
            n = h.ScopNoise(s(0.5))
            stim = h.NetStim(); stim.noise = 1; stim.interval = 5; stim.number = 1e9; stim.start = 0
            spikes = h.Vector(); nc = h.NetCon(stim, None); nc.record(spikes)
            r = h.Random(); r.MCellRan4(); r.uniform(0, 1)
            s.nseg = 5
            e = h.Dice(s(0.1))
            h.dt = 0.025
            h.finitialize(-65)
            numbers = [d[0].x, d[1].x, e.x, n.x, r.repick()] + [seg.noised.x for seg in s]
            h.ParallelContext().set_maxstep(10)
            h.finitialize(-65)
            h.ParallelContext().psolve(100)
            numbers += [d[0].y, e.y, n.x] + list(spikes)
            print("answer", *[x.hex() for x in numbers])
            """;

    @BeforeAll
    static void load() {
        if (!Neuron.knows("Dice")) {
            Neuron.load(LIBRARY, List.of("Dice", "noised", "ScopNoise", "rfollower"));
        }
    }

    @Test
    void a_model_that_was_built_again_drew_other_numbers_than_alone() {
        List<Double> python = PythonNeuron.answer(PYTHON, LIBRARY.toString()).stream()
                .map(hex -> Double.parseDouble(hex.contains("p") ? hex : hex + "p0"))
                .toList();
        Ended ended =
                ChildJvm.of(StochasticModel.class, LIBRARY.toString(), "3").run();
        assertEquals(0, ended.exit(), ended.text());
        for (String round : ended.out().lines().toList()) {
            assertEquals(
                    python, Stream.of(round.split(" ")).map(Double::parseDouble).toList());
        }
        assertEquals(3, ended.out().lines().count());
    }

    @Test
    void a_point_process_that_was_made_again_drew_other_numbers() {
        List<Double> drawn = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            try (Section soma = Neuron.section("s")) {
                PointProcess dice = Neuron.pointProcess("Dice", soma.at(0.5));
                Neuron.finitialize(-65);
                drawn.add(dice.get("x"));
            }
        }
        assertEquals(1, drawn.stream().distinct().count(), drawn.toString());
    }

    @Test
    void no_two_streams_of_a_model_are_one_whatever_left_it() {
        Section soma = Neuron.section("s");
        List<PointProcess> all = new ArrayList<>(IntStream.range(0, 5)
                .mapToObj(i -> Neuron.pointProcess("Dice", soma.at(0.5)))
                .toList());
        Neuron.finitialize(-65);
        all.remove(4).close();
        all.remove(1).close();
        soma.insert("noised");
        all.add(Neuron.pointProcess("Dice", soma.at(0.5)));
        all.add(Neuron.pointProcess("Dice", soma.at(0.5)));
        List<Long> thirdIds = new ArrayList<>(
                all.stream().map(dice -> dice.random("rr").ids()[2]).toList());
        thirdIds.add(soma.mechanism("noised").random("rr").ids()[2]);
        assertEquals(thirdIds.size(), thirdIds.stream().distinct().count(), thirdIds.toString());
    }

    @Test
    void a_stream_could_not_be_reached_from_Java() {
        Section soma = Neuron.section("s").nseg(3).insert("noised");
        PointProcess dice = Neuron.pointProcess("Dice", soma.at(0.5));
        dice.random("rr").ids(1, 2, 3).sequence(0);
        soma.at(0.1).mechanism("noised").random("rr").ids(1, 2, 3).sequence(0);
        Neuron.finitialize(-65);
        double pinned = new Random(1, 2, 3).uniform(0, 1).position(0).next();
        assertEquals(pinned, dice.get("x"), 1e-9);
        assertEquals(dice.get("x"), soma.at(0.1).get("x_noised"));
        assertNotEquals(dice.get("x"), soma.at(0.5).get("x_noised"));
        assertArrayEquals(new long[] {1, 2, 3}, dice.random("rr").ids());
        assertEquals(1, soma.at(0.1).mechanism("noised").random("rr").sequence());
        assertThrows(IllegalArgumentException.class, () -> dice.random("x"));
        assertThrows(IllegalArgumentException.class, () -> dice.random("rr").ids(1, 2, -1));
        dice.close();
        assertThrows(IllegalStateException.class, () -> dice.random("rr"));
    }

    @Test
    void one_RANDOM_hid_every_other_variable_of_its_mechanism() {
        Section soma = Neuron.section("s").insert("noised", Map.of("g", 2e-4));
        Mechanism noised = soma.mechanism("noised");
        assertEquals(2e-4, noised.get("g"));
        assertTrue(
                noised.variables().containsAll(List.of("g", "x", "i")),
                noised.variables().toString());
        assertTrue(soma.describe().mechanisms().get("noised").containsKey("x"));
        Vector recorded = noised.record("x");
        Neuron.run(1);
        assertEquals(noised.get("x"), recorded.get(0));
    }
}
