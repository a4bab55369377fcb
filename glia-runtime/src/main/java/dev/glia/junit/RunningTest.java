package dev.glia.junit;

import java.util.Optional;

/** A test, or what contains tests, from its beginning to its end. */
final class RunningTest {
    private final String name;
    private final Optional<RunningTest> parent;
    private final boolean testClass;
    private final Thread thread = Thread.currentThread();

    /** Whether it has been let into NEURON. */
    private volatile boolean admitted;

    private volatile boolean ended;

    /** @param testClass whether it is a class that is nested in no other, or stands for one */
    RunningTest(String name, Optional<RunningTest> parent, boolean testClass) {
        this.name = name;
        this.parent = parent;
        this.testClass = testClass;
    }

    /** The class that it belongs to; the test itself where it belongs to none. */
    RunningTest ofClass() {
        return testClass || parent.isEmpty() ? this : parent.get().ofClass();
    }

    boolean isTestClass() {
        return testClass;
    }

    boolean isWithin(RunningTest other) {
        return this == other
                || parent.filter(container -> container.isWithin(other)).isPresent();
    }

    boolean isAdmitted() {
        return admitted;
    }

    void admit() {
        admitted = true;
    }

    boolean isRunning() {
        return !ended;
    }

    void end() {
        ended = true;
    }

    String thread() {
        return thread.getName();
    }

    @Override
    public String toString() {
        return name;
    }
}
