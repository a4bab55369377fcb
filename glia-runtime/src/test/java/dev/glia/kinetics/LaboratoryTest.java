package dev.glia.kinetics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.asset.MechanismName;
import dev.glia.fixtures.TestNeuron;
import dev.glia.host.HostException;
import dev.glia.host.file.UserFolders;
import dev.glia.trial.TrialJvm;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LaboratoryTest {
    /** The formulas of Hodgkin and Huxley (1952) as NEURON's hh.mod shifts them: opening and closing rates in 1/ms at 6.3 °C. */
    private enum Gate {
        m(v -> 0.1 * linear(-(v + 40), 10), v -> 4 * Math.exp(-(v + 65) / 18)),
        h(v -> 0.07 * Math.exp(-(v + 65) / 20), v -> 1 / (Math.exp(-(v + 35) / 10) + 1)),
        n(v -> 0.01 * linear(-(v + 55), 10), v -> 0.125 * Math.exp(-(v + 65) / 80));

        private final DoubleUnaryOperator opening;
        private final DoubleUnaryOperator closing;

        Gate(DoubleUnaryOperator opening, DoubleUnaryOperator closing) {
            this.opening = opening;
            this.closing = closing;
        }

        double steady(double v) {
            return opening.applyAsDouble(v) / (opening.applyAsDouble(v) + closing.applyAsDouble(v));
        }

        double tau(double v, double celsius) {
            return 1 / Math.pow(3, (celsius - 6.3) / 10) / (opening.applyAsDouble(v) + closing.applyAsDouble(v));
        }

        private static double linear(double x, double y) {
            return Math.abs(x / y) < 1e-6 ? y * (1 - x / y / 2) : x / (Math.exp(x / y) - 1);
        }
    }

    @TempDir
    Path work;

    private Laboratory laboratory(Optional<Path> library, List<MechanismName> names) {
        return new Laboratory(
                new TrialJvm(TestNeuron.installation(), UserFolders.current().cache(), work), library, names);
    }

    private Kinetics measured(String builtin, String... states) {
        Specimen specimen = Specimen.density(MechanismName.builtin(builtin), List.of(states));
        return laboratory(Optional.empty(), List.of())
                .measure(List.of(specimen))
                .get(specimen.name());
    }

    @Test
    void the_gates_of_hodgkin_and_huxley_are_those_of_their_formulas() {
        Kinetics hh = measured("hh", "m", "h", "n");
        assertEquals(Optional.empty(), hh.failure());
        assertEquals(List.of(), hh.notes());
        List<Curve> formulas =
                hh.curves().stream().filter(curve -> !curve.table()).toList();
        assertEquals(6, formulas.size(), "three gates at two temperatures");
        double[] potentials = Curve.potentials();
        for (Curve curve : formulas) {
            Gate gate = Gate.valueOf(curve.state());
            assertTrue(curve.isGate());
            for (int i = 0; i < potentials.length; i++) {
                double v = potentials[i];
                assertEquals(gate.steady(v), curve.steady()[i], 1e-9, curve + " at " + v);
                double tau = gate.tau(v, curve.celsius());
                assertEquals(tau, curve.tau()[i], 1e-6 * tau, curve + " at " + v);
            }
        }
    }

    @Test
    void a_TABLE_has_curves_of_its_own_which_are_off_where_it_ends() {
        Kinetics hh = measured("hh", "m", "h", "n");
        assertEquals(6, hh.curves().stream().filter(Curve::table).count());
        for (Curve table : hh.curves().stream().filter(Curve::table).toList()) {
            Gate gate = Gate.valueOf(table.state());
            for (int i = 0; i < Curve.potentials().length; i++) {
                double v = Math.max(-100, Curve.potentials()[i]);
                assertEquals(gate.steady(v), table.steady()[i], 1e-3, table + " at " + v);
            }
        }
    }

    private static Family family(Kinetics kinetics, Protocol protocol) {
        return kinetics.families().stream()
                .filter(family -> family.protocol() == protocol)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_mechanism_without_gates_has_no_curve_and_its_current_is_that_of_its_formula() {
        Kinetics pas = measured("pas");
        assertEquals(List.of(), pas.curves());
        assertEquals(Optional.empty(), pas.failure());
        Family activation = family(pas, Protocol.ACTIVATION);
        assertEquals(15, activation.traces().size());
        for (Family.Trace trace : activation.traces()) {
            double[] current = trace.current();
            assertEquals(210, current.length);
            for (double i : current) {
                assertEquals(0.001 * (trace.at() + 70), i, 1e-12, "at " + trace.at());
            }
        }
    }

    @Test
    void the_end_of_a_pulse_has_the_current_of_the_steady_states_and_its_peak_is_sodium() {
        Family activation = family(measured("hh", "m", "h", "n"), Protocol.ACTIVATION);
        for (Family.Trace trace : activation.traces()) {
            double v = trace.at();
            double sodium = 0.12 * Math.pow(Gate.m.steady(v), 3) * Gate.h.steady(v) * (v - 50);
            double steady = sodium + 0.036 * Math.pow(Gate.n.steady(v), 4) * (v + 77) + 0.0003 * (v + 54.3);
            double[] current = trace.current();
            assertEquals(steady, current[current.length - 1], 1e-3 * Math.max(0.1, Math.abs(steady)), "at " + v);
        }
        double inward = activation.traces().stream()
                .flatMapToDouble(trace -> DoubleStream.of(trace.current()))
                .min()
                .orElseThrow();
        assertTrue(inward < -0.5, "mA/cm2, but " + inward);
    }

    @Test
    void inactivation_and_deactivation_begin_where_their_protocols_say() {
        Kinetics hh = measured("hh", "m", "h", "n");
        Family inactivation = family(hh, Protocol.INACTIVATION);
        double rested =
                DoubleStream.of(inactivation.traces().get(0).current()).min().orElseThrow();
        double inactivated =
                DoubleStream.of(inactivation.traces().get(4).current()).min().orElseThrow();
        assertEquals(0, inactivation.traces().get(4).at());
        assertTrue(rested < -0.5 && inactivated > -0.05, rested + " and " + inactivated);
        Family deactivation = family(hh, Protocol.DEACTIVATION);
        double[] tail = deactivation.traces().get(1).current();
        assertEquals(-60, deactivation.traces().get(1).at());
        assertTrue(tail[0] > 2 * tail[tail.length - 1], "potassium channels are open, then close");
    }

    @Test
    void an_event_decays_with_the_time_constant_of_the_synapse_and_trains_have_their_rates() {
        Specimen synapse = Specimen.synapse(MechanismName.builtin("ExpSyn"));
        Kinetics measured = laboratory(Optional.empty(), List.of())
                .measure(List.of(synapse))
                .get(synapse.name());
        assertEquals(Optional.empty(), measured.failure());
        Family events = family(measured, Protocol.EVENTS);
        assertEquals(
                List.of(100.0, 20.0, 0.0),
                events.traces().stream().map(Family.Trace::at).toList());
        double[] one = events.traces().get(2).current();
        int first = 20;
        assertEquals(10.5, events.times()[first], 1e-9);
        assertEquals(0, one[first - 1], "before the event");
        assertEquals(Math.exp(-0.5 / 0.1), one[first + 1] / one[first], 1e-9, "tau is 0.1 ms");
        assertTrue(one[first] < 0 && one[first] > -70, "nA at -70 mV for 1 uS, not " + one[first]);
        for (int trace = 0; trace < 2; trace++) {
            double[] train = events.traces().get(trace).current();
            long peaks = IntStream.range(1, train.length)
                    .filter(i -> Math.abs(train[i]) > 0.1 && Math.abs(train[i - 1]) < 1e-3)
                    .count();
            assertEquals(events.traces().get(trace).at() / 5, peaks, "events in 200 ms");
        }
    }

    @Test
    void a_state_that_is_not_there_is_the_failure_of_that_mechanism_alone() {
        Specimen wrong = Specimen.density(MechanismName.builtin("hh"), List.of("nix"));
        Specimen right = Specimen.density(MechanismName.builtin("pas"), List.of());
        var measured = laboratory(Optional.empty(), List.of()).measure(List.of(wrong, right));
        assertTrue(measured.get(wrong.name()).failure().orElseThrow().contains("'nix'"), measured.toString());
        assertFalse(measured.get(right.name()).failure().isPresent());
    }

    @Test
    void a_neuron_that_cannot_load_the_library_is_one_paragraph() {
        MechanismName name = new MechanismName("lab", "leak", "0");
        Laboratory laboratory = laboratory(Optional.of(work.resolve("gone.so")), List.of(name));
        String said = assertThrows(
                        HostException.class, () -> laboratory.measure(List.of(Specimen.density(name, List.of("m")))))
                .getMessage();
        assertTrue(said.startsWith("NEURON cannot be started to measure mechanisms: "), said);
        assertTrue(said.contains("gone.so"), said);
    }
}
