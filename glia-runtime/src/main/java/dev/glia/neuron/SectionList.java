package dev.glia.neuron;

import java.util.List;
import java.util.Objects;

/** NEURON's list of sections, for whatever in NEURON takes one. */
public final class SectionList extends HocObject {
    public SectionList() {
        super("SectionList");
    }

    /** A list of these sections. */
    public static SectionList of(List<Section> sections) {
        SectionList list = new SectionList();
        list.begin(() -> sections.forEach(list::add));
        return list;
    }

    /** Adds one section. */
    public SectionList add(Section section) {
        callIn(Objects.requireNonNull(section, "section"), "append");
        return this;
    }

    /** Adds a section and everything that hangs on it. */
    public SectionList addSubtree(Section root) {
        callIn(Objects.requireNonNull(root, "root"), "subtree");
        return this;
    }

    /** Adds the whole tree that a section is part of. */
    public SectionList addWholeTree(Section section) {
        callIn(Objects.requireNonNull(section, "section"), "wholetree");
        return this;
    }

    /** The sections, in the order of the list. */
    public List<Section> sections() {
        return Sections.in(this);
    }
}
