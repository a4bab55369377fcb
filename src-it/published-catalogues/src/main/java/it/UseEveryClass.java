package it;

import dev.glia.Inserted;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.Section;
import dev.glia.select.BrokenModException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Inserts what every generated class stands for, and reads, sets and records each variable of it. */
final class UseEveryClass {
    private static final Set<String> OF_EVERY_CLASS = Set.of("inserted", "pointProcess", "at");

    private final Set<String> used = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();
    private int calls;

    private UseEveryClass() {}

    static void use(Path sources) {
        UseEveryClass here = new UseEveryClass();
        classes(sources).forEach(here::useClass);
        here.wrong.forEach(System.out::println);
        System.out.printf(
                "classes: %s mechanisms, %s calls, %s wrong%n", here.used.size(), here.calls, here.wrong.size());
    }

    private static List<String> classes(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> sources.relativize(file).toString().replace(".java", "").replace('/', '.'))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void useClass(String name) {
        try (Section section = Neuron.section("section").nseg(2)) {
            Class<?> type = Class.forName(name);
            Object mechanism = made(type, section);
            Inserted inserted = (Inserted) type.getMethod("inserted").invoke(mechanism);
            used.add(inserted.name().fullName());
            useAll(type, mechanism);
            if (Arrays.stream(type.getMethods()).anyMatch(method -> method.getName().equals("globals"))) {
                Object globals = type.getMethod("globals").invoke(null);
                useAll(globals.getClass(), globals);
            }
            if (inserted instanceof Inserted.Density density) {
                Set<String> names =
                        Arrays.stream(type.getMethods()).map(Method::getName).collect(Collectors.toSet());
                density.everywhere().variables().stream()
                        .filter(variable -> !names.contains(variable) && !names.contains(variable + "_"))
                        .forEach(variable -> wrong.add(name + " lacks " + variable));
            }
        } catch (InvocationTargetException e) {
            if (!(e.getCause() instanceof BrokenModException)) {
                wrong.add(name + ": " + e.getCause());
            }
        } catch (ReflectiveOperationException e) {
            wrong.add(name + ": " + e);
        }
    }

    private static Object made(Class<?> type, Section section) throws ReflectiveOperationException {
        Method way = Arrays.stream(type.getMethods())
                .filter(method -> Modifier.isStatic(method.getModifiers()) && method.getReturnType() == type)
                .findFirst()
                .orElseThrow();
        if (way.getParameterCount() == 0) {
            return way.invoke(null);
        }
        return way.invoke(null, way.getParameterTypes()[0] == Section.class ? section : section.at(0.5));
    }

    /** What is read is set again, so that every value lies within its limits. */
    private void useAll(Class<?> type, Object object) {
        for (Method method : type.getMethods()) {
            boolean isOwn = method.getDeclaringClass() == type && !Modifier.isStatic(method.getModifiers());
            boolean takesValues = Arrays.stream(method.getParameterTypes()).anyMatch(one -> one != int.class);
            if (isOwn && !takesValues && !OF_EVERY_CLASS.contains(method.getName()) && method.getReturnType() != void.class) {
                Object value = call(type, object, method);
                boolean isScalar = value instanceof Double && method.getParameterCount() == 0;
                if (isScalar) {
                    Arrays.stream(type.getMethods())
                            .filter(setter -> setter.getName().equals(method.getName())
                                    && setter.getReturnType() == type
                                    && setter.getParameterCount() == 1)
                            .forEach(setter -> call(type, object, setter, value));
                }
            }
        }
    }

    private Object call(Class<?> type, Object object, Method method, Object... given) {
        Object[] arguments = given.length > 0 || method.getParameterCount() == 0 ? given : new Object[] {0};
        try {
            calls++;
            return method.invoke(object, arguments);
        } catch (InvocationTargetException e) {
            wrong.add("%s.%s: %s".formatted(type.getName(), method.getName(), e.getCause()));
        } catch (IllegalAccessException e) {
            wrong.add("%s.%s: %s".formatted(type.getName(), method.getName(), e));
        }
        return null;
    }
}
