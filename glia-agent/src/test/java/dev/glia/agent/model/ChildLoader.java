package dev.glia.agent.model;

import java.io.File;
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
            Class<?> launch = own.loadClass("dev.glia.Glia");
            launch.getMethod("resolve", String.class, own.loadClass("[Ldev.glia.Choice;"))
                    .invoke(null, "hh", null);
        } catch (InvocationTargetException e) {
            System.out.println(e.getCause().getMessage());
        }
    }
}
