package dev.glia.neuron.child;

import dev.glia.fixtures.TestNeuron;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Arrays;

/** Starts NEURON once through the system class loader and once through a loader that has the same classes again. */
public final class TwoLoaders {
    private TwoLoaders() {}

    public static void main(String[] arguments) throws Exception {
        Child.start();
        URL[] classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(TwoLoaders::url)
                .toArray(URL[]::new);
        try (URLClassLoader second = new URLClassLoader(classPath, ClassLoader.getPlatformClassLoader())) {
            Class<?> child = second.loadClass(Child.class.getName());
            var start = child.getDeclaredMethod("start");
            start.setAccessible(true);
            start.invoke(null);
        } catch (InvocationTargetException e) {
            System.out.println(e.getCause().getMessage());
        }
        System.out.println(TestNeuron.installation().version());
        Child.survived();
    }

    private static URL url(String entry) {
        try {
            return Path.of(entry).toUri().toURL();
        } catch (java.net.MalformedURLException e) {
            throw new IllegalArgumentException(entry, e);
        }
    }
}
