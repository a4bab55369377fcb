package dev.glia.neuron;

import dev.glia.neuron.bridge.Answer;
import dev.glia.neuron.bridge.Call;
import dev.glia.neuron.bridge.Operation;
import java.util.List;
import java.util.Optional;

/** How a section hangs on others: its parent, its children, and how it is connected. */
final class SectionTree {
    private SectionTree() {}

    static void connect(Section child, double childEnd, Section parent, double x) {
        parent.at(x);
        Call.to(Operation.CONNECT)
                .doing("connecting '%s' to", child, parent)
                .section(child.handle())
                .number(childEnd)
                .section(parent.handle())
                .number(x)
                .run();
    }

    static Optional<Section> parent(Section child) {
        Answer answer =
                Call.to(Operation.SECTION_PARENT).section(child.handle()).run();
        if (answer.isNothing()) {
            return Optional.empty();
        }
        return Optional.of(Section.adopt(answer.handle()));
    }

    static Optional<Segment> parentSegment(Section child) {
        return parent(child).map(parent -> parent.at((Double) Neuron.callIn(child, "parent_connection")));
    }

    static double orientation(Section section) {
        return (Double) Neuron.callIn(section, "section_orientation");
    }

    static Optional<Section> trueParent(Section child) {
        Optional<Segment> place = parentSegment(child);
        while (place.isPresent() && place.get().x() == orientation(place.get().section())) {
            place = parentSegment(place.get().section());
        }
        return place.map(Segment::section);
    }

    static List<Section> children(Section parent) {
        try (HocObject list = HocObject.create("SectionList")) {
            list.callIn(parent, "children");
            return Sections.in(list);
        }
    }
}
