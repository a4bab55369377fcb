package dev.glia.junit;

import dev.glia.neuron.bridge.Entrance;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.UniqueId;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Tells what runs, in JUnit's terms, to {@link RunningTests}. JUnit starts and ends each test in the thread that runs it.
 * Works with every platform from 1.8 (JUnit 5.8) on.
 */
public final class NeuronTests implements TestExecutionListener {
    private static final String ENGINE = "engine";

    private final ConcurrentMap<UniqueId, RunningTest> known = new ConcurrentHashMap<>();
    private final RunningTests running = new RunningTests();

    /** For JUnit, which finds this class among the services. */
    public NeuronTests() {}

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        Entrance.watch(running);
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        Entrance.watch(null);
    }

    @Override
    public void executionStarted(TestIdentifier test) {
        RunningTest begun = new RunningTest(name(test), parent(test), isTestClass(test));
        known.put(test.getUniqueIdObject(), begun);
        running.begin(begun);
    }

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        Optional.ofNullable(known.remove(test.getUniqueIdObject())).ifPresent(running::end);
    }

    private Optional<RunningTest> parent(TestIdentifier test) {
        return test.getParentIdObject().map(known::get);
    }

    /** What an engine has right below it: a class with all that is nested in it. */
    private static boolean isTestClass(TestIdentifier test) {
        return test.getParentIdObject()
                .filter(parent -> parent.getLastSegment().getType().equals(ENGINE))
                .isPresent();
    }

    private static String name(TestIdentifier test) {
        return test.getSource()
                .flatMap(source -> {
                    if (source instanceof MethodSource method) {
                        return Optional.of(method.getClassName() + "." + method.getMethodName());
                    }
                    return source instanceof ClassSource type ? Optional.of(type.getClassName()) : Optional.empty();
                })
                .map(name -> test.getDisplayName().startsWith("[") ? name + " " + test.getDisplayName() : name)
                .orElse(test.getDisplayName());
    }
}
