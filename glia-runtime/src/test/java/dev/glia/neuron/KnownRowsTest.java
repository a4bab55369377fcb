package dev.glia.neuron;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.glia.neuron.network.ParallelContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A whole section's values are read from where they were last time only while they are still there. */
@ExtendWith(NeuronSession.class)
class KnownRowsTest {
    private static final int STEPS = 400;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void arrays_hold_what_the_segments_hold_whatever_has_changed(long seed) {
        Random random = new Random(seed);
        List<Section> sections = new ArrayList<>(List.of(section(random, null)));
        for (int step = 0; step < STEPS; step++) {
            change(random, sections);
            for (Section section : sections) {
                same(section, "v");
                if (section.has("hh")) {
                    same(section, "gnabar_hh");
                    same(section, "m_hh");
                }
            }
        }
        sections.forEach(Section::close);
    }

    private static Section section(Random random, Section parent) {
        Section made = Neuron.section("s").nseg(1 + random.nextInt(7)).L(50).diam(2);
        if (random.nextBoolean()) {
            made.insert("hh");
        }
        return parent == null ? made : made.connect(parent);
    }

    private static void change(Random random, List<Section> sections) {
        Section one = sections.get(random.nextInt(sections.size()));
        switch (random.nextInt(12)) {
            case 0 -> sections.add(section(random, random.nextBoolean() ? one : null));
            case 1 -> remove(sections, one);
            case 2 -> one.nseg(1 + random.nextInt(9));
            case 3 -> one.insert("hh");
            case 4 -> one.uninsert("hh");
            case 5 -> Neuron.pointProcess("ExpSyn", one.at(0.5));
            case 6 -> Neuron.finitialize(-65 + random.nextInt(10));
            case 7 -> new ParallelContext().threads(1 + random.nextInt(3));
            case 8 -> Neuron.run(0.5);
            case 9 -> one.setAll("v", random.doubles(one.nseg(), -80, 0).toArray());
            case 10 -> one.at(0.5).set("v", random.nextDouble());
            default -> Neuron.artificialCell("NetStim");
        }
    }

    private static void remove(List<Section> sections, Section one) {
        if (sections.size() > 1) {
            one.close();
            sections.remove(one);
        }
    }

    private static void same(Section section, String variable) {
        double[] each =
                section.segments().stream().mapToDouble(s -> s.get(variable)).toArray();
        for (int again = 0; again < 2; again++) {
            assertArrayEquals(each, section.getAll(variable), variable);
            assertArrayEquals(each, section.getAll(variable, new double[each.length]), variable);
        }
    }

    @Test
    void an_array_of_another_length_than_the_section_is_refused() {
        Section soma = Neuron.section("soma").nseg(3);
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> soma.getAll("v", new double[2]));
        assertEquals("section 'soma' has 3 segments, and the array has room for 2", e.getMessage());
    }
}
