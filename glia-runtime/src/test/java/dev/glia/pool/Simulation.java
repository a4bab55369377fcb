package dev.glia.pool;

import static dev.glia.Glia.insert;

import dev.glia.GliaException;
import dev.glia.neuron.Model;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.PointProcess;
import dev.glia.neuron.RandomStreams;
import dev.glia.neuron.Section;
import dev.glia.neuron.Vector;
import dev.glia.neuron.math.Random;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** What the tests have the pool compute. */
interface Simulation<T> extends Callable<T>, Serializable {
    /** The highest potential of a soma under a current, after 50 ms. */
    record Peak(double amplitude) implements Simulation<Double> {
        @Override
        public Double call() {
            try (Model model = new Model()) {
                Section soma = model.section("soma");
                soma.insert("hh");
                PointProcess clamp = model.pointProcess("IClamp", soma.at(0.5));
                clamp.set("amp", amplitude);
                clamp.set("dur", 1e9);
                Vector v = model.add(Vector.recording(soma.at(0.5).ref("v")));
                Neuron.run(50);
                double peak = Double.NEGATIVE_INFINITY;
                for (double value : v.toArray()) {
                    peak = Math.max(peak, value);
                }
                return peak;
            }
        }
    }

    /** Writes through a null pointer in VERBATIM. */
    record Crash(int number) implements Simulation<Double> {
        @Override
        public Double call() {
            System.out.println("about to crash");
            try (Model model = new Model()) {
                Section soma = model.section("soma");
                insert(soma, "Fault");
                Neuron.finitialize(-65);
            }
            return 0.0;
        }
    }

    /** Never ends, inside NEURON, where no interrupt of Java's reaches it. */
    record Endless(int number) implements Simulation<Double> {
        @Override
        public Double call() {
            Neuron.hoc("while (1) {}");
            return 0.0;
        }
    }

    /** Keeps what it makes until the heap is full. */
    record Hoarder(int number) implements Simulation<Double> {
        @Override
        public Double call() {
            List<long[]> kept = new ArrayList<>();
            while (kept.size() < 1_000_000) {
                kept.add(new long[1 << 20]);
            }
            return (double) kept.size();
        }
    }

    /** Asks the system for more address space than the limit gives. */
    record NativeHoarder(double elements) implements Simulation<Double> {
        @Override
        public Double call() {
            try (Vector large = Vector.of()) {
                large.call("resize", elements);
                return (double) large.size();
            }
        }
    }

    /** Leaves a section behind, and the process that answers for the next to tell whether it is another one. */
    record Untidy(int number) implements Simulation<Long> {
        @Override
        public Long call() {
            Neuron.section("forgotten");
            return ProcessHandle.current().pid();
        }
    }

    record Tidy(int number) implements Simulation<Long> {
        @Override
        public Long call() {
            if (!Neuron.sections().isEmpty() || Neuron.celsius() != 6.3 || RandomStreams.globalIndex() != 0) {
                throw new GliaException("the model of another task is here");
            }
            Neuron.celsius(34);
            RandomStreams.globalIndex(8);
            return ProcessHandle.current().pid();
        }
    }

    record Refused(String asset) implements Simulation<Double> {
        @Override
        public Double call() {
            try (Model model = new Model()) {
                insert(model.section("soma"), asset);
                return 0.0;
            }
        }
    }

    record Exit(int code) implements Simulation<Double> {
        @Override
        public Double call() {
            System.exit(code);
            return 0.0;
        }
    }

    /** Ends its JVM, but not what it has started, which has the line to the pool from it. */
    record Outlived(int seconds) implements Simulation<Double> {
        @Override
        public Double call() {
            Neuron.hoc("{system(\"setsid sleep %s > /dev/null 2>&1 &\")}".formatted(seconds));
            Runtime.getRuntime().halt(3);
            return 0.0;
        }
    }

    /** Answers what cannot travel. */
    record Unsendable(int number) implements Simulation<Object> {
        @Override
        public Object call() {
            return new Object();
        }
    }

    record Print(String line) implements Simulation<Double> {
        @Override
        public Double call() {
            System.out.println(line + " from Java");
            Neuron.hoc("print \"%s from hoc\"".formatted(line));
            return 0.0;
        }
    }

    /** The first number of a stream that every task begins anew. */
    record Draw(int number) implements Simulation<Double> {
        @Override
        public Double call() {
            try (var random = new Random(1, 2, 3)) {
                return random.uniform(0, 1).next();
            }
        }
    }
}
