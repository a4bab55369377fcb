package dev.glia.neuron.walk;

import dev.glia.neuron.Neuron;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Every public method and constructor of {@code dev.glia} and of {@code dev.glia.neuron} with the packages below it. */
final class Catalogue {
    /** Not part of the public face, though Java would let one call it. */
    private static final List<String> INTERNAL = List.of("dev.glia.neuron.bridge");

    /** Public, and no part of a model: one builds with compilers, the other empties the model under whoever simulates. */
    private static final List<String> BESIDE = List.of("dev.glia.MechanismLibrary", "dev.glia.neuron.WholeModel");

    /** What a walk cannot call, with the reason and the test that stands for it. */
    static final Map<String, String> LEFT_OUT = Map.of(
            "Neuron.coreneuron",
            "a run on CoreNEURON cannot be interrupted, so a walk that draws a late time would never end: HostileProcessTest",
            "Neuron.coreneuronLibrary",
            "it serves Neuron.coreneuron alone: CoreNeuronBuildTest");

    private Catalogue() {}

    static List<Executable> all() {
        List<Executable> found = new ArrayList<>();
        for (Class<?> type : types()) {
            if (Modifier.isPublic(type.getModifiers()) && isReachable(type)) {
                Stream.concat(Arrays.stream(type.getMethods()), Arrays.stream(constructors(type)))
                        .filter(one -> one.getDeclaringClass().getName().startsWith("dev.glia"))
                        .filter(one -> !(one instanceof Method method && method.isBridge()))
                        .filter(one -> !found.contains(one))
                        .forEach(found::add);
            }
        }
        found.sort(Comparator.comparing(Executable::toGenericString));
        return found;
    }

    static List<Executable> walked() {
        return all().stream().filter(one -> !LEFT_OUT.containsKey(name(one))).toList();
    }

    static String name(Executable one) {
        return one.getDeclaringClass().getSimpleName() + "." + (one instanceof Constructor ? "new" : one.getName());
    }

    private static Constructor<?>[] constructors(Class<?> type) {
        return Modifier.isAbstract(type.getModifiers()) ? new Constructor<?>[0] : type.getConstructors();
    }

    private static boolean isReachable(Class<?> type) {
        return type.getDeclaringClass() == null || isReachable(type.getDeclaringClass());
    }

    private static List<Class<?>> types() {
        Path root = classes();
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root.resolve("dev/glia"))) {
            for (Path file : files.sorted().toList()) {
                String name = root.relativize(file).toString().replace('/', '.').replaceFirst("\\.class$", "");
                int end = name.lastIndexOf('.');
                if (file.toString().endsWith(".class")
                        && isFace(name.substring(0, end))
                        && BESIDE.stream().noneMatch(name::startsWith)) {
                    types.add(Class.forName(name, false, Catalogue.class.getClassLoader()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
        return types;
    }

    private static boolean isFace(String packageName) {
        return packageName.equals("dev.glia")
                || packageName.startsWith("dev.glia.neuron") && !INTERNAL.contains(packageName);
    }

    private static Path classes() {
        try {
            return Path.of(Neuron.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
