package dev.glia.neuron.walk;

import dev.glia.fixtures.TestNeuron;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.Turn;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Two threads that call two public entry points at once, some times each, and then the next two. Callbacks call either of the
 * two again, and in every other pair one thread holds {@code System.out} around its calls, as a user may. Arguments: which
 * group of all pairs, of how many, after how many seconds to stop at the latest (0 for never), and the folder for what the two
 * do. The groups are the same in each process.
 */
public final class Pairs {
    private static final int TIMES = 3;
    private static final int DEEPEST = 2;
    private static final int CLOSE_PERCENT = 3;

    private final Pool pool = new Pool();
    private final AtomicLong calls = new AtomicLong();
    private final CyclicBarrier meeting = new CyclicBarrier(2, this::next);
    private final Random chanceOfStock = new Random(1);
    private final List<Pair> pairs;
    private final Path folder;
    private final int group;
    private final long end;

    /** How many pairs; written where the two meet. */
    private int begun;

    private Pair pair; // null when there is no more to do

    private record Pair(Executable first, Executable second) {}

    private Pairs(int group, List<Pair> pairs, Path folder, long end) {
        this.group = group;
        this.pairs = pairs;
        this.folder = folder;
        this.end = end;
    }

    public static void main(String[] words) throws IOException, InterruptedException {
        Neuron.start(TestNeuron.installation());
        int group = Integer.parseInt(words[0]);
        int groups = Integer.parseInt(words[1]);
        long seconds = Long.parseLong(words[2]);
        List<Pair> all = all();
        List<Pair> mine = new ArrayList<>();
        for (int i = group; i < all.size(); i += groups) {
            mine.add(all.get(i));
        }
        ReferenceModel.Trace expected = ReferenceModel.trace();
        long end = seconds == 0 ? Long.MAX_VALUE : System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        Pairs pairs = new Pairs(group, mine, Path.of(words[3]).toAbsolutePath(), end);
        Watch watch = new Watch(List.of(pairs.calls::get)).start();
        pairs.run();
        watch.end();
        ReferenceModel.reset(pairs.pool.everything());
        String other = expected.difference(ReferenceModel.trace());
        if (!other.isEmpty()) {
            System.err.println(other + ReferenceModel.surroundings());
        }
        Files.writeString(
                pairs.folder.resolve("end"),
                "%s of %s pairs, %s calls, %s bits%n"
                        .formatted(pairs.begun, mine.size(), pairs.calls, other.isEmpty() ? "the same" : "OTHER"));
        Runtime.getRuntime().exit(other.isEmpty() ? 0 : 3);
    }

    /** Each with each and with itself. Neighbours have nothing in common. */
    private static List<Pair> all() {
        List<Executable> points = Catalogue.walked();
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < points.size(); i++) {
            for (int j = i; j < points.size(); j++) {
                pairs.add(new Pair(points.get(i), points.get(j)));
            }
        }
        Collections.shuffle(pairs, new Random(1));
        return pairs;
    }

    private void run() throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            One one = new One(i);
            Thread thread = new Thread(one::run, "caller" + i);
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
    }

    private void next() {
        boolean isOver = begun == pairs.size() || System.nanoTime() >= end;
        pair = isOver ? null : pairs.get(begun++);
        try {
            Stock.fill(pool, chanceOfStock);
        } catch (RuntimeException e) {
            // what the last pair has set up does not let anything be made; the next has to do with what there is
        }
    }

    private boolean meet() {
        try {
            meeting.await();
            return pair != null;
        } catch (BrokenBarrierException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One of the threads. */
    private final class One {
        private final boolean isSecond;
        private final Random chance;
        private final Caller caller;
        private int depth;

        One(int number) {
            this.isSecond = number == 1;
            this.chance = new Random(2L * group + number);
            this.caller = new Caller(chance, pool, folder.resolve("thread" + number), this::callback);
        }

        void run() {
            while (meet()) {
                if (isSecond && begun % 2 == 0) {
                    synchronized (System.out) {
                        callSomeTimes();
                    }
                } else {
                    callSomeTimes();
                }
            }
        }

        private void callSomeTimes() {
            for (int i = 0; i < TIMES; i++) {
                attempt(() -> call(isSecond ? pair.second() : pair.first()));
            }
            if (caller.happens(CLOSE_PERCENT)) {
                attempt(caller::closeAny);
            }
        }

        private void callback() {
            Pair now = pair;
            if (now != null && depth < DEEPEST) {
                attempt(() -> call(chance.nextBoolean() ? now.second() : now.first()));
            }
        }

        /** The other thread rightly waits for as long as this one has the simulator for itself. */
        private void call(Executable target) {
            if (caller.call(target) instanceof Turn turn) {
                turn.close();
            }
        }

        private void attempt(Runnable act) {
            calls.incrementAndGet();
            depth++;
            try {
                act.run();
            } catch (RuntimeException e) {
                caller.hear(e);
            } finally {
                depth--;
            }
        }
    }
}
