package dev.glia.neuron.child;

import java.util.concurrent.atomic.AtomicBoolean;

/** Another thread provokes null pointers, stack overflows and collections while NEURON runs 2 s of model time. */
public final class NullPointerStorm {
    private static final int NULL_POINTERS = 50_000;

    private record Node(Node next, int value) {}

    private NullPointerStorm() {}

    public static void main(String[] arguments) throws InterruptedException {
        Child.start();
        int quiet = Child.trace(2000);
        AtomicBoolean done = new AtomicBoolean();
        int[] caught = {0};
        Thread storm = new Thread(() -> storm(done, caught), "storm");
        storm.start();
        int stormy = Child.trace(2000);
        done.set(true);
        storm.join();
        System.out.println("null pointers " + (caught[0] >= NULL_POINTERS));
        System.out.println("same trace " + (quiet == stormy));
        Child.survived();
    }

    private static void storm(AtomicBoolean done, int[] caught) {
        Node end = new Node(null, 0);
        for (int i = 0; i < NULL_POINTERS || !done.get(); i++) {
            try {
                caught[0] += end.next.value;
            } catch (NullPointerException e) {
                caught[0]++;
            }
            if (i % 1000 == 0) {
                System.gc();
            }
            if (i % 5000 == 0) {
                overflow();
            }
        }
    }

    private static void overflow() {
        try {
            deeper(0);
        } catch (StackOverflowError e) {
            return;
        }
        throw new IllegalStateException("no overflow");
    }

    private static int deeper(int depth) {
        return deeper(depth + 1) + 1;
    }
}
