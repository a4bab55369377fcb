package dev.glia.nmodl;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The code of a mod as whoever examines it needs it: what is declared where, and which names its blocks read, write and
 * call. Each list is in the order of the text. INCLUDE files may hold more; they are not read.
 *
 * @param stated names that the NEURON block speaks of, with the statement that does
 * @param blocks of code; an INITIAL inside NET_RECEIVE is a block of its own
 * @param constants names that UNITS, CONSTANT, DEFINE and LOCAL outside of all blocks give
 * @param verbatimNames every name in VERBATIM
 * @param verbatim where VERBATIM blocks begin
 * @param whole whether braces pair, without which nothing is known of what belongs to what
 */
public record ModCode(
        List<Declared> declared,
        List<Stated> stated,
        List<Block> blocks,
        Set<String> constants,
        Set<String> verbatimNames,
        List<Place> verbatim,
        boolean threadsafe,
        boolean includes,
        boolean whole) {
    /** A variable of a declaring block. */
    public record Declared(String name, Role role, Place place) {}

    /** Where a variable is declared. */
    public enum Role {
        PARAMETER,
        ASSIGNED,
        STATE;

        /** As the mod writes it. */
        public String word() {
            return name().toUpperCase(Locale.ROOT);
        }
    }

    /** A name in the NEURON block; {@code keyword} is RANGE, GLOBAL, POINTER, USEION, ... */
    public record Stated(String keyword, String name, Place place) {}

    /** What code does with a name. */
    public enum Act {
        READ,
        WRITE,
        CALL
    }

    /**
     * A name in code.
     *
     * @param guarded whether PROTECT makes it one act
     */
    public record Use(String name, Act act, boolean guarded, Place place) {}

    /** A name that a block has of its own. */
    public record Local(String name, boolean argument, Place place) {}

    /** A TABLE statement. */
    public record Table(Set<String> variables, Set<String> depends, Place place) {}

    /**
     * A block of code.
     *
     * @param kind its keyword, such as PROCEDURE or BREAKPOINT; of BEFORE and AFTER both words
     * @param name empty where blocks of that kind have none
     */
    public record Block(
            String kind, String name, Place place, List<Local> locals, List<Use> uses, Optional<Table> table) {
        public Block {
            locals = List.copyOf(locals);
            uses = List.copyOf(uses);
        }

        /** Whether the name is the block's own. */
        public boolean owns(String name) {
            return locals.stream().anyMatch(local -> local.name().equals(name));
        }

        /** The uses of names that are not the block's own. */
        public Stream<Use> outward() {
            return uses.stream().filter(use -> !owns(use.name()));
        }

        /** As a message calls it: {@code PROCEDURE rates}. */
        public String title() {
            return name.isEmpty() ? kind : kind + " " + name;
        }
    }

    public ModCode {
        declared = List.copyOf(declared);
        stated = List.copyOf(stated);
        blocks = List.copyOf(blocks);
        constants = Set.copyOf(constants);
        verbatimNames = Set.copyOf(verbatimNames);
        verbatim = List.copyOf(verbatim);
    }

    /** Reads the code of a mod. */
    public static ModCode of(NmodlSource source) {
        return new CodeReader(source).code();
    }

    /** Names of the statements of that keyword. */
    public Stream<Stated> stated(String keyword) {
        return stated.stream().filter(one -> one.keyword().equals(keyword));
    }

    /** The names of the blocks, those of functions among them. */
    public Set<String> blockNames() {
        Set<String> names = new HashSet<>();
        blocks.forEach(block -> names.add(block.name()));
        names.remove("");
        return names;
    }

    /** The blocks that code in {@code from} may come to, itself among them. */
    public Set<Block> reachable(Block from) {
        Set<Block> reached = new HashSet<>();
        reach(from, reached);
        return reached;
    }

    private void reach(Block from, Set<Block> reached) {
        if (reached.add(from)) {
            Set<String> called = new HashSet<>();
            from.uses().forEach(use -> called.add(use.name()));
            blocks.stream()
                    .filter(block -> !block.name().isEmpty() && called.contains(block.name()))
                    .forEach(block -> reach(block, reached));
        }
    }
}
