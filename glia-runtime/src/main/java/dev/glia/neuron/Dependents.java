package dev.glia.neuron;

import dev.glia.GliaException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What must leave the model before the thing it depends on does, last made first. */
final class Dependents {
    private final Set<AutoCloseable> members = new LinkedHashSet<>();

    synchronized void add(AutoCloseable one) {
        members.add(one);
    }

    synchronized void remove(AutoCloseable one) {
        members.remove(one);
    }

    synchronized List<AutoCloseable> copy() {
        return List.copyOf(members);
    }

    void closeAll() {
        List<AutoCloseable> leaving = new ArrayList<>(copy());
        for (int i = leaving.size() - 1; i >= 0; i--) {
            close(leaving.get(i));
        }
    }

    private static void close(AutoCloseable one) {
        try {
            one.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new GliaException("'%s' cannot be closed: %s".formatted(one, e.getMessage()), e);
        }
    }
}
