package dev.glia.neuron.child;

import dev.glia.neuron.NetCon;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.NeuronException;
import dev.glia.neuron.PointProcess;
import dev.glia.neuron.Section;
import dev.glia.neuron.Vector;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Argument: for how many seconds one thread runs a model while another builds, asks, errs and takes down. */
public final class TwoThreads {
    private final long end;

    private TwoThreads(long seconds) {
        end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }

    public static void main(String[] arguments) throws InterruptedException, ExecutionException {
        Child.start();
        TwoThreads threads = new TwoThreads(Long.parseLong(arguments[0]));
        int alone = Child.trace(50);
        ExecutorService pool = Executors.newFixedThreadPool(2);
        Future<Integer> runs = pool.submit(threads.untilTheEnd(() -> require(Child.trace(50) == alone, "trace")));
        Future<Integer> builds = pool.submit(threads.untilTheEnd(TwoThreads::build));
        System.out.println("ran " + (runs.get() > 0) + ", built " + (builds.get() > 0));
        pool.shutdown();
        Neuron.finitialize(-65);
        require(Neuron.sections().isEmpty(), "sections left: " + Neuron.sections());
        Child.survived();
    }

    private Callable<Integer> untilTheEnd(Runnable act) {
        return () -> {
            int times = 0;
            for (; System.nanoTime() < end; times++) {
                act.run();
            }
            return times;
        };
    }

    private static void build() {
        try (Section dend = Neuron.section("dend").nseg(5).L(100).insert("pas")) {
            dend.setAll("g_pas", 1, 2, 3, 4, 5);
            require(dend.get("g_pas", 0.5) == 3, "g_pas");
            PointProcess stim = Neuron.artificialCell("NetStim");
            PointProcess synapse = Neuron.pointProcess("ExpSyn", dend.at(0.5));
            try (NetCon connection = NetCon.between(stim, synapse).weight(0.5)) {
                require(connection.weight() == 0.5, "weight");
            }
            synapse.close();
            stim.close();
            try (Vector vector = Vector.of(1, 2, 3)) {
                require(vector.number("sum") == 6, "sum");
            }
            require(Neuron.number("2.5 * 2") == 5, "number");
            try {
                Neuron.hoc("no_such_thing()");
                require(false, "no error");
            } catch (NeuronException e) {
                require(e.getMessage().contains("no_such_thing"), e.getMessage());
            }
        }
    }

    private static void require(boolean claim, String what) {
        if (!claim) {
            throw new IllegalStateException("wrong: " + what);
        }
    }
}
