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
 *     Section soma = model.section("soma").L(20).diam(20);                // µm
 *     Glia.insert(soma, "hh");
 *     NetCon.between(Glia.insert("NetStim"), Glia.insert(soma.at(0.5), "ExpSyn"));
 * }
 * }</pre>
 *
 * <p>Its members are what its own methods make, what was {@link #add}ed, and the artificial cells that the thread which
 * opened it makes while it is open: those are in no section that would take them along.
 */
public final class Model implements AutoCloseable {
    /** Those that are open in each thread, innermost first. */
    private static final ThreadLocal<Deque<Model>> OPEN = ThreadLocal.withInitial(ArrayDeque::new);

    private final Deque<AutoCloseable> members = new ArrayDeque<>();
    private final Deque<Model> openHere = OPEN.get();

    /** Opens the scope, in this thread. */
    public Model() {
        synchronized (openHere) {
            openHere.push(this);
        }
    }

    /** What nothing else would close belongs to the innermost model that is open in this thread. */
    static void takeUp(PointProcess artificialCell) {
        Deque<Model> open = OPEN.get();
        synchronized (open) {
            if (!open.isEmpty()) {
                open.peek().add(artificialCell);
            }
        }
    }

    /** A new section that belongs to this model. */
    public Section section(String name) {
        return add(Neuron.section(name));
    }

    /** A new cell of its own sections that belongs to this model; see {@link Neuron#cell}. */
    public Cell cell(String name, String... sections) {
        return add(Neuron.cell(name, sections));
    }

    /** Several new cells of their own sections that belong to this model; see {@link Neuron#cell}. */
    public List<Cell> cells(int count, String name, String... sections) {
        List<Cell> cells = Neuron.cells(count, name, sections);
        cells.forEach(this::add);
        return cells;
    }

    /** A new point process that belongs to this model. */
    public PointProcess pointProcess(String type, Segment segment) {
        return add(Neuron.pointProcess(type, segment));
    }

    /** A new artificial cell that belongs to this model. */
    public PointProcess artificialCell(String type) {
        PointProcess made = Neuron.artificialCell(type);
        return isMember(made) ? made : add(made);
    }

    /** Makes something a member; answers it. */
    public synchronized <T extends AutoCloseable> T add(T member) {
        members.push(member);
        return member;
    }

    /** What is alive, last made first. */
    public List<AutoCloseable> alive() {
        return copy().stream().filter(Model::isAlive).toList();
    }

    /** Whether a member is alive, NEURON knows, and its lock comes before this one. */
    private synchronized List<AutoCloseable> copy() {
        return List.copyOf(members);
    }

    private synchronized boolean isMember(AutoCloseable one) {
        return members.contains(one);
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
        synchronized (openHere) {
            openHere.remove(this);
        }
        Dependents all = new Dependents();
        synchronized (this) {
            members.descendingIterator().forEachRemaining(all::add);
            members.clear();
        }
        all.closeAll();
    }
}
