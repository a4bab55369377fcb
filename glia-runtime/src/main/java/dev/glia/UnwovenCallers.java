package dev.glia;

import dev.glia.select.Preference;
import dev.glia.select.PreferenceSet;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The callers of this thread that carry {@link GliaPrefer} where nothing wove it in: the class came from a compiler of its own,
 * as an IDE has one, and there is no agent. What is known of a class is remembered with it; the stack is looked at each time.
 */
final class UnwovenCallers {
    private static final String ANNOTATION = "Ldev/glia/GliaPrefer;";
    private static final ClassLoader PLATFORM = ClassLoader.getPlatformClassLoader();
    private static final StackWalker STACK = StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE);

    /** By name and descriptor, what each annotated method of a class prefers, its class's layer first. */
    private static final ClassValue<Map<String, Layers>> ANNOTATED = new ClassValue<>() {
        @Override
        protected Map<String, Layers> computeValue(Class<?> type) {
            boolean ofJdk = type.getClassLoader() == null || type.getClassLoader() == PLATFORM;
            return ofJdk || type.isAnnotationPresent(GliaPrefer.Woven.class) ? Map.of() : read(type);
        }
    };

    /** What one method prefers, or why that cannot be told; null where it can. */
    private record Layers(List<PreferenceSet> sets, String refusal) {}

    private UnwovenCallers() {}

    /**
     * What they prefer, the outermost first.
     *
     * @throws GliaException where one of them prefers something and when its context begins cannot be known
     */
    static List<PreferenceSet> layers() {
        return WovenContext.hasBegun()
                ? List.of()
                : STACK.walk(frames -> {
                    List<PreferenceSet> sets = new ArrayList<>();
                    frames.forEach(frame -> add(frame, sets));
                    Collections.reverse(sets);
                    return sets.isEmpty() ? List.of() : sets;
                });
    }

    private static void add(StackWalker.StackFrame frame, List<PreferenceSet> innermostFirst) {
        Map<String, Layers> annotated = ANNOTATED.get(frame.getDeclaringClass());
        if (annotated.isEmpty()) {
            return;
        }
        Layers layers = annotated.get(frame.getMethodName() + frame.getDescriptor());
        if (layers != null) {
            if (layers.refusal() != null) {
                throw new GliaException(layers.refusal());
            }
            for (int i = layers.sets().size() - 1; i >= 0; i--) {
                innermostFirst.add(layers.sets().get(i));
            }
        }
    }

    private static Map<String, Layers> read(Class<?> type) {
        try {
            List<Preference> ofClass = layer(type, type.getName());
            Map<String, Layers> found = new HashMap<>();
            for (Method method : type.getDeclaredMethods()) {
                List<Preference> own = layer(method, type.getName() + "." + method.getName());
                if (!method.isSynthetic() && !(ofClass.isEmpty() && own.isEmpty())) {
                    found.put(
                            key(method.getName(), method.getReturnType(), method.getParameterTypes()),
                            of(ofClass, own));
                }
            }
            for (Constructor<?> constructor : type.getDeclaredConstructors()) {
                boolean prefers =
                        !layer(constructor, type.getName() + ".<init>").isEmpty();
                if (prefers || !ofClass.isEmpty()) {
                    found.put(key("<init>", void.class, constructor.getParameterTypes()), refused(type));
                }
            }
            return Map.copyOf(found);
        } catch (LinkageError e) {
            return unreadable(type, e);
        }
    }

    /** Asked for one that may be repeated, Java first makes classes for its own annotations; most elements have none. */
    private static List<Preference> layer(AnnotatedElement element, String place) {
        return element.getAnnotations().length == 0
                ? List.of()
                : WovenContext.layer(List.of(element.getAnnotationsByType(GliaPrefer.class)), place);
    }

    private static Layers of(List<Preference> ofClass, List<Preference> own) {
        List<PreferenceSet> sets = new ArrayList<>();
        for (List<Preference> layer : List.of(ofClass, own)) {
            if (!layer.isEmpty()) {
                sets.add(PreferenceSet.of(layer));
            }
        }
        return new Layers(List.copyOf(sets), null);
    }

    private static Layers refused(Class<?> type) {
        return new Layers(
                List.of(),
                "a constructor of '%s' uses Glia under a @GliaPrefer that nothing has woven into the class, so where its context begins is not known; %s"
                        .formatted(type.getName(), remedy()));
    }

    private static String remedy() {
        return "build the project with the goal glia:compile (`mvn process-classes`), run with -javaagent:glia-agent.jar, or open the context in the constructor with Glia.context(...)";
    }

    private static String key(String name, Class<?> returned, Class<?>[] parameters) {
        return name + MethodType.methodType(returned, parameters).toMethodDescriptorString();
    }

    /** Frameworks have classes whose signatures name what is not there; that matters only where the annotation is in one. */
    private static Map<String, Layers> unreadable(Class<?> type, LinkageError e) {
        String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream in = type.getResourceAsStream(file)) {
            if (in == null || !new String(in.readAllBytes(), StandardCharsets.ISO_8859_1).contains(ANNOTATION)) {
                return Map.of();
            }
        } catch (IOException unread) {
            e.addSuppressed(unread);
        }
        throw new GliaException(
                "the class '%s' carries @GliaPrefer, nothing has woven it in, and it cannot be read because a class that its signatures name is not there (%s); %s"
                        .formatted(type.getName(), e.getMessage(), remedy()),
                e);
    }
}
