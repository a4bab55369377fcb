package dev.glia.neuron.child;

import static dev.glia.neuron.child.FoundByWalks.require;

import dev.glia.neuron.HocObject;
import dev.glia.neuron.NetCon;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.PointProcess;
import dev.glia.neuron.Section;
import dev.glia.neuron.Vector;
import dev.glia.neuron.math.Matrix;
import dev.glia.neuron.network.ParallelContext;
import dev.glia.neuron.solve.CVode;
import java.io.OutputStream;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What calls of the members of CVode by chance have met: addresses of what is not there yet, or not there any more. */
final class SolverFindings {
    private static final int MANY = 200;

    private SolverFindings() {}

    /** An order or a method takes the solver down until the next initialisation. */
    static void solverTakenDown() {
        Section soma = Neuron.section("soma").insert("hh");
        CVode solver = new CVode().active(true);
        Vector into = Vector.of();
        for (Runnable choice : List.<Runnable>of(
                () -> solver.call("maxorder", 2), () -> solver.call("stiff", 0), () -> solver.call("stiff", 2))) {
            Neuron.finitialize(-65);
            Neuron.continuerun(1);
            solver.call("acor", into);
            choice.run();
            FoundByWalks.refused("has not begun", () -> solver.call("acor", into));
            FoundByWalks.refused("has not begun", () -> solver.call("error_weights", into));
        }
        solver.call("state_magnitudes", 1);
        Neuron.run(1);
        solver.call("maxorder", 3);
        quietly(() -> FoundByWalks.refused("", () -> Neuron.continuerun(2)));
        Neuron.run(1);
        solver.call("state_magnitudes", 0);
        require(soma.isAlive());
    }

    /** An initialisation that fails between two solvers leaves none. */
    static void noAlgebraicSolver() {
        Section soma = Neuron.section("soma").insert("hh");
        CVode solver = new CVode().active(true);
        solver.call("use_daspk", 1);
        for (int i = 0; i < 3; i++) {
            Neuron.run(1);
            Neuron.hoc("forall diam = 0");
            solver.absoluteTolerance(1e-4);
            FoundByWalks.refused("diam = 0", () -> solver.call("re_init"));
            solver.longestStep(1);
            solver.call("maxorder", 3);
            soma.diam(10);
        }
        solver.call("use_daspk", 0);
        Neuron.run(1);
    }

    static void statisticsOfNothing() {
        CVode solver = new CVode();
        for (boolean isVariable : List.of(false, true)) {
            solver.active(isVariable);
            Neuron.finitialize(-65);
            FoundByWalks.refused("no sections", () -> solver.call("statistics"));
        }
        Section soma = Neuron.section("soma").insert("hh");
        solver.active(false);
        Neuron.finitialize(-65);
        quietly(() -> solver.call("statistics"));
        solver.active(true);
        quietly(() -> solver.call("statistics"));
        require(soma.isAlive());
    }

    /** The states are where they were at the last initialisation of the solver, which is not that of the model. */
    static void statesOfBefore() {
        Section soma = Neuron.section("soma").insert("hh");
        CVode solver = new CVode().active(true);
        Neuron.finitialize(-65);
        Vector states = Vector.of();
        Vector slopes = Vector.of();
        solver.call("ygather", states);
        solver.call("f", 0, states, slopes);
        solver.active(false);
        for (int i = 0; i < 5; i++) {
            soma.nseg(5 + 20 * i);
            Section other = Neuron.section("other").insert("hh").nseg(31);
            Neuron.finitialize(-65);
            FoundByWalks.refused("structure of the model has changed", () -> solver.call("yscatter", states));
            FoundByWalks.refused("structure of the model has changed", () -> solver.call("ygather", slopes));
            FoundByWalks.refused("structure of the model has changed", () -> solver.call("f", 0, states, slopes));
            other.close();
        }
        solver.active(true);
        soma.nseg(1);
        Neuron.finitialize(-65);
        solver.call("yscatter", states);
    }

    /** Its arrays move, and so the run goes on in memory that is somebody else's. */
    static void smallerArrays() {
        double[] expected = runWhileArraysMove(false);
        require(Arrays.equals(expected, runWhileArraysMove(true)));
    }

    private static double[] runWhileArraysMove(boolean shrinks) {
        Section soma = Neuron.section("soma").insert("hh").nseg(9);
        Section gone = Neuron.section("gone").insert("hh").nseg(99);
        CVode solver = new CVode();
        Vector v = soma.at(0.5).record("v");
        gone.close();
        Neuron.finitialize(-60);
        Neuron.continuerun(1);
        if (shrinks) {
            solver.call("poolshrink", 1);
        }
        List<Vector> overFreed = new ArrayList<>();
        for (int size = 1; size < MANY; size++) {
            double[] bits = new double[size];
            Arrays.fill(bits, 1e300);
            overFreed.add(Vector.of(bits));
        }
        solver.event(3, () -> FoundByWalks.refused("middle of a step", () -> solver.call("poolshrink", 1)));
        Neuron.continuerun(5);
        double[] values = v.toArray();
        v.close();
        overFreed.forEach(Vector::close);
        soma.close();
        return values;
    }

    /** Its times go on to be written into a Vector that is gone, or by two threads at once. */
    static void timesOfEvents() {
        Section soma = Neuron.section("soma");
        PointProcess source = Neuron.artificialCell("NetStim")
                .set("start", 0)
                .set("interval", 0.01)
                .set("number", 1e9);
        NetCon connection = NetCon.between(source, Neuron.pointProcess("ExpSyn", soma.at(0.5)));
        CVode solver = new CVode();
        for (int i = 0; i < 20; i++) {
            Vector times = Vector.of(1, 2, 3);
            solver.call("store_events", times);
            Neuron.finitialize(-65);
            times.close();
            Vector.of(new double[MANY]);
            Neuron.continuerun(2);
        }
        FoundByWalks.refused("store_events", () -> solver.call("queue_mode", 1));
        try (ParallelContext context = new ParallelContext()) {
            context.threads(2);
            FoundByWalks.refused("store_events", () -> Neuron.finitialize(-65));
            context.threads(1);
        }
        solver.call("store_events");
        solver.call("queue_mode", 1);
        FoundByWalks.refused("cannot be stored", () -> solver.call("store_events", Vector.of()));
        solver.call("queue_mode", 0);
        Neuron.run(1);
        connection.close();
    }

    /** With another queue, NEURON follows what only the next initialisation makes. */
    static void anotherQueue() {
        Section soma = Neuron.section("soma");
        PointProcess source = Neuron.artificialCell("NetStim")
                .set("start", 0)
                .set("interval", 0.3)
                .set("number", 1e6);
        NetCon connection = NetCon.between(source, Neuron.pointProcess("ExpSyn", soma.at(0.5)));
        Vector times = connection.recordTimes();
        CVode solver = new CVode();
        Neuron.run(1);
        solver.call("queue_mode", 0, 1);
        FoundByWalks.refused("another queue", () -> Neuron.continuerun(2));
        try (ParallelContext context = new ParallelContext()) {
            for (int threads : List.of(1, 2, 1, 2, 1)) {
                context.threads(threads);
                Neuron.run(5);
                Neuron.run(3);
                require(times.size() == 10 || times.size() == 11);
            }
        }
        solver.call("queue_mode", 1, 0);
        Neuron.run(5);
        solver.active(true);
        FoundByWalks.refused("variable step", () -> Neuron.finitialize(-65));
        solver.call("queue_mode", 0);
        Neuron.run(5);
    }

    /** The queue of bins took memory for each step until it, until the system ended the process. */
    static void eventFarAway() {
        Section soma = Neuron.section("soma");
        NetCon connection = NetCon.between(
                Neuron.artificialCell("NetStim").set("start", 0), Neuron.pointProcess("ExpSyn", soma.at(0.5)));
        CVode solver = new CVode();
        solver.call("queue_mode", 1);
        for (double delay : List.of(1e9, 1e15, 1e7)) {
            connection.delay(delay);
            FoundByWalks.refused("so many steps away", () -> Neuron.run(1));
        }
        connection.delay(1000);
        Neuron.run(1);
        solver.call("queue_mode", 0);
        connection.delay(1e9);
        Neuron.run(1);
    }

    /** It looks at none of the marks that NEURON leaves for its steps. */
    static void singleFixedStep() {
        Section soma = Neuron.section("soma").insert("hh");
        CVode solver = new CVode();
        Neuron.finitialize(-65);
        solver.call("use_mxb", 1);
        soma.nseg(5);
        solver.call("fixed_step");
        soma.insert("extracellular");
        solver.call("fixed_step");
        FoundByWalks.refused("need this matrix", () -> solver.call("use_mxb", 0));
        Neuron.run(1);
        soma.close();
        Neuron.finitialize(-65);
        solver.call("fixed_step");
        Neuron.section("next").insert("hh");
        solver.call("use_mxb", 0);
        Neuron.run(1);
    }

    /** The solver was made between two initialisations. */
    static void sectionsOfSolverLeft() {
        CVode solver = new CVode();
        Neuron.finitialize(-65);
        for (int i = 0; i < 3; i++) {
            List<Section> all = List.of(Neuron.section("soma").insert("hh"), Neuron.section("other"));
            solver.active(true);
            all.forEach(Section::close);
            FoundByWalks.refused("no section is left", () -> Neuron.continuerun(1));
            solver.active(false);
            Neuron.finitialize(-65);
        }
    }

    static void matrixOfNothing() {
        Section soma = Neuron.section("soma").insert("extracellular");
        CVode solver = new CVode().active(true);
        solver.call("use_daspk", 1);
        Neuron.finitialize(-65);
        soma.close();
        for (int i = 0; i < 3; i++) {
            Neuron.finitialize(-65);
            solver.call("fixed_step");
            solver.call("use_mxb", 1);
            solver.call("fixed_step");
            Neuron.continuerun(1);
        }
    }

    /** It looked for the name in the code of hoc around a call that no code of hoc had made. */
    static void toleranceOfUnnamed() {
        Section soma = Neuron.section("soma").insert("hh");
        CVode solver = new CVode();
        for (int i = 0; i < 5; i++) {
            Neuron.hoc("proc later_() { x_ = $1 }");
            FoundByWalks.refused(
                    "takes the name",
                    () -> solver.call("atolscale", soma.at(0.5).ref("m_hh"), 1e-3));
            FoundByWalks.refused("takes the name", () -> solver.call("atolscale", 3, "m_hh"));
            FoundByWalks.refused("takes the name", () -> solver.call("atolscale"));
            FoundByWalks.refused(
                    "the first argument", () -> Neuron.hoc("objref s_\ns_ = new CVode()\ns_.atolscale(3)"));
        }
        require(solver.number("atolscale", "m_hh", 0.5) == 0.5);
        Neuron.hoc("create named_\nnamed_ insert hh\nnamed_ s_.atolscale(&m_hh(0.5), 0.25)");
        require(solver.number("atolscale", "m_hh") == 0.25);
    }

    /** NEURON freed the one that was under way. */
    static void otherSolverInEvent() {
        Neuron.section("soma").insert("hh");
        CVode solver = new CVode().active(true);
        for (int local : List.of(0, 1)) {
            solver.call("use_local_dt", local);
            Neuron.finitialize(-65);
            solver.event(0.5, () -> {
                FoundByWalks.refused("in the middle of a step", () -> solver.call("use_local_dt", 1 - local));
                FoundByWalks.refused("in the middle of a step", () -> solver.call("use_daspk", 1));
                require(solver.number("use_local_dt") == local);
            });
            Neuron.continuerun(1);
        }
    }

    /** What is recorded in a cell was looked for among the cells of the first thread. */
    static void localStepsOnThreads() {
        CVode solver = new CVode();
        ParallelContext context = new ParallelContext();
        List<Section> cells = new ArrayList<>();
        List<Vector> recorded = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            Section cell = Neuron.section("cell").insert("hh").nseg(i % 2 == 0 ? 1 : 99);
            Neuron.pointProcess("IClamp", cell.at(0.5)).set("dur", 3).set("amp", 0.1 * i);
            cells.add(cell);
            recorded.add(cell.at(0.5).record("v"));
        }
        Neuron.finitialize(-65);
        solver.active(true).call("use_local_dt", 1);
        List<double[]> expected = null;
        for (int threads : List.of(1, 2, 3, 1)) {
            context.threads(threads);
            Neuron.run(5);
            List<double[]> bits = recorded.stream().map(Vector::toArray).toList();
            expected = expected == null ? bits : expected;
            require(bits.get(1).length > 5 && Arrays.deepEquals(expected.toArray(), bits.toArray()));
        }
        cells.forEach(Section::close);
    }

    /** Each of NEURON's threads worked the new diameters in, all at once, which took away the matrix that the others computed with. */
    static void diametersOnThreads() {
        List<Section> cells = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            Section cell = Neuron.section("cell").insert("hh").nseg(31);
            Neuron.pointProcess("IClamp", cell.at(0.5)).set("dur", 9).set("amp", 0.1 * i);
            cells.add(cell);
        }
        CVode solver = new CVode();
        try (ParallelContext context = new ParallelContext()) {
            for (boolean variable : List.of(true, false)) {
                solver.active(variable);
                context.threads(1);
                double[] expected = voltagesWithOtherDiameters(solver, cells);
                context.threads(4);
                for (int round = 0; round < 4; round++) {
                    double[] voltages = voltagesWithOtherDiameters(solver, cells);
                    for (int i = 0; i < voltages.length; i++) {
                        require(Math.abs(voltages[i] - expected[i]) < 0.01);
                    }
                }
            }
            context.threads(1);
        }
    }

    private static double[] voltagesWithOtherDiameters(CVode solver, List<Section> cells) {
        cells.forEach(cell -> cell.diam(10));
        Neuron.finitialize(-65);
        for (int i = 1; i < 20; i++) {
            double diameter = 10 + i;
            solver.event(0.2 * i, () -> cells.forEach(cell -> cell.diam(diameter)));
        }
        Neuron.continuerun(5);
        return cells.stream().mapToDouble(cell -> cell.at(0.5).v()).toArray();
    }

    static void threadsBeforeAnything() {
        Neuron.section("soma").insert("hh");
        Neuron.section("other").insert("hh");
        try (ParallelContext context = new ParallelContext()) {
            context.threads(8);
            FoundByWalks.refused("number of NEURON's threads", () -> Neuron.continuerun(3));
            Neuron.run(1);
        }
    }

    static void busyThreads() {
        List<Section> cells = List.of(Neuron.section("soma"), Neuron.section("other"));
        cells.forEach(cell -> cell.insert("hh"));
        Vector voltage = cells.get(1).at(0.5).record("v");
        try (ParallelContext context = new ParallelContext()) {
            context.call("set_maxstep", 10);
            for (boolean variable : List.of(false, true)) {
                new CVode().active(variable);
                double[][] bits = new double[2][];
                for (int busy : List.of(0, 1)) {
                    context.threads(1 + busy).call("thread_busywait", busy);
                    Neuron.finitialize(-65);
                    context.psolve(5);
                    bits[busy] = voltage.toArray();
                }
                require(bits[0].length > 5 && Arrays.equals(bits[0], bits[1]));
            }
        }
    }

    static void hugeMatrices() {
        String refusal = "would not find room in the memory of this machine";
        FoundByWalks.refused(refusal, () -> new Matrix(Integer.MAX_VALUE, 500));
        try (Matrix matrix = new Matrix(1, 1_000_000);
                Matrix column = new Matrix(1_000_000, 1);
                HocObject sparse = Neuron.create("Matrix", 1 << 20, (1 << 12) + 1, 2)) {
            FoundByWalks.refused(refusal, () -> matrix.call("resize", 1e6, 1e6));
            FoundByWalks.refused(refusal, () -> column.call("mulm", matrix));
            FoundByWalks.refused("more places than a Vector can have", () -> sparse.call("to_vector"));
            require(matrix.columns() == 1_000_000 && column.rows() == 1_000_000);
        }
    }

    /** What NEURON prints is not looked at. */
    static void quietly(Runnable act) {
        PrintStream out = System.out;
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        try {
            act.run();
        } finally {
            System.setOut(out);
        }
    }
}
