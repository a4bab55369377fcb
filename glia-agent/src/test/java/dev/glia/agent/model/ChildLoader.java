package dev.glia.agent.model;

import java.io.File;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs {@link Inserting} in a class loader of its own that asks no parent, as some web servers do. */
public final class ChildLoader {
    private ChildLoader() {}

    public static void main(String[] classPath) throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : classPath[0].split(File.pathSeparator)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        ClassLoader platform = ClassLoader.getPlatformClassLoader();
        try (URLClassLoader own = new URLClassLoader("web-app", urls.toArray(URL[]::new), platform)) {
            Object none = Array.newInstance(own.loadClass("dev.glia.Choice"), 0);
            own.loadClass("dev.glia.Glia")
                    .getMethod("resolve", String.class, none.getClass())
                    .invoke(null, "hh", none);
        } catch (InvocationTargetException e) {
            System.out.println(e.getCause().getMessage());
        }
    }
}
