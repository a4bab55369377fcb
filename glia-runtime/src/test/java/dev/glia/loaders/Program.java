package dev.glia.loaders;

import dev.glia.neuron.Neuron;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Does its arguments one after the other: {@code context=PATHS} sets a new context loader, {@code caller=PATHS} one for the class
 * that asks from now on, {@code add=PATH} one more place to the last of them, {@code ask=ASSET} asks, {@code start} starts
 * NEURON without Glia.
 */
public final class Program {
    private UnaryOperator<String> step = new Step();
    private Open last;

    private Program() {}

    public static void main(String[] words) throws ReflectiveOperationException, MalformedURLException {
        Program program = new Program();
        for (String word : words) {
            program.take(word.substring(0, word.indexOf('=')), word.substring(word.indexOf('=') + 1));
        }
    }

    private void take(String what, String value) throws ReflectiveOperationException, MalformedURLException {
        switch (what) {
            case "context" -> {
                last = new Open("context", urls(value), false);
                Thread.currentThread().setContextClassLoader(last);
            }
            case "caller" -> {
                last = new Open("caller", urls(value), true);
                step = asker(last);
            }
            case "add" -> last.addURL(urls(value)[0]);
            case "start" -> Neuron.start();
            case "ask" -> System.out.println(step.apply(value));
            default -> throw new IllegalArgumentException(what);
        }
    }

    @SuppressWarnings("unchecked")
    private static UnaryOperator<String> asker(Open loader) throws ReflectiveOperationException {
        Object made =
                loader.loadClass(Step.class.getName()).getDeclaredConstructor().newInstance();
        return (UnaryOperator<String>) made;
    }

    private static URL[] urls(String paths) throws MalformedURLException {
        List<URL> urls = new ArrayList<>();
        for (String path : paths.split(File.pathSeparator)) {
            urls.add(path.contains(":/") ? new URL(path) : Path.of(path).toUri().toURL());
        }
        return urls.toArray(URL[]::new);
    }

    /** May have {@link Step} as a class of its own. */
    private static final class Open extends URLClassLoader {
        private final boolean hasStep;

        Open(String name, URL[] urls, boolean hasStep) {
            super(name, urls, Program.class.getClassLoader());
            this.hasStep = hasStep;
            if (hasStep) {
                super.addURL(Program.class.getProtectionDomain().getCodeSource().getLocation());
            }
        }

        @Override
        public void addURL(URL url) {
            super.addURL(url);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            return hasStep && name.equals(Step.class.getName()) ? findClass(name) : super.loadClass(name, resolve);
        }
    }
}
