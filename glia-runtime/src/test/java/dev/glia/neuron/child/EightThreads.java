package dev.glia.neuron.child;

import dev.glia.neuron.Callback;
import dev.glia.neuron.NetCon;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.PointProcess;
import dev.glia.neuron.Section;
import dev.glia.neuron.Vector;
import dev.glia.neuron.solve.CVode;
import dev.glia.neuron.solve.Initialisation;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Eight threads that each run models of their own. Arguments: for how many seconds, whether {@code exclusively} or
 * {@code freely}, and whether by {@code calls}, with {@code callbacks}, or by an {@code executor}.
 */
public final class EightThreads {
    private static final int THREADS = 8;

    private final boolean exclusively;
    private final String way;
    private final long end;
    private final CountDownLatch ended = new CountDownLatch(THREADS);
    private final long[] expected = new long[THREADS];
    private final AtomicLong right = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    private EightThreads(long seconds, boolean exclusively, String way) {
        this.exclusively = exclusively;
        this.way = way;
        this.end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }

    public static void main(String[] arguments) throws InterruptedException {
        Child.start();
        EightThreads all =
                new EightThreads(Long.parseLong(arguments[0]), arguments[1].equals("exclusively"), arguments[2]);
        for (int i = 0; i < THREADS; i++) {
            int model = i;
            all.expected[i] = Neuron.exclusively(() -> all.simulation(model));
        }
        all.run();
        System.out.println("right %s, refused %s".formatted(all.right.get(), all.refused.get()));
        Child.survived();
    }

    private void run() throws InterruptedException {
        ExecutorService pool = Executors.newFixedThreadPool(THREADS);
        for (int i = 0; i < THREADS; i++) {
            int model = i;
            pool.submit(() -> untilTheEnd(model, pool));
        }
        ended.await();
        pool.shutdown();
    }

    /** Where an executor has them, the simulations of a row are made by whichever thread is free. */
    private void untilTheEnd(int model, ExecutorService pool) {
        boolean inARow = !way.equals("executor");
        do {
            attempt(model);
        } while (inARow && System.nanoTime() < end);
        if (System.nanoTime() < end) {
            pool.submit(() -> untilTheEnd((model + 3) % THREADS, pool));
        } else {
            ended.countDown();
        }
    }

    private void attempt(int model) {
        try {
            long sum = exclusively ? Neuron.exclusively(() -> simulation(model)) : simulation(model);
            if (sum != expected[model]) {
                System.out.println("WRONG model " + model);
                Runtime.getRuntime().halt(3);
            }
            right.incrementAndGet();
        } catch (IllegalStateException e) {
            if (exclusively || !names(e)) {
                e.printStackTrace();
                Runtime.getRuntime().halt(4);
            }
            refused.incrementAndGet();
        } catch (RuntimeException e) {
            e.printStackTrace();
            Runtime.getRuntime().halt(5);
        }
    }

    /** Whether it names the other thread and the remedy, itself or beside what a callback of another thread threw. */
    private static boolean names(Throwable thrown) {
        boolean here = thrown.getMessage().contains("exclusively")
                && thrown.getMessage().contains("thread '");
        return here
                || thrown.getCause() != null && names(thrown.getCause())
                || Arrays.stream(thrown.getSuppressed()).anyMatch(EightThreads::names);
    }

    /** Everything that a modeller reads of a run, as one number: a current, a length and a target of this model's own. */
    private long simulation(int model) {
        List<Double> seen = new ArrayList<>();
        List<AutoCloseable> made = new ArrayList<>();
        Section soma = Neuron.section("soma" + model).L(20).diam(20).insert("hh");
        try {
            PointProcess clamp = Neuron.pointProcess("IClamp", soma.at(0.5));
            clamp.set("del", 1).set("dur", 100).set("amp", 0.2 + 0.05 * model);
            Vector v = soma.at(0.5).record("v");
            Vector spikes = NetCon.watching(soma.at(0.5)).threshold(0).recordTimes();
            double tstop = 5 + model;
            if (way.equals("callbacks")) {
                CVode cvode = new CVode();
                made.add(cvode);
                made.add(Initialisation.last(
                        () -> cvode.event(2, () -> seen.add(soma.at(0.5).get("v")))));
                made.add(Callback.function("seen" + model, 1, x -> seen.size()));
            }
            if (model % 2 == 0) {
                Neuron.run(tstop);
            } else {
                Neuron.finitialize(-65);
                Neuron.continuerun(3);
                clamp.set("amp", 0.1);
                Neuron.continuerun(tstop);
            }
            seen.add(soma.at(0.5).get("v"));
            seen.add(soma.at(0.5).get("m_hh"));
            return 31L * Arrays.hashCode(v.toArray()) + 7L * Arrays.hashCode(spikes.toArray()) + seen.hashCode();
        } finally {
            Collections.reverse(made); // what speaks of another before that
            made.forEach(EightThreads::close);
            soma.close();
        }
    }

    private static void close(AutoCloseable one) {
        try {
            one.close();
        } catch (Exception e) {
            throw new IllegalArgumentException(e);
        }
    }
}
