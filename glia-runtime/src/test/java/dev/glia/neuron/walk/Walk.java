package dev.glia.neuron.walk;

import dev.glia.fixtures.TestNeuron;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.NeuronException;
import dev.glia.neuron.Turn;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.LongSupplier;
import java.util.stream.IntStream;

/**
 * One walk: two threads call whatever there is, with whatever there is, for so many seconds; then the reference model must
 * give the bits that it gave before. Arguments: the seed, the seconds, the folder for what the two do and how it ended, and
 * optionally a number of calls after which one thread alone ends: such a walk goes the same way each time.
 */
public final class Walk {
    private static final int DEEPEST = 2;
    private static final int CLOSE_PERCENT = 6;

    /** Calls for which a thread keeps the simulator to itself; the other rightly waits for as long. */
    private static final int LONGEST_TURN = 200;

    private final List<Executable> catalogue = Catalogue.walked();
    private final Pool pool = new Pool();
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLongArray callsOfEach;
    private final AtomicLong answered = new AtomicLong();
    private final Path folder;
    private final long end;
    private final long callsAlone;

    /** What the walk has left in the model must not walk on in the reference model. */
    private volatile boolean isOver;

    private Walk(Path folder, long seconds, long callsAlone) {
        this.folder = folder;
        this.callsAlone = callsAlone;
        this.callsOfEach = new AtomicLongArray(callsAlone > 0 ? 1 : 2);
        this.end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    }

    public static void main(String[] words) throws IOException, InterruptedException {
        Neuron.start(TestNeuron.installation());
        Path folder = Path.of(words[2]).toAbsolutePath();
        ReferenceModel.Trace expected = ReferenceModel.trace();
        Walk walk = new Walk(folder, Long.parseLong(words[1]), words.length > 3 ? Long.parseLong(words[3]) : 0);
        Watch watch = new Watch(walk.callsOfEach()).start();
        walk.run(Long.parseLong(words[0]));
        watch.end();
        ReferenceModel.reset(walk.pool.everything());
        String other = differenceFrom(expected);
        if (!other.isEmpty()) {
            System.err.println(other + ReferenceModel.surroundings());
        }
        String end = "the reference model gives " + (other.isEmpty() ? "its bits" : "OTHER bits: " + other);
        Files.writeString(folder.resolve("end"), end + "\n" + walk.calls + " calls, " + walk.answered + " answered\n");
        Runtime.getRuntime().exit(other.isEmpty() ? 0 : 3);
    }

    /** A run that is refused is told of as other bits are. */
    private static String differenceFrom(ReferenceModel.Trace expected) {
        try {
            return expected.difference(ReferenceModel.trace());
        } catch (NeuronException e) {
            e.printStackTrace();
            return e.getMessage() + "; ";
        }
    }

    private List<LongSupplier> callsOfEach() {
        return IntStream.range(0, callsOfEach.length())
                .<LongSupplier>mapToObj(i -> () -> callsOfEach.get(i))
                .toList();
    }

    private void run(long seed) throws InterruptedException {
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < callsOfEach.length(); i++) {
            Walker walker = new Walker(i, new Random(2 * seed + i), folder.resolve("thread" + i));
            Thread thread = new Thread(walker::walk, "walker" + i);
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        isOver = true;
    }

    /** One of the threads. */
    private final class Walker {
        private final int number;
        private final Random chance;
        private final Caller caller;
        private final List<Turn> turns = new ArrayList<>();
        private int callsOfTurn;
        private int depth;

        Walker(int number, Random chance, Path file) {
            this.number = number;
            this.chance = chance;
            this.caller = new Caller(chance, pool, file, this::callback);
        }

        void walk() {
            while (System.nanoTime() < end && (callsAlone == 0 || calls.get() < callsAlone)) {
                step();
            }
            endTurns();
            callsOfEach.set(number, -1);
        }

        private void callback() {
            if (isOver) {
                return;
            }
            if (depth < DEEPEST && chance.nextInt(3) > 0) {
                step();
            } else if (chance.nextInt(8) == 0) {
                throw new IllegalStateException("a callback of the walk throws");
            }
        }

        private void step() {
            calls.incrementAndGet();
            callsOfEach.incrementAndGet(number);
            depth++;
            try {
                if (caller.happens(CLOSE_PERCENT)) {
                    caller.closeAny();
                } else if (caller.happens(8)) {
                    runModel();
                } else {
                    call(catalogue.get(chance.nextInt(catalogue.size())));
                }
                answered.incrementAndGet();
            } catch (RuntimeException e) {
                caller.hear(e);
            } finally {
                depth--;
            }
        }

        private void call(Executable target) {
            if (caller.call(target) instanceof Turn turn) {
                turns.add(turn);
            }
            if (!turns.isEmpty() && callsOfTurn++ > LONGEST_TURN) {
                endTurns();
            }
        }

        private void endTurns() {
            turns.forEach(Turn::close);
            turns.clear();
            callsOfTurn = 0;
        }

        private void runModel() {
            caller.note("run");
            Neuron.finitialize(-65);
            Neuron.continuerun(chance.nextInt(3));
        }
    }
}
