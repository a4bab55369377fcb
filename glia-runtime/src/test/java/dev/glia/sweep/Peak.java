package dev.glia.sweep;

import dev.glia.neuron.Model;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.PointProcess;
import dev.glia.neuron.Section;
import dev.glia.neuron.Vector;
import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.concurrent.Callable;

/**
 * A soma under a current, as a user would have it computed.
 *
 * @param amplitude in nA
 * @param label passed through, and what goes wrong on purpose
 * @param log a file that gets a line when it is computed; empty for none
 */
record Peak(double amplitude, String label, String log) implements Callable<Peak.Found>, Serializable {
    /** What comes out, in mV. */
    record Found(double peak, double last, String text) implements Serializable {}

    @Override
    public Found call() throws IOException {
        if (label.equals("refused")) {
            throw new IllegalStateException("refused, as it was told to be");
        }
        if (label.equals("exit")) {
            System.exit(3);
        }
        try (Model model = new Model()) {
            Section soma = model.section("soma").L(20).diam(20);
            soma.insert("hh");
            PointProcess clamp = model.pointProcess("IClamp", soma.at(0.5));
            clamp.set("amp", amplitude);
            clamp.set("dur", 1e9);
            Vector v = model.add(Vector.recording(soma.at(0.5).ref("v")));
            Neuron.run(200);
            double[] trace = v.toArray();
            if (!log.isEmpty()) {
                Files.writeString(Path.of(log), amplitude + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
            }
            return new Found(Arrays.stream(trace).max().orElseThrow(), trace[trace.length - 1], label + ", \"quoted\"");
        }
    }

    /** The same as a program. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) throws IOException {
            double amplitude = Double.parseDouble(arguments[1].substring("amplitude=".length()));
            Found found = new Peak(amplitude, arguments[0], "").call();
            System.out.println("this is no result");
            System.out.println("peak = " + found.peak());
            System.out.println("label=" + arguments[0]);
        }
    }

    /** The first number of a stream that hangs on the seed. */
    record Draw(int n) implements Callable<Double>, Serializable {
        @Override
        public Double call() {
            try (var random = new dev.glia.neuron.math.Random(1, 2, 3)) {
                return random.uniform(0, 1).next();
            }
        }
    }
}
