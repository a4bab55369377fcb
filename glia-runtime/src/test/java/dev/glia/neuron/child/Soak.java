package dev.glia.neuron.child;

import dev.glia.neuron.NetCon;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.NeuronException;
import dev.glia.neuron.PointProcess;
import dev.glia.neuron.Section;
import dev.glia.neuron.Vector;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Arguments: how many cycles of vectors, point processes and connections, then of sections. Prints what memory grew by. */
public final class Soak {
    private Soak() {}

    public static void main(String[] arguments) throws IOException {
        int cycles = Integer.parseInt(arguments[0]);
        Child.start();
        objects(20_000);
        long before = resident();
        objects(cycles);
        System.out.println("objects grew " + (resident() - before));
        before = resident();
        for (int i = 0; i < cycles; i++) {
            Vector.of(1, 2, 3);
        }
        System.out.println("dropped vectors grew " + (resident() - before));
        int sections = Integer.parseInt(arguments[1]);
        sections(5_000);
        before = resident();
        sections(sections);
        System.out.println("sections grew each " + (resident() - before) / sections);
        failures(2_000);
        before = resident();
        failures(cycles / 10);
        System.out.println("failed constructors grew each " + (resident() - before) / (cycles / 10));
        Child.survived();
    }

    private static void objects(int cycles) {
        try (Section soma = Neuron.section("soma")) {
            for (int i = 0; i < cycles; i++) {
                try (PointProcess stim = Neuron.artificialCell("NetStim");
                        PointProcess synapse = Neuron.pointProcess("ExpSyn", soma.at(0.5));
                        NetCon connection = NetCon.between(stim, synapse);
                        Vector vector = Vector.of(1, 2, 3)) {
                    connection.weight(vector.get(2));
                }
            }
        }
    }

    private static void failures(int cycles) {
        for (int i = 0; i < cycles; i++) {
            try {
                Neuron.create("Vector", -1);
            } catch (NeuronException e) {
                continue;
            }
            throw new IllegalStateException("a Vector of -1 elements was made");
        }
    }

    private static void sections(int cycles) {
        for (int i = 0; i < cycles; i++) {
            Neuron.section("soma").close();
        }
    }

    private static long resident() throws IOException {
        System.gc();
        System.gc();
        try (var lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("RssAnon"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                            .sum()
                    << 10;
        }
    }
}
