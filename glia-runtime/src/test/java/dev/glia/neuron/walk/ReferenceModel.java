package dev.glia.neuron.walk;

import dev.glia.neuron.NetCon;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.PointProcess;
import dev.glia.neuron.Section;
import dev.glia.neuron.Vector;
import dev.glia.neuron.network.ParallelContext;
import dev.glia.neuron.solve.CVode;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** A small network whose every bit is known from before a walk, and the way back to where it can be built. */
final class ReferenceModel {
    /** What a walk may have given another value, and this model depends on. */
    private static final Map<String, Double> GLOBALS =
            Map.of("dt", 0.025, "celsius", 6.3, "secondorder", 0.0, "usetable_hh", 1.0, "PI", Math.PI);

    private ReferenceModel() {}

    /** A hash of two voltages and the spikes between them. */
    static int trace() {
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
            Vector v = soma.at(0.5).record("v");
            Vector far = dend.at(0.9).record("v");
            Vector spikes = connection.recordTimes();
            Neuron.run(30);
            int hash = Arrays.hashCode(new int[] {
                Arrays.hashCode(v.toArray()),
                Arrays.hashCode(far.toArray()),
                Arrays.hashCode(spikes.toArray()),
                v.size()
            });
            if (spikes.size() == 0 || v.size() < 1000) {
                throw new IllegalStateException(
                        "the reference model is too still to tell anything: %s spikes, %s points"
                                .formatted(spikes.size(), v.size()));
            }
            for (Vector vector : List.of(v, far, spikes)) {
                vector.close();
            }
            connection.close();
            clamp.close();
            return hash;
        }
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
            solver.call("use_mxb", 0);
        }
        for (Object one : made) {
            if (one instanceof AutoCloseable closeable) {
                quietly(() -> closeQuietly(closeable));
            }
        }
        for (String name : Words.names()) {
            quietly(() -> Neuron.object(name).ifPresent(held -> {
                Neuron.object(name, null);
                held.close();
            }));
        }
        for (String type : List.of("NetCon", "FInitializeHandler")) {
            quietly(() -> Neuron.hoc("{objref glia_all_  glia_all_ = new List(\"%s\")}".formatted(type)));
        }
        Neuron.sections().forEach(Section::close);
        try (ParallelContext context = new ParallelContext()) {
            quietly(context::clear);
            context.threads(1);
            quietly(() -> context.call("optimize_node_order", 0));
        }
        GLOBALS.forEach(Neuron::set);
        Neuron.finitialize(-65);
        Neuron.set("t", 0);
    }

    private static void closeQuietly(AutoCloseable one) {
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
