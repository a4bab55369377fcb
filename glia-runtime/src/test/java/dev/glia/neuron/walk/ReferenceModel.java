package dev.glia.neuron.walk;

import dev.glia.neuron.NetCon;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.PointProcess;
import dev.glia.neuron.Section;
import dev.glia.neuron.Vector;
import dev.glia.neuron.WholeModel;
import dev.glia.neuron.network.ParallelContext;
import dev.glia.neuron.solve.CVode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** A small network whose every bit is known from before a walk, and the way back to where it can be built. */
final class ReferenceModel {
    /** What a walk may have given another value, and this model depends on. */
    private static final Map<String, Double> GLOBALS =
            Map.of("dt", 0.025, "celsius", 6.3, "secondorder", 0.0, "usetable_hh", 1.0, "PI", Math.PI);

    /** Artificial cells stay when nobody holds them; these would send events for NaN, which each initialisation tells of. */
    private static final Map<String, Map<String, Integer>> SOURCES = Map.of(
            "NetStim", Map.of("number", 0),
            "IntFire1", Map.of("refrac", 5),
            "IntFire2", Map.of("taum", 10, "taus", 20, "ib", 0),
            "IntFire4", Map.of("taue", 5, "taui1", 10, "taui2", 20, "taum", 50));

    private ReferenceModel() {}

    /** What the model gave: two voltages in mV and the spikes between them in ms. */
    record Trace(double[] near, double[] far, double[] spikes) {
        /** Where another run gave other bits, in words; empty for nowhere. */
        String difference(Trace other) {
            return difference("the voltage of the soma", near, other.near)
                    + difference("the voltage of the dendrite", far, other.far)
                    + difference("the time of a spike", spikes, other.spikes);
        }

        private static String difference(String what, double[] mine, double[] others) {
            int at = Arrays.mismatch(mine, others);
            return at < 0
                    ? ""
                    : "%s differs, at %s of %s and %s: %s and %s, at the end %s and %s; "
                            .formatted(
                                    what,
                                    at,
                                    mine.length,
                                    others.length,
                                    around(mine, at),
                                    around(others, at),
                                    around(mine, mine.length - 1),
                                    around(others, others.length - 1));
        }

        private static String around(double[] all, int at) {
            int from = Math.max(0, Math.min(at, all.length));
            return Arrays.toString(Arrays.copyOfRange(all, from, Math.min(from + 3, all.length)));
        }
    }

    static Trace trace() {
        Trace trace = run();
        if (trace.spikes.length == 0 || trace.near.length < 1000) {
            throw new IllegalStateException(
                    "the reference model is too still to tell anything: %s spikes, %s points up to %s mV, %s"
                            .formatted(
                                    trace.spikes.length,
                                    trace.near.length,
                                    Arrays.stream(trace.near).max(),
                                    surroundings()));
        }
        return trace;
    }

    private static Trace run() {
        try (Section soma = Neuron.section("soma").L(20).diam(20).insert("hh");
                Section dend = Neuron.section("dend")
                        .L(200)
                        .diam(2)
                        .nseg(5)
                        .insert("pas")
                        .connect(soma)) {
            PointProcess clamp = Neuron.pointProcess("IClamp", soma.at(0.5))
                    .set("del", 5)
                    .set("dur", 50)
                    .set("amp", 0.5);
            PointProcess synapse = Neuron.pointProcess("ExpSyn", dend.at(0.5));
            NetCon connection =
                    NetCon.between(soma.at(0.5), synapse).weight(0.01).delay(2).threshold(10);
            Vector near = soma.at(0.5).record("v");
            Vector far = dend.at(0.9).record("v");
            Vector spikes = connection.recordTimes();
            Neuron.run(30);
            Trace trace = new Trace(near.toArray(), far.toArray(), spikes.toArray());
            List.of(near, far, spikes).forEach(Vector::close);
            connection.close();
            clamp.close();
            return trace;
        }
    }

    /** What a run depends on besides the model, and what is still there of it, in words. */
    static String surroundings() {
        StringBuilder words =
                new StringBuilder("still there: " + WholeModel.now().names());
        try (CVode solver = new CVode();
                ParallelContext context = new ParallelContext()) {
            for (String choice :
                    List.of("current_method", "queue_mode", "condition_order", "use_fast_imem", "use_long_double")) {
                quietly(() -> words.append(", CVode.%s %s".formatted(choice, solver.call(choice))));
            }
            quietly(() -> words.append(", threads " + context.call("nthread")));
        }
        GLOBALS.keySet().forEach(name -> words.append(", %s %s".formatted(name, Neuron.get(name))));
        return words.toString();
    }

    /** Takes a model down, whatever is left of it, with the means that a user has. */
    static void reset(List<Object> made) {
        try (ParallelContext context = new ParallelContext()) {
            quietly(() -> context.threads(1)); // the solver refuses other threads for some models
        }
        try (CVode solver = new CVode()) {
            List.of(
                            "active",
                            "use_local_dt",
                            "use_daspk",
                            "condition_order",
                            "use_long_double",
                            "queue_mode",
                            "debug_event")
                    .forEach(option -> quietly(() -> solver.call(option, option.equals("condition_order") ? 1 : 0)));
        }
        for (Object one : made) {
            if (one instanceof AutoCloseable closeable) {
                quietly(() -> close(closeable));
            }
        }
        for (String name : Words.names()) {
            quietly(() -> Neuron.object(name).ifPresent(held -> {
                Neuron.object(name, null);
                held.close();
            }));
        }
        SOURCES.forEach((type, parameters) -> parameters.forEach((parameter, value) -> quietly(() -> Neuron.hoc(
                "objref glia_all_\nglia_all_ = new List(\"%1$s\")\nfor glia_i_ = 0, glia_all_.count - 1 { glia_all_.object(glia_i_).%2$s = %3$s }"
                        .formatted(type, parameter, value)))));
        // One that plays and was emptied makes NEURON refuse every initialisation.
        quietly(
                () -> Neuron.hoc(
                        "objref glia_all_\nglia_all_ = new List(\"Vector\")\nfor glia_i_ = 0, glia_all_.count - 1 { glia_all_.object(glia_i_).play_remove() }"));
        for (String type : List.of("NetCon", "FInitializeHandler")) {
            quietly(() -> Neuron.hoc("{objref glia_all_  glia_all_ = new List(\"%s\")}".formatted(type)));
        }
        Neuron.sections().forEach(Section::close);
        try (ParallelContext context = new ParallelContext()) {
            quietly(context::clear);
            context.threads(1);
            quietly(() -> context.call("optimize_node_order", 0));
        }
        collect();
        try (CVode solver = new CVode()) {
            solver.call("use_mxb", 0); // which sections with extracellular refuse
        }
        GLOBALS.forEach(Neuron::set);
        Neuron.finitialize(-65);
        Neuron.set("t", 0);
    }

    /**
     * An object of hoc is there until the last handle to it is, and a walk lets handles go unclosed. A Random that plays into
     * celsius would go on.
     */
    private static void collect() {
        for (int i = 0; i < 3; i++) {
            System.gc();
            LockSupport.parkNanos(100_000_000); // the handles are let go by a thread of their own
            quietly(() -> Neuron.finitialize(-65));
        }
    }

    static void close(AutoCloseable one) {
        try {
            one.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** A sentence of why not is an answer too. */
    private static void quietly(Runnable act) {
        try {
            act.run();
        } catch (RuntimeException e) {
            if (e.getMessage() == null) {
                throw e;
            }
        }
    }
}
