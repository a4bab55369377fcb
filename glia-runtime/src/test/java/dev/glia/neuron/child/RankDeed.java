package dev.glia.neuron.child;

import dev.glia.neuron.Callback;
import dev.glia.neuron.HocObject;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.NeuronException;
import java.io.IOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One rank of a job; argument: what rank 1 does to the others. The last line of each rank says that it came to its end. */
public final class RankDeed {
    private record Node(Node next) {}

    private final HocObject context = Neuron.create("ParallelContext");
    private final int id = (int) context.number("id");

    private RankDeed() {}

    public static void main(String[] arguments) throws InterruptedException {
        Child.start();
        RankDeed rank = new RankDeed();
        rank.act(arguments[0]);
        System.out.println("rank " + rank.id + " of " + (int) rank.context.number("nhost") + " survived");
    }

    private void act(String deed) throws InterruptedException {
        if (id == 1) {
            System.out.println("acts at " + System.currentTimeMillis()); // for JobEnding
        }
        switch (deed) {
            case "storm" -> storm();
            case "early" -> early();
            case "throw" ->
                failing(() -> {
                    throw new IllegalStateException("rank 1 has a bad day");
                });
            case "exit" -> failing(() -> System.exit(4));
            case "exit-0" -> failing(() -> System.exit(0));
            case "exit-while-another-works" -> {
                if (id == 1) {
                    System.exit(0);
                }
                new CountDownLatch(1).await(20, TimeUnit.SECONDS);
            }
            case "exit-in-a-callback" -> failing(() -> inCallback(() -> System.exit(0)));
            case "halt" -> failing(() -> Runtime.getRuntime().halt(4));
            case "halt-0" -> failing(() -> Runtime.getRuntime().halt(0));
            case "kill" -> failing(RankDeed::kill);
            case "absent" -> run(() -> {});
            case "barrier" -> run(() -> context.call("barrier"));
            case "patient" -> patient();
            case "error" -> refused("no_such_function()");
            case "quit" -> refused("quit()");
            case "work" -> work();
            case "endless" -> endless();
            case "threads" -> System.out.println((int) context.number("nthread") + " threads");
            default -> throw new IllegalArgumentException(deed);
        }
    }

    private void storm() {
        Node end = new Node(null);
        int caught = 0;
        for (int i = 0; i < 100_000; i++) {
            try {
                caught += end.next().next() == null ? 0 : 1;
            } catch (NullPointerException e) {
                caught++;
            }
        }
        try {
            caught += deeper(0);
        } catch (StackOverflowError e) {
            caught++;
        }
        System.out.println("caught " + caught);
        context.call("barrier");
    }

    private static int deeper(int depth) {
        return deeper(depth + 1) + 1;
    }

    private void early() throws InterruptedException {
        if (id == 0) {
            new CountDownLatch(1).await(2, TimeUnit.SECONDS);
        }
    }

    private void failing(Runnable deed) {
        if (id == 1) {
            deed.run();
        }
        context.call("barrier");
    }

    private static void inCallback(Runnable deed) {
        try (Callback callback = Callback.of(deed)) {
            Neuron.hoc(callback.statement());
        }
    }

    private static void kill() {
        try {
            new ProcessBuilder(
                            "kill", "-9", String.valueOf(ProcessHandle.current().pid()))
                    .start()
                    .waitFor();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Rank 1 does something else and is at its end, the other ranks run a model that needs it. */
    private void run(Runnable instead) {
        if (id == 1) {
            instead.run();
            return;
        }
        Child.stimulatedSoma();
        context.call("set_maxstep", 10);
        Neuron.finitialize(-65);
        Neuron.continuerun(50);
        System.out.println("result of rank " + id);
    }

    /** Rank 1 has returned for longer than anybody waits for it in vain, and nobody needs it. */
    private void patient() throws InterruptedException {
        context.call("barrier");
        if (id == 0) {
            new CountDownLatch(1).await(8, TimeUnit.SECONDS);
            Neuron.hoc("x = 0");
            Neuron.hoc("for i = 0, 100000 { x += 1 }");
            System.out.println("result of rank " + id);
        }
    }

    /** An error of one rank is that rank's, and the next collective call works. */
    private void refused(String statement) {
        if (id == 1) {
            try {
                Neuron.hoc(statement);
            } catch (NeuronException e) {
                System.out.println("refused: " + e.getMessage());
            }
        }
        System.out.println("sum " + context.number("allreduce", id + 1, 1));
    }

    /** Workers stay in runworker until rank 0 is done, and NEURON lets their process exit from inside. */
    private void work() {
        System.out.print("before work of " + id + ";");
        Neuron.hoc("func glia_square() { printf(\"squared %g\\n\", $1) return $1 * $1 }");
        context.call("runworker");
        for (int i = 1; i <= 3; i++) {
            context.call("submit", "glia_square", i);
        }
        double sum = 0;
        while (context.number("working") != 0) {
            sum += context.number("retval");
        }
        context.call("done");
        System.out.println("squares " + sum);
    }

    private void endless() {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("hook of rank " + id)));
        Child.stimulatedSoma();
        Neuron.finitialize(-65);
        context.call("set_maxstep", 10);
        context.call("barrier");
        System.out.println("running");
        Neuron.continuerun(1e9);
    }
}
