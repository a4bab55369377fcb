package dev.glia.neuron;

import dev.glia.neuron.bridge.OneNeuron;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Sections that belong together: an object of a hoc template whose only members they are. NEURON names them after the cell,
 * {@code Pyramidal[0].soma}; they leave the model with it.
 */
public final class Cell extends HocObject {
    private static final Pattern DECLARATION = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)(?:\\[([1-9]\\d{0,4})])?");

    /** What the cells of each name are made of; hoc keeps a template for ever. */
    private static final Map<String, List<String>> KNOWN = new ConcurrentHashMap<>();

    private static final Set<Cell> OPEN = ConcurrentHashMap.newKeySet();

    private final Map<String, List<Section>> sections = new LinkedHashMap<>();

    private Cell(String name, List<String> declarations) {
        super(name);
        for (String declaration : declarations) {
            Matcher matcher = matcher(declaration);
            String section = matcher.group(1);
            sections.put(
                    section,
                    matcher.group(2) == null
                            ? List.of((Section) member(section))
                            : IntStream.range(0, Integer.parseInt(matcher.group(2)))
                                    .mapToObj(i -> (Section) member(section, i))
                                    .toList());
        }
        OPEN.add(this);
    }

    static List<Cell> all() {
        return List.copyOf(OPEN);
    }

    @Override
    void release() {
        OPEN.remove(this);
        super.release();
    }

    /**
     * A new cell.
     *
     * @param name of this kind of cell, for example {@code Pyramidal}; every cell of a name has the same sections
     * @param sections {@code soma} for one of that name, {@code dend[3]} for three
     * @throws NeuronException if the name has another meaning already, or other sections
     */
    static Cell make(String name, String... sections) {
        Objects.requireNonNull(name, "name");
        List<String> declarations = List.of(sections);
        if (declarations.isEmpty()) {
            throw new IllegalArgumentException("a cell '%s' needs a section or more".formatted(name));
        }
        declarations.forEach(Cell::matcher);
        OneNeuron.enter();
        try {
            declare(Symbol.requireName(name), declarations);
            return new Cell(name, declarations);
        } finally {
            OneNeuron.leave();
        }
    }

    private static void declare(String name, List<String> declarations) {
        List<String> known = KNOWN.get(name);
        if (known == null && Symbol.find(name).isPresent()) {
            throw new NeuronException(
                    "a cell cannot be named '%s', which means something else to NEURON; choose another name"
                            .formatted(name),
                    "");
        }
        if (known != null && !known.equals(declarations)) {
            throw new NeuronException(
                    "the cells named '%s' are made of %s; give a cell of %s another name"
                            .formatted(name, known, declarations),
                    "");
        }
        if (known == null) {
            String names = String.join(
                    ", ",
                    declarations.stream().map(text -> matcher(text).group(1)).toList());
            template(name, names, String.join(", ", declarations));
            KNOWN.put(name, declarations);
        }
    }

    private static void template(String name, String names, String declarations) {
        try {
            Neuron.hoc("begintemplate %1$s\npublic %2$s\ncreate %3$s\nendtemplate %1$s"
                    .formatted(name, names, declarations));
        } catch (NeuronException e) {
            if (OneNeuron.isStopping()) {
                throw e; // an interrupt has nothing to do with the names
            }
            throw new NeuronException(
                    "a cell '%s' cannot have the sections %s, one of which hoc takes for a word of its own: %s"
                            .formatted(name, names, e.getMessage()),
                    e.neuronOutput());
        }
    }

    private static Matcher matcher(String declaration) {
        Matcher matcher = DECLARATION.matcher(declaration);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "'%s' declares no section; write a name, 'soma', or a name and how many there are, up to 99999, 'dend[3]'"
                            .formatted(declaration));
        }
        return matcher;
    }

    /** New cells, all or none; see {@link Neuron#cell}. */
    static List<Cell> make(int count, String name, String... sections) {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(sections, "sections");
        if (count < 0) {
            throw new IllegalArgumentException("there cannot be %s cells '%s'".formatted(count, name));
        }
        List<Cell> made = new ArrayList<>();
        boolean done = false;
        OneNeuron.enter();
        try {
            OneNeuron.forgetInterrupt();
            while (made.size() < count) {
                requireUninterrupted(made.size(), count, name);
                made.add(make(name, sections));
            }
            done = true;
            return List.copyOf(made);
        } finally {
            if (!done) {
                made.forEach(Cell::close);
            }
            OneNeuron.leave();
        }
    }

    private static void requireUninterrupted(int made, int count, String name) {
        if (OneNeuron.isStopping() || Thread.currentThread().isInterrupted()) {
            throw new NeuronException(
                    "making %s cells '%s' was interrupted after %s of them, and none is left"
                            .formatted(count, name, made),
                    "");
        }
    }

    /** The section of that name; of several, the first. */
    public Section section(String name) {
        return section(name, 0);
    }

    /** One of several sections of that name. */
    public Section section(String name, int index) {
        Objects.requireNonNull(name, "name");
        List<Section> named = sections.get(name);
        if (named == null) {
            throw new IllegalArgumentException(
                    "%s has no section '%s'; it has %s".formatted(this, name, String.join(", ", sections.keySet())));
        }
        if (index < 0 || index >= named.size()) {
            throw new IndexOutOfBoundsException(
                    "%s has %s sections '%s', and none of index %s".formatted(this, named.size(), name, index));
        }
        return named.get(index);
    }

    /** All of its sections, in the order in which they were declared. */
    public List<Section> sections() {
        return sections.values().stream().flatMap(List::stream).toList();
    }
}
