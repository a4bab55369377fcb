package dev.glia;

import java.lang.ref.WeakReference;
import java.util.Collections;
import java.util.Set;
import java.util.WeakHashMap;

/**
 * Whether a thread's context class loader has asked Glia before. It is compared at every question, so the common case, the same
 * loader as the last time, is one comparison. Loaders that a program throws away are not kept alive.
 */
final class AskingLoaders {
    private final Set<ClassLoader> known = Collections.newSetFromMap(new WeakHashMap<>());
    private volatile WeakReference<ClassLoader> last = new WeakReference<>(null);

    boolean isKnown() {
        ClassLoader asking = ofThisThread();
        return last.refersTo(asking) || isAmongKnown(asking);
    }

    private synchronized boolean isAmongKnown(ClassLoader asking) {
        if (!known.contains(asking)) {
            return false;
        }
        last = new WeakReference<>(asking);
        return true;
    }

    /** What this thread's loader shows has been looked at. */
    synchronized void know() {
        ClassLoader asking = ofThisThread();
        known.add(asking);
        last = new WeakReference<>(asking);
    }

    private static ClassLoader ofThisThread() {
        ClassLoader context = Thread.currentThread().getContextClassLoader();
        return context == null ? ClassLoader.getSystemClassLoader() : context;
    }
}
