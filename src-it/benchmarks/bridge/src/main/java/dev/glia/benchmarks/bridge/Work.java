package dev.glia.benchmarks.bridge;

import static dev.glia.Glia.pkg;

import dev.glia.Glia;
import dev.glia.neuron.Mechanism;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.Section;
import dev.glia.neuron.Segment;
import dev.glia.neuron.Vector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.LongSupplier;

/** Java's side of each case: the same work as in contestant.py, answering the nanoseconds that it took. */
final class Work {
    private static final int BATCH = 300_000;
    private static final int SECTIONS = 3_000;
    private static final int ARRAYS = 5_000;
    private static final int MODELS = 200;

    /** Read by nobody, so that nothing is computed in vain. */
    private static volatile double sink;

    private Work() {}

    static LongSupplier of(Case which) {
        return switch (which) {
            case GET_V -> getV();
            case SET_V -> setV();
            case GET_SHORT -> getShort();
            case SET_SHORT -> setShort();
            case GET_HELD -> getHeld();
            case GET_FULL -> getFull();
            case SET_NEW -> setNew();
            case GET_ARRAY -> getArray();
            case FILL_ARRAY -> fillArray();
            case SET_ARRAY -> setArray();
            case INSERT -> insert();
            case VECTOR -> vector();
            case COMPARTMENT -> compartment();
            case TREE -> tree();
            case MANY_MECHANISMS -> section();
        };
    }

    /** Initialised, as where values are read while a model runs. */
    private static Section soma(int nseg) {
        Section soma = Neuron.section("soma").L(20).diam(20).nseg(nseg).insert("hh");
        Neuron.finitialize(-65);
        return soma;
    }

    private static LongSupplier timed(Runnable body) {
        return () -> {
            long begin = System.nanoTime();
            body.run();
            return System.nanoTime() - begin;
        };
    }

    private static LongSupplier getV() {
        Segment segment = soma(1).at(0.5);
        return timed(() -> {
            double sum = 0;
            for (int i = 0; i < BATCH; i++) {
                sum += segment.v();
            }
            sink = sum;
        });
    }

    private static LongSupplier setV() {
        Segment segment = soma(1).at(0.5);
        return timed(() -> {
            for (int i = 0; i < BATCH; i++) {
                segment.set("v", -65);
            }
        });
    }

    private static LongSupplier getShort() {
        Segment segment = soma(1).at(0.5);
        return timed(() -> {
            double sum = 0;
            for (int i = 0; i < BATCH; i++) {
                sum += segment.mechanism("hh").get("gnabar");
            }
            sink = sum;
        });
    }

    private static LongSupplier setShort() {
        Segment segment = soma(1).at(0.5);
        return timed(() -> {
            for (int i = 0; i < BATCH; i++) {
                segment.mechanism("hh").set("gnabar", 0.12);
            }
        });
    }

    private static LongSupplier getHeld() {
        Mechanism mechanism = soma(1).at(0.5).mechanism("hh");
        return timed(() -> {
            double sum = 0;
            for (int i = 0; i < BATCH; i++) {
                sum += mechanism.get("gnabar");
            }
            sink = sum;
        });
    }

    private static LongSupplier getFull() {
        Segment segment = soma(1).at(0.5);
        return timed(() -> {
            double sum = 0;
            for (int i = 0; i < BATCH; i++) {
                sum += segment.get("gnabar_hh");
            }
            sink = sum;
        });
    }

    /** While a model is being built, NEURON's structures are not in order. */
    private static LongSupplier setNew() {
        Segment segment = soma(1).at(0.5);
        Neuron.section("another");
        return timed(() -> {
            for (int i = 0; i < BATCH; i++) {
                segment.set("gnabar_hh", 0.12);
            }
        });
    }

    private static LongSupplier getArray() {
        Section section = soma(100);
        return timed(() -> {
            for (int i = 0; i < ARRAYS; i++) {
                sink = section.getAll("v")[99];
            }
        });
    }

    private static LongSupplier fillArray() {
        Section section = soma(100);
        double[] values = new double[100];
        return timed(() -> {
            for (int i = 0; i < ARRAYS; i++) {
                sink = section.getAll("v", values)[99];
            }
        });
    }

    private static LongSupplier setArray() {
        Section section = soma(100);
        double[] values = new double[100];
        Arrays.fill(values, -65);
        return timed(() -> {
            for (int i = 0; i < ARRAYS; i++) {
                section.setAll("v", values);
            }
        });
    }

    /** Three packages have the asset; the preference is the project's, as it were. */
    private static LongSupplier insert() {
        Glia.select("Leak", pkg("lab1"));
        return () -> {
            List<Section> sections = new ArrayList<>();
            for (int i = 0; i < SECTIONS; i++) {
                sections.add(Neuron.section("s" + i));
            }
            long begin = System.nanoTime();
            for (Section section : sections) {
                Glia.insert(section, "Leak");
            }
            long took = System.nanoTime() - begin;
            sections.forEach(Section::close);
            return took;
        };
    }

    private static LongSupplier vector() {
        Vector vector = Vector.ofSize(1_000_000);
        return timed(() -> {
            for (int i = 0; i < 5; i++) {
                sink = vector.toArray()[i];
            }
        });
    }

    private static LongSupplier compartment() {
        Section soma = soma(1);
        stimulate(soma, 0.5);
        return timed(() -> Neuron.run(2000));
    }

    private static LongSupplier tree() {
        List<Section> sections = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Section section = Neuron.section("d" + i).nseg(11).L(100).diam(2);
            section.insert(i < 20 ? "hh" : "pas");
            if (i > 0) {
                section.connect(sections.get((i - 1) / 2));
            }
            sections.add(section);
        }
        stimulate(sections.get(0), 2);
        return timed(() -> Neuron.run(100));
    }

    private static LongSupplier section() {
        return timed(() -> {
            for (int i = 0; i < MODELS; i++) {
                try (Section section = Neuron.section("s")) {
                    Neuron.finitialize(-65);
                    sink = section.L();
                }
            }
        });
    }

    private static void stimulate(Section section, double amplitude) {
        Neuron.pointProcess("IClamp", section.at(0.5))
                .set("del", 5)
                .set("dur", 1e9)
                .set("amp", amplitude);
    }
}
