package dev.glia.neuron.child;

import dev.glia.Glia;
import dev.glia.GliaException;
import dev.glia.neuron.Callback;
import dev.glia.neuron.HocObject;
import dev.glia.neuron.Model;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.PointProcess;
import dev.glia.neuron.Section;
import dev.glia.neuron.Vector;
import dev.glia.neuron.network.ParallelContext;
import dev.glia.neuron.solve.CVode;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Two threads that could wait for each other for ever, or one for what the other has freed. Argument: which. */
public final class TwoLocks {
    private static final long NANOS = 2_000_000_000L;

    private TwoLocks() {}

    public static void main(String[] arguments) throws InterruptedException {
        Child.start();
        switch (arguments[0]) {
            case "vector" -> closed(() -> Vector.of(1, 2, 3), vector -> vector.number("size"));
            case "point" -> {
                Section soma = Neuron.section("soma");
                closed(() -> Neuron.pointProcess("IClamp", soma.at(0.5)), clamp -> clamp.get("amp"));
            }
            case "reference" -> {
                Section soma = Neuron.section("soma");
                AtomicReference<PointProcess> shared = new AtomicReference<>();
                closed(
                        () -> {
                            shared.set(Neuron.pointProcess("ExpSyn", soma.at(0.5)));
                            return shared.get();
                        },
                        synapse -> Vector.recording(synapse.ref("g")).close());
            }
            case "section" -> sections();
            case "coreneuron" -> coreneuron();
            case "resolve" -> resolve();
            case "output" -> output();
            case "model" -> model();
            case "halt" -> halt();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        System.out.println("survived");
    }

    private interface Use<T> {
        void of(T thing);
    }

    /** One thread makes and closes, the other uses what it finds. */
    private static <T extends HocObject> void closed(Supplier<T> make, Use<T> use) throws InterruptedException {
        AtomicReference<T> shared = new AtomicReference<>(make.get());
        both(
                () -> {
                    T next = make.get();
                    shared.getAndSet(next).close();
                },
                () -> use.of(shared.get()));
    }

    private static void sections() throws InterruptedException {
        AtomicReference<Section> shared = new AtomicReference<>(Neuron.section("soma"));
        both(() -> shared.getAndSet(Neuron.section("soma")).close(), () -> {
            shared.get().nseg(3).L(10);
            shared.get().insert("hh").get("gnabar_hh", 0.5);
            shared.get().parent();
        });
    }

    /** What NEURON still computes with must not be destroyed under it. */
    private static void halt() throws InterruptedException {
        for (int i = 0; i < 40; i++) {
            Neuron.section("dend").nseg(101).insert("hh");
        }
        try (ParallelContext context = new ParallelContext()) {
            context.threads(2);
        }
        Neuron.finitialize(-65);
        CountDownLatch under = new CountDownLatch(1);
        new CVode().event(0.1, under::countDown);
        Thread computes = new Thread(() -> Neuron.continuerun(1e6));
        computes.setDaemon(true);
        computes.start();
        under.await();
        System.out.println("survived");
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    /** The one has NEURON to itself, the other asks the model and has to wait for it. */
    private static void model() throws InterruptedException {
        Model model = new Model();
        model.section("soma");
        Thread asks = new Thread(model::alive);
        Neuron.exclusively(() -> {
            asks.start();
            while (asks.getState() != Thread.State.TIMED_WAITING && asks.getState() != Thread.State.WAITING) {
                Thread.onSpinWait();
            }
            model.alive();
        });
        asks.join();
    }

    private static void coreneuron() throws InterruptedException {
        Section soma = Neuron.section("soma");
        both(() -> Neuron.coreneuron(true), () -> {
            Neuron.finitialize(-65);
            Neuron.continuerun(1);
        });
        soma.close();
    }

    /** The first question of each thread, one of them asked inside NEURON. */
    private static void resolve() throws InterruptedException {
        CountDownLatch inside = new CountDownLatch(1);
        Thread other = new Thread(() -> {
            await(inside);
            ask();
        });
        other.start();
        Callback.function("asks", 0, x -> {
            inside.countDown();
            pause(20);
            ask();
            return 0;
        });
        Neuron.call("asks");
        other.join();
    }

    private static void ask() {
        try {
            Glia.resolve("no_such_asset");
        } catch (GliaException e) {
            require(e.getMessage() != null, "no message");
        }
    }

    private static void output() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        Thread other = new Thread(() -> {
            await(held);
            Neuron.hoc("{print 1}");
            Neuron.hoc("{for i = 0, 9 { print i }}");
        });
        other.start();
        synchronized (System.out) {
            held.countDown();
            for (int i = 0; i < 50; i++) {
                pause(2);
                require(Neuron.t() == 0, "t");
            }
        }
        other.join();
    }

    private static void both(Runnable one, Runnable other) throws InterruptedException {
        long end = System.nanoTime() + NANOS;
        Thread first = new Thread(() -> repeat(one, end));
        Thread second = new Thread(() -> repeat(other, end));
        first.start();
        second.start();
        first.join();
        second.join();
    }

    private static void repeat(Runnable act, long end) {
        while (System.nanoTime() < end) {
            try {
                act.run();
            } catch (IllegalStateException e) {
                require(e.getMessage().contains("closed") || e.getMessage().contains("deleted"), e.toString());
            }
        }
    }

    private static void require(boolean claim, String what) {
        if (!claim) {
            System.out.println("wrong: " + what);
            Runtime.getRuntime().halt(3);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
