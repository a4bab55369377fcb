package dev.glia.neuron;

import dev.glia.neuron.bridge.Call;
import dev.glia.neuron.bridge.Operation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/** One Java object for each section, so that two ways to the same section end at the same object. */
final class Sections {
    private static final Map<Long, Section> KNOWN = Collections.synchronizedMap(new LinkedHashMap<>());

    private Sections() {}

    static Section register(Section section) {
        KNOWN.put(section.handle(), section);
        return section;
    }

    /** {@code handle} carries a reference that is ours; a section that is known needs no second one. */
    static Section adopt(long handle, LongFunction<Section> wrap) {
        Section known = KNOWN.get(handle);
        if (known == null) {
            return register(wrap.apply(handle));
        }
        Call.to(Operation.DROP_SECTION).section(handle).run();
        return known;
    }

    static void forget(long handle) {
        KNOWN.remove(handle);
    }

    /** The section that was made last among those that are in the model. */
    static Optional<Section> newest() {
        List<Section> sections;
        synchronized (KNOWN) {
            sections = new ArrayList<>(KNOWN.values());
        }
        Collections.reverse(sections);
        return sections.stream().filter(Section::isAlive).findFirst();
    }

    /** Every section of the model, in NEURON's order. */
    static List<Section> all() {
        return adoptAll(Call.to(Operation.SECTIONS).run().handles());
    }

    /** The sections of a {@code SectionList}. */
    static List<Section> in(HocObject sectionList) {
        return adoptAll(Call.to(Operation.SECTIONS)
                .doing("listing", sectionList)
                .object(sectionList.handle())
                .run()
                .handles());
    }

    private static List<Section> adoptAll(long[] handles) {
        List<Section> sections = new ArrayList<>(handles.length);
        for (long handle : handles) {
            sections.add(Section.adopt(handle));
        }
        return sections;
    }
}
