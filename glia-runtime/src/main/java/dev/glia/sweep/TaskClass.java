package dev.glia.sweep;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

/**
 * A record that implements {@code Callable}: its components are the parameters, by their names, and what it answers is the
 * result: one number or text, a {@code Map} of several, or a record of several.
 */
record TaskClass(Class<?> type) {
    /** The column of an answer that is one value. */
    static final String RESULT = "result";

    static TaskClass of(String name) {
        try {
            Class<?> type = Class.forName(name, false, TaskClass.class.getClassLoader());
            if (!type.isRecord() || !Callable.class.isAssignableFrom(type)) {
                throw new SweepException(
                        "the class '%s' is no record that implements Callable, as `record Rate(double amplitude) implements Callable<Double>` does; a class with a main is named as the main"
                                .formatted(name));
            }
            return new TaskClass(type);
        } catch (ClassNotFoundException e) {
            throw notFound(name, e);
        }
    }

    static SweepException notFound(String name, ClassNotFoundException e) {
        return new SweepException(
                "there is no class '%s' on the class path; write its full name, a nested class as lab.Model$Rate, and compile it first"
                        .formatted(name),
                e);
    }

    /** Refuses parameters that are not the components. */
    void require(List<String> parameters) {
        List<String> components = Arrays.stream(type.getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        if (!components.stream()
                .sorted()
                .toList()
                .equals(parameters.stream().sorted().toList())) {
            throw new SweepException(
                    "the record '%s' has the parameters %s, and the table has %s; both must be the same"
                            .formatted(type.getName(), String.join(", ", components), String.join(", ", parameters)));
        }
    }

    /** Refuses values that the components cannot have. */
    void requireFit(Map<String, String> parameters) {
        for (RecordComponent component : type.getRecordComponents()) {
            value(component, parameters.get(component.getName()));
        }
    }

    /** The task with these parameters. */
    Callable<?> make(Map<String, String> parameters) {
        List<Object> arguments = new ArrayList<>();
        RecordComponent[] components = type.getRecordComponents();
        for (RecordComponent component : components) {
            arguments.add(value(component, parameters.get(component.getName())));
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return (Callable<?>) constructor.newInstance(arguments.toArray());
        } catch (InvocationTargetException e) {
            throw new SweepException(
                    "'%s' refuses %s: %s".formatted(type.getName(), parameters, e.getCause()), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new SweepException("'%s' cannot be made: %s".formatted(type.getName(), e), e);
        }
    }

    private Object value(RecordComponent component, String text) {
        Class<?> wanted = component.getType();
        try {
            if (wanted == double.class || wanted == Double.class) {
                return Double.valueOf(text);
            } else if (wanted == int.class || wanted == Integer.class) {
                return Integer.valueOf(text);
            } else if (wanted == long.class || wanted == Long.class) {
                return Long.valueOf(text);
            } else if (wanted == String.class) {
                return text;
            } else if (wanted == boolean.class && (text.equals("true") || text.equals("false"))) {
                return Boolean.valueOf(text);
            } else if (wanted.isEnum()) {
                return constant(wanted, text);
            }
        } catch (IllegalArgumentException e) {
            throw unfit(component, text);
        }
        throw unfit(component, text);
    }

    private static Object constant(Class<?> wanted, String text) {
        return Arrays.stream(wanted.getEnumConstants())
                .filter(each -> ((Enum<?>) each).name().equals(text))
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private SweepException unfit(RecordComponent component, String text) {
        return new SweepException(
                "the parameter '%s' of '%s' is a %s and cannot be '%s'; a sweep makes numbers, texts, true or false, and constants of enums"
                        .formatted(
                                component.getName(),
                                type.getName(),
                                component.getType().getSimpleName(),
                                text));
    }

    /** The columns of an answer. */
    static LinkedHashMap<String, String> results(Object answer) throws ReflectiveOperationException {
        LinkedHashMap<String, String> results = new LinkedHashMap<>();
        if (answer instanceof Map<?, ?> several) {
            several.forEach((name, value) -> results.put(String.valueOf(name), String.valueOf(value)));
        } else if (answer instanceof Record several) {
            for (RecordComponent component : several.getClass().getRecordComponents()) {
                component.getAccessor().setAccessible(true);
                results.put(
                        component.getName(),
                        String.valueOf(component.getAccessor().invoke(several)));
            }
        } else if (answer != null) {
            results.put(RESULT, text(answer));
        }
        return results;
    }

    private static String text(Object answer) {
        if (answer instanceof double[] values) {
            return Arrays.stream(values).mapToObj(Double::toString).collect(Collectors.joining(" "));
        }
        return answer.toString();
    }
}
