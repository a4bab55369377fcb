package dev.glia.junit;

import dev.glia.Glia;
import dev.glia.neuron.bridge.OneNeuron;
import java.util.Deque;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.ConcurrentMap;

/**
 * Which test each thread runs, and which of them has NEURON. A JVM has one NEURON with one model, time and temperature, so a
 * test class that has called it keeps it to its end, and within a class one test at a time; whoever comes between is refused,
 * because its numbers, or the other's, could be wrong. A thread that no test runs in is taken for one that the only running test
 * has started; where several tests run, nobody knows whose it is, and it is let in.
 */
final class RunningTests implements Runnable {
    private final ConcurrentMap<Thread, Deque<RunningTest>> byThread = new ConcurrentHashMap<>();

    /** The class that called NEURON last, and the test of it; null before the first. */
    private RunningTest inClass;

    private RunningTest inTest;

    void begin(RunningTest test) {
        byThread.computeIfAbsent(Thread.currentThread(), thread -> new ConcurrentLinkedDeque<>())
                .push(test);
    }

    void end(RunningTest test) {
        try {
            if (isUserOfNeuron(test)) {
                ended(test);
            }
        } finally {
            test.end();
            byThread.computeIfPresent(Thread.currentThread(), (thread, tests) -> {
                tests.remove(test);
                return tests.isEmpty() ? null : tests;
            });
        }
    }

    private synchronized boolean isUserOfNeuron(RunningTest test) {
        return test == inTest || test == inClass;
    }

    private static void ended(RunningTest test) {
        OneNeuron.lastWords("");
        if (test.isTestClass()) {
            LeftModel.clear(test.toString());
        }
    }

    /** A thread is about to enter NEURON, which is brought up for it as for a call of Glia's. */
    @Override
    public void run() {
        RunningTest test = testOf(Thread.currentThread());
        if (test != null && !test.isAdmitted() && test.ofClass().isTestClass()) {
            admit(test);
            test.admit();
            if (OneNeuron.running().isEmpty()) {
                Glia.start();
            }
            OneNeuron.lastWords("glia: this JVM ends in test '" + test + "', by a fault that Java cannot catch\n");
        }
    }

    /** Null for a thread of nobody's. */
    private RunningTest testOf(Thread thread) {
        Deque<RunningTest> tests = byThread.get(thread);
        if (tests == null && byThread.size() == 1) {
            tests = byThread.values().stream().findFirst().orElse(null);
        }
        return tests == null ? null : tests.peek();
    }

    private synchronized void admit(RunningTest test) {
        RunningTest wanted = test.ofClass();
        if (inClass != null && inClass != wanted && inClass.isRunning()) {
            throw refusal(test, inClass);
        }
        if (inTest != null && inTest.isRunning() && !inTest.isWithin(test) && !test.isWithin(inTest)) {
            throw refusal(test, inTest);
        }
        inClass = wanted;
        inTest = test;
    }

    private static IllegalStateException refusal(RunningTest test, RunningTest other) {
        return new IllegalStateException(
                "test '%s' calls NEURON while '%s', which runs in thread '%s', has it: a JVM holds one NEURON with one model, so tests that use it run one after another. Write @ResourceLock(\"NEURON\") on every test class that uses it, or set junit.jupiter.execution.parallel.enabled=false, or let Surefire start a JVM for each class with <forkCount>2</forkCount> and <reuseForks>false</reuseForks>"
                        .formatted(test, other, other.thread()));
    }
}
