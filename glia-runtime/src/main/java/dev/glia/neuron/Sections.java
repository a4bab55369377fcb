package dev.glia.neuron;

import dev.glia.neuron.bridge.Call;
import dev.glia.neuron.bridge.OneNeuron;
import dev.glia.neuron.bridge.Operation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;

/** One Java object for each section, so that two ways to the same section end at the same object. */
final class Sections {
    private static final Map<Long, Section> KNOWN = Collections.synchronizedMap(new LinkedHashMap<>());

    /** Those that belong to an object of a hoc template, by its name. */
    private static final Map<String, Set<Section>> OWNED = new ConcurrentHashMap<>();

    private Sections() {}

    static Section register(Section section) {
        KNOWN.put(section.handle().identity(), section);
        owner(section)
                .ifPresent(object -> OWNED.computeIfAbsent(object, o -> ConcurrentHashMap.newKeySet())
                        .add(section));
        return section;
    }

    /** {@code handle} carries a reference that is ours; a section that is known needs no second one. */
    static Section adopt(long handle, LongFunction<Section> wrap) {
        return OneNeuron.inside(() -> {
            Section known = KNOWN.get(handle);
            if (known == null) {
                return register(wrap.apply(handle));
            }
            Call.to(Operation.DROP_SECTION).ownSection(handle).run();
            return known;
        });
    }

    static void forget(Section section) {
        KNOWN.remove(section.handle().identity());
        owner(section)
                .ifPresent(object -> OWNED.computeIfPresent(object, (o, sections) -> {
                    sections.remove(section);
                    return sections.isEmpty() ? null : sections;
                }));
    }

    /** Those that are known of the sections which belong to the object of that name, {@code Cell[0]}. */
    static List<Section> of(String object) {
        return List.copyOf(OWNED.getOrDefault(object, Set.of()));
    }

    private static Optional<String> owner(Section section) {
        int dot = section.name().lastIndexOf('.');
        return dot < 0 ? Optional.empty() : Optional.of(section.name().substring(0, dot));
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
