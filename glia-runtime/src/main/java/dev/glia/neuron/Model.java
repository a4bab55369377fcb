package dev.glia.neuron;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * A scope that closes what was made in it: connections before what they connect, point processes before their sections,
 * whatever order they were made in.
 *
 * <pre>{@code
 * try (Model model = new Model()) {
 *     Section soma = model.section("soma");
 *     ...
 * }
 * }</pre>
 */
public final class Model implements AutoCloseable {
    private final Deque<AutoCloseable> members = new ArrayDeque<>();

    /** A new section that belongs to this model. */
    public Section section(String name) {
        return add(Neuron.section(name));
    }

    /** A new cell of its own sections that belongs to this model; see {@link Neuron#cell}. */
    public Cell cell(String name, String... sections) {
        return add(Neuron.cell(name, sections));
    }

    /** A new point process that belongs to this model. */
    public PointProcess pointProcess(String type, Segment segment) {
        return add(Neuron.pointProcess(type, segment));
    }

    /** A new artificial cell that belongs to this model. */
    public PointProcess artificialCell(String type) {
        return add(Neuron.artificialCell(type));
    }

    /** Makes something a member; answers it. */
    public synchronized <T extends AutoCloseable> T add(T member) {
        members.push(member);
        return member;
    }

    /** What is alive, last made first. */
    public synchronized List<AutoCloseable> alive() {
        return members.stream().filter(Model::isAlive).toList();
    }

    private static boolean isAlive(AutoCloseable member) {
        if (member instanceof HocObject object) {
            return !object.isClosed();
        }
        return !(member instanceof Section section) || section.isAlive();
    }

    /** Closes every member, last made first; each closes what depends on it before itself. */
    @Override
    public void close() {
        Dependents all = new Dependents();
        synchronized (this) {
            members.descendingIterator().forEachRemaining(all::add);
            members.clear();
        }
        all.closeAll();
    }
}
