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
        Channel channel = new Channel(MechanismName.builtin(builtin), List.of(states));
        return laboratory(Optional.empty(), List.of()).measure(List.of(channel)).get(channel.name());
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

    @Test
    void a_mechanism_without_gates_has_no_curve_and_no_fault() {
        Kinetics pas = measured("pas");
        assertEquals(List.of(), pas.curves());
        assertEquals(Optional.empty(), pas.failure());
    }

    @Test
    void a_state_that_is_not_there_is_the_failure_of_that_mechanism_alone() {
        Channel wrong = new Channel(MechanismName.builtin("hh"), List.of("nix"));
        Channel right = new Channel(MechanismName.builtin("pas"), List.of());
        var measured = laboratory(Optional.empty(), List.of()).measure(List.of(wrong, right));
        assertTrue(measured.get(wrong.name()).failure().orElseThrow().contains("'nix'"), measured.toString());
        assertFalse(measured.get(right.name()).failure().isPresent());
    }

    @Test
    void a_neuron_that_cannot_load_the_library_is_one_paragraph() {
        MechanismName name = new MechanismName("lab", "leak", "0");
        Laboratory laboratory = laboratory(Optional.of(work.resolve("gone.so")), List.of(name));
        String said = assertThrows(
                        HostException.class, () -> laboratory.measure(List.of(new Channel(name, List.of("m")))))
                .getMessage();
        assertTrue(said.startsWith("NEURON cannot be started to measure mechanisms: "), said);
        assertTrue(said.contains("gone.so"), said);
    }
}
