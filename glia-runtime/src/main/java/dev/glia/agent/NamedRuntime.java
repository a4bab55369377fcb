package dev.glia.agent;

import java.lang.instrument.Instrumentation;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The runtime on the module path. Its descriptor cannot say that it serves JUnit, since the JVM starts no program whose descriptor
 * speaks of a module that is not there; so the agent says it where JUnit is there.
 */
final class NamedRuntime {
    private static final String JUNIT = "org.junit.platform";
    private static final String SERVICE = JUNIT + ".launcher.TestExecutionListener";

    private NamedRuntime() {}

    /** Lets the weaver, which lies in the agent's jar on the class path, see what it needs, and JUnit find its listener. */
    static void complete(Instrumentation instrumentation) {
        Module runtime = NamedRuntime.class.getModule();
        if (!runtime.isNamed()) {
            return;
        }
        Module classPath = ClassLoader.getSystemClassLoader().getUnnamedModule();
        Set<Module> read = new HashSet<>(Set.of(classPath));
        runtime.getLayer().modules().stream()
                .filter(module -> module.getName().startsWith(JUNIT))
                .forEach(read::add);
        Map<String, Set<Module>> shown = Map.of(NamedRuntime.class.getPackageName(), Set.of(classPath));
        instrumentation.redefineModule(runtime, read, shown, Map.of(), Set.of(), Map.of());
        serveJunit(instrumentation, runtime);
    }

    /** Once the runtime reads JUnit: a class of the runtime's that implements what JUnit has is loaded for it. */
    private static void serveJunit(Instrumentation instrumentation, Module runtime) {
        try {
            ClassLoader loader = ClassLoader.getSystemClassLoader();
            Class<?> service = Class.forName(SERVICE, false, loader);
            Class<?> listener = Class.forName("dev.glia.junit.NeuronTests", false, loader);
            instrumentation.redefineModule(
                    runtime, Set.of(), Map.of(), Map.of(), Set.of(), Map.of(service, List.of(listener)));
        } catch (ClassNotFoundException e) {
            return; // A program, and no test.
        }
    }
}
