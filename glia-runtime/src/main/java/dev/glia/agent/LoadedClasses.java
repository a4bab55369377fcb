package dev.glia.agent;

import dev.glia.GliaPrefer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.stream.Stream;

/** What was loaded before an agent was attached, and has to be woven afterwards. */
final class LoadedClasses {
    private LoadedClasses() {}

    static void weave(Instrumentation instrumentation) {
        Class<?>[] carriers = Arrays.stream(instrumentation.getAllLoadedClasses())
                .filter(type -> type.getClassLoader() != null && instrumentation.isModifiableClass(type))
                .filter(LoadedClasses::carries)
                .toArray(Class<?>[]::new);
        if (carriers.length > 0) {
            try {
                instrumentation.retransformClasses(carriers);
            } catch (UnmodifiableClassException e) {
                throw new IllegalStateException("a class that was modifiable is not", e);
            }
        }
    }

    /** A class whose signatures name classes that are not there cannot be asked, nor could it be built. */
    private static boolean carries(Class<?> type) {
        try {
            return Stream.of(
                            Stream.of(type),
                            Arrays.stream(type.getDeclaredMethods()),
                            Arrays.stream(type.getDeclaredConstructors()))
                    .flatMap(elements -> elements.map(AnnotatedElement.class::cast))
                    .anyMatch(element -> element.getAnnotationsByType(GliaPrefer.class).length > 0);
        } catch (LinkageError e) {
            return false;
        }
    }
}
