package dev.glia.launch;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Where a class loader has its classes beside the class path: a web server, {@code exec:java}, JUnit's console launcher, Spring
 * Boot and programs with plugins bring most of their jars so.
 *
 * @param loader what the user may know it by
 * @param urls its jars and folders, those of its parents behind them
 */
public record LoaderPlaces(String loader, List<String> urls) {
    private static final ClassLoader SYSTEM = ClassLoader.getSystemClassLoader();
    private static final ClassLoader PLATFORM = ClassLoader.getPlatformClassLoader();

    /** Nearly every jar has the one, and what has the other matters here. */
    private static final List<String> MARKS = List.of("META-INF/MANIFEST.MF", "META-INF/glia/");

    public LoaderPlaces {
        urls = List.copyOf(urls);
    }

    /**
     * Those of the loaders that ask in this thread: its context loader, then the one of the class that calls Glia. None for
     * the loaders of the JDK and of the class path.
     */
    public static List<LoaderPlaces> asking() {
        Set<ClassLoader> loaders = new LinkedHashSet<>();
        loaders.add(Thread.currentThread().getContextClassLoader());
        callers().ifPresent(loaders::add);
        List<LoaderPlaces> asking = new ArrayList<>();
        for (ClassLoader loader : loaders) {
            LoaderPlaces places = of(loader);
            if (!places.urls().isEmpty()) {
                asking.add(places);
            }
        }
        return List.copyOf(asking);
    }

    /** Those of its places that are files, or lie in one. */
    List<LoaderPlace> places() {
        return urls.stream().flatMap(url -> LoaderPlace.of(url).stream()).toList();
    }

    /** What {@code loader}, which may be {@code null}, has beside the class path. */
    static LoaderPlaces of(ClassLoader loader) {
        Set<String> urls = new LinkedHashSet<>();
        for (ClassLoader at = loader; isOfUser(at); at = at.getParent()) {
            if (at instanceof URLClassLoader known) {
                for (URL url : known.getURLs()) {
                    urls.add(url.toString());
                }
            } else {
                urls.addAll(marked(at));
            }
        }
        return new LoaderPlaces(isOfUser(loader) ? name(loader) : "", List.copyOf(urls));
    }

    /** The class path's own is asked too where an application's loader has replaced it. */
    private static boolean isOfUser(ClassLoader loader) {
        return loader != null && loader != SYSTEM && loader != PLATFORM;
    }

    private static String name(ClassLoader loader) {
        return loader.getName() == null ? loader.toString() : loader.getName();
    }

    /** A loader that does not say where it looks is asked for what nearly every jar has. */
    private static List<String> marked(ClassLoader loader) {
        List<String> places = new ArrayList<>();
        for (String mark : MARKS) {
            try {
                for (Enumeration<URL> found = loader.getResources(mark); found.hasMoreElements(); ) {
                    String url = found.nextElement().toString();
                    if (url.endsWith(mark)) {
                        places.add(url.substring(0, url.length() - mark.length()));
                    }
                }
            } catch (IOException e) {
                return places; // A loader that cannot say has no packages that could be read.
            }
        }
        return places;
    }

    /** Of the first class on the stack that is neither Glia's nor the JDK's. */
    private static Optional<ClassLoader> callers() {
        ClassLoader own = LoaderPlaces.class.getClassLoader();
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.map(StackWalker.StackFrame::getDeclaringClass)
                        .filter(caller -> caller.getClassLoader() != null
                                && caller.getClassLoader() != PLATFORM
                                && !(caller.getClassLoader() == own
                                        && caller.getName().startsWith("dev.glia.")))
                        .map(Class::getClassLoader)
                        .findFirst());
    }
}
