package dev.glia.neuron;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.fixtures.PythonNeuron;
import dev.glia.neuron.network.ParallelContext;
import dev.glia.neuron.solve.CVode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a run computes is decided by the model: no clock, no load and no order of threads has a say. */
@ExtendWith(NeuronSession.class)
class RunBitsTest {
    private static final String PYTHON = """
            import sys, zlib
            h.load_file("stdrun.hoc")
            somas = [h.Section(name="soma" + str(i)) for i in range(2)]
            clamps = []
            for i, s in enumerate(somas):
                s.insert("hh"); s.L = s.diam = 20
                c = h.IClamp(s(0.5)); c.delay = 5 + i; c.dur = 1e9; c.amp = 0.3; clamps.append(c)
            h.cvode_active(1)
            h.cvode.use_local_dt(int(sys.argv[1]))
            v = h.Vector(); t = h.Vector()
            if int(sys.argv[1]):
                h.cvode.record(somas[0](0.5)._ref_v, v, t)
            else:
                v.record(somas[0](0.5)._ref_v)
            h.finitialize(-65)
            %s
            print("answer", len(v), zlib.crc32(v.as_numpy().tobytes()))
            """;

    private static void twoSomas() {
        for (int i = 0; i < 2; i++) {
            Section soma = Neuron.section("soma" + i).insert("hh").L(20).diam(20);
            Neuron.pointProcess("IClamp", soma.at(0.5))
                    .set("del", 5 + i)
                    .set("dur", 1e9)
                    .set("amp", 0.3);
        }
    }

    /** The variable step as NEURON starts with it; other tests have set it otherwise. */
    private static CVode asFirstFound() {
        return new CVode().active(true).absoluteTolerance(0.001).longestStep(1e9);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.025, 0.03, 1.0 / 3})
    void a_run_that_shows_how_far_it_is_has_the_same_bits(double dt) {
        twoSomas();
        Vector v = Neuron.sections().get(0).at(0.5).record("v");
        Vector t = Vector.recording(Neuron.ref("t"));
        double usual = Neuron.dt();
        Neuron.dt(dt);
        try {
            Neuron.run(100);
            double[] silent = v.toArray();
            double[] times = t.toArray();
            Neuron.progress(true);
            Neuron.run(100);
            assertArrayEquals(silent, v.toArray());
            assertArrayEquals(times, t.toArray());
            Neuron.finitialize(-65);
            for (double stop : new double[] {0, dt / 2, 1, 50, 100}) {
                Neuron.continuerun(stop);
            }
            assertArrayEquals(silent, v.toArray());
        } finally {
            Neuron.progress(false);
            Neuron.dt(usual);
        }
    }

    @AfterEach
    void global_steps_again() {
        try (CVode cvode = new CVode()) {
            cvode.call("use_local_dt", 0);
        }
    }

    private static List<String> fingerprint(double[] values) {
        java.nio.ByteBuffer bytes =
                java.nio.ByteBuffer.allocate(8 * values.length).order(java.nio.ByteOrder.nativeOrder());
        Arrays.stream(values).forEach(bytes::putDouble);
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(bytes.array());
        return List.of(Integer.toString(values.length), Long.toString(sum.getValue()));
    }

    /** Other threads that compute, now two, now none. */
    private static void underChangingLoad(int round, Runnable act) {
        List<Thread> load = IntStream.range(0, 2 * (round % 2))
                .mapToObj(i -> new Thread(() -> {
                    while (!Thread.currentThread().isInterrupted()) {
                        Math.sqrt(round);
                    }
                }))
                .toList();
        load.forEach(Thread::start);
        try {
            act.run();
        } finally {
            load.forEach(Thread::interrupt);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void a_run_with_a_variable_step_had_a_point_more_wherever_a_slice_of_time_ended(int local) {
        List<String> once = PythonNeuron.answer(PYTHON.formatted("h.continuerun(500)"), String.valueOf(local));
        twoSomas();
        CVode cvode = asFirstFound();
        cvode.call("use_local_dt", local);
        Section soma = Neuron.sections().get(0);
        Vector v = local == 0 ? soma.at(0.5).record("v") : Vector.of();
        if (local == 1) {
            cvode.callIn(soma, "record", soma.at(0.5).ref("v"), v, Vector.of());
        }
        for (int round = 0; round < 20; round++) {
            underChangingLoad(round, () -> {
                Neuron.finitialize(-65);
                Neuron.continuerun(500);
            });
            assertEquals(once, fingerprint(v.toArray()), "round " + round);
        }
    }

    @Test
    void a_run_in_parts_with_a_variable_step_has_the_bits_of_the_same_parts_in_Python() {
        List<String> parts = PythonNeuron.answer(PYTHON.formatted("for i in range(1, 11): h.cvode.solve(20 * i)"), "0");
        twoSomas();
        asFirstFound();
        Vector v = Neuron.sections().get(0).at(0.5).record("v");
        Neuron.finitialize(-65);
        for (int i = 1; i <= 10; i++) {
            Neuron.continuerun(20 * i);
        }
        assertEquals(parts, fingerprint(v.toArray()));
    }

    /** NEURON's own loop over single steps looks at everything before each of them. */
    @ParameterizedTest
    @CsvSource({"celsius, 20, 1", "celsius, 20, 2", "dt, 0.05, 1", "dt, 0.0125, 1", "dt, 0.0125, 2"})
    void what_a_callback_changed_counted_from_wherever_a_slice_of_time_ended(String what, double value, int threads) {
        twoSomas();
        try (ParallelContext context = new ParallelContext()) {
            context.threads(threads);
            CVode cvode = new CVode();
            Vector v = Neuron.sections().get(0).at(0.5).record("v");
            Runnable begin = () -> {
                Neuron.celsius(6.3);
                Neuron.dt(0.025);
                Neuron.finitialize(-65);
                cvode.event(20.0125, () -> Neuron.set(what, value));
            };
            begin.run();
            Neuron.hoc("while (t < 60 - dt/2) { fadvance() }");
            double[] stepwise = v.toArray();
            for (int round = 0; round < 4; round++) {
                underChangingLoad(round, () -> {
                    begin.run();
                    Neuron.continuerun(60);
                });
                assertArrayEquals(stepwise, v.toArray(), "round " + round);
            }
            context.threads(1);
        }
    }

    @Test
    void hoc_said_stoprun_in_a_run_and_the_next_slice_forgot_it() {
        twoSomas();
        try (CVode cvode = new CVode()) {
            Neuron.finitialize(-65);
            cvode.call("event", 20, "stoprun = 1");
            NeuronException e = assertThrows(NeuronException.class, () -> Neuron.continuerun(1000));
            assertTrue(e.getMessage().contains("ended at t=19.99"), e.getMessage());
        }
    }
}
