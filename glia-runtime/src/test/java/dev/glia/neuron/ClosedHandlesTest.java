package dev.glia.neuron;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.neuron.math.Matrix;
import dev.glia.neuron.math.Random;
import dev.glia.neuron.network.ParallelContext;
import dev.glia.neuron.solve.CVode;
import dev.glia.neuron.solve.Initialisation;
import dev.glia.neuron.solve.SaveState;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every public method there is, also one that comes later, refuses to work on what has been closed. */
@ExtendWith(NeuronSession.class)
class ClosedHandlesTest {
    /** What may be asked of something closed: who it was, where it was, and that it is closed. */
    private static final Set<String> HARMLESS = Set.of(
            "toString",
            "hashCode",
            "equals",
            "name",
            "isClosed",
            "isAlive",
            "close",
            "section",
            "segment",
            "x",
            "v_init",
            "variables");

    private static Section soma() {
        return Neuron.section("soma").insert("hh");
    }

    private static PointProcess synapse() {
        return Neuron.pointProcess("ExpSyn", soma().at(0.5));
    }

    private static <T extends AutoCloseable> T closed(T handle) {
        try {
            handle.close();
            return handle;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object ofClosedSection(java.util.function.Function<Section, Object> what) {
        Section soma = soma();
        Object made = what.apply(soma);
        soma.close();
        return made;
    }

    @TestFactory
    Stream<DynamicTest> every_method_of_what_is_closed_says_so() {
        List<Supplier<Object>> handles = List.of(
                () -> closed(soma()),
                () -> closed(synapse()),
                () -> ofClosedSection(soma -> Neuron.pointProcess("IClamp", soma.at(0.5))),
                () -> closed(NetCon.between(Neuron.artificialCell("NetStim"), synapse())),
                () -> ofClosedSection(soma -> NetCon.watching(soma.at(0.5))),
                () -> closed(Vector.of(1, 2, 3)),
                () -> closed(Neuron.create("List")),
                () -> closed(new Matrix(2, 2)),
                () -> closed(new Random(1, 2, 3)),
                () -> closed(new ParallelContext()),
                () -> closed(new CVode()),
                () -> {
                    Neuron.finitialize(-65);
                    return closed(new SaveState());
                },
                () -> closed(Initialisation.last(() -> {})),
                () -> ofClosedSection(soma -> soma.at(0.5)),
                () -> ofClosedSection(soma -> soma.mechanism("hh")),
                () -> ofClosedSection(soma -> soma.at(0.5).mechanism("hh")),
                () -> ofClosedSection(soma -> soma.mechanism("hh").variable("gnabar")),
                () -> ofClosedSection(soma -> soma.at(0.5).mechanism("hh").variable("gnabar")),
                () -> ofClosedSection(soma -> soma.at(0.5).ref("v")),
                () -> ofClosedSection(
                        soma -> Neuron.pointProcess("IClamp", soma.at(0.5)).ref("amp")));
        return handles.stream()
                .flatMap(handle -> methods(handle.get().getClass())
                        .map(method -> DynamicTest.dynamicTest(
                                handle.get().getClass().getSimpleName() + "." + method.getName()
                                        + Arrays.toString(method.getParameterTypes()),
                                () -> refuses(handle.get(), method))));
    }

    private static Stream<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> !Modifier.isStatic(method.getModifiers()) && !method.isBridge())
                .filter(method -> method.getDeclaringClass().getName().startsWith("dev.glia"))
                .filter(method -> !HARMLESS.contains(method.getName()));
    }

    private static void refuses(Object handle, Method method) {
        method.setAccessible(true);
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(type -> type == String.class ? nameFor(method) : some(type))
                .toArray();
        InvocationTargetException e = assertThrows(
                InvocationTargetException.class, () -> method.invoke(handle, arguments), method.toString());
        assertTrue(e.getCause() instanceof IllegalStateException, method + ": " + e.getCause());
        assertTrue(e.getCause().getMessage().contains("closed"), e.getCause().getMessage());
    }

    /** A name that means something to the open handle, so that only its being closed can be refused. */
    private static String nameFor(Method method) {
        if (method.getDeclaringClass() == Mechanism.class) {
            return "gnabar";
        }
        boolean ofMechanism = Set.of("insert", "uninsert", "has", "mechanism").contains(method.getName());
        return ofMechanism ? "hh" : "v";
    }

    /** An argument that would do if the handle were open. */
    private static Object some(Class<?> type) {
        if (type == double.class) {
            return 1.0;
        } else if (type == int.class) {
            return 1;
        } else if (type == long.class) {
            return 1L;
        } else if (type == boolean.class) {
            return true;
        } else if (type == double[].class) {
            return new double[] {1};
        } else if (type == Object[].class) {
            return new Object[0];
        } else if (type == Section.class) {
            return Neuron.section("other");
        } else if (type == Segment.class) {
            return Neuron.section("other").at(0.5);
        } else if (type == Reference.class) {
            return Neuron.ref("t");
        } else if (type == Vector.class) {
            return Vector.of(1);
        } else if (type == PointProcess.class || type == Connectable.class) {
            return synapse();
        } else if (type == NetCon.class) {
            return NetCon.between(Neuron.artificialCell("NetStim"), synapse());
        } else if (type == HocObject.class) {
            return Neuron.create("List");
        } else if (type == Path.class) {
            return Path.of("nowhere");
        } else if (type == Runnable.class) {
            return (Runnable) () -> {};
        } else if (type == Consumer.class) {
            return (Consumer<Object>) x -> {};
        } else if (type == Map.class) {
            return Map.of("gnabar", 0.1);
        } else if (type == ParallelContext.Reduction.class) {
            return ParallelContext.Reduction.SUM;
        }
        throw new IllegalArgumentException("this test has no " + type.getName() + " to pass");
    }
}
