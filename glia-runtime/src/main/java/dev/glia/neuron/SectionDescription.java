package dev.glia.neuron;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A section as it is now, as Python's {@code psection} tells it.
 *
 * @param L length in µm
 * @param Ra axial resistivity in Ω·cm
 * @param diam of every segment, in µm
 * @param cm of every segment, in µF/cm²
 * @param parent the name of the section it is connected to
 * @param mechanisms the variables of every density mechanism by their short names, each with its value in every segment
 * @param pointProcesses by name, with the x at which each is
 */
public record SectionDescription(
        String name,
        int nseg,
        double L,
        double Ra,
        List<Double> diam,
        List<Double> cm,
        Optional<String> parent,
        Map<String, Map<String, List<Double>>> mechanisms,
        Map<String, Double> pointProcesses) {

    public SectionDescription {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(parent, "parent");
        diam = List.copyOf(diam);
        cm = List.copyOf(cm);
        mechanisms = Collections.unmodifiableMap(new LinkedHashMap<>(mechanisms));
        pointProcesses = Collections.unmodifiableMap(new LinkedHashMap<>(pointProcesses));
    }

    static SectionDescription of(Section section) {
        Map<String, Map<String, List<Double>>> mechanisms = new LinkedHashMap<>();
        Map<String, Double> pointProcesses = new LinkedHashMap<>();
        section.pointProcesses()
                .forEach(point -> pointProcesses.put(
                        point.toString(), point.segment().map(Segment::x).orElseThrow()));
        section.mechanisms().forEach(mechanism -> mechanisms.put(mechanism.name(), values(mechanism)));
        return new SectionDescription(
                section.name(),
                section.nseg(),
                section.L(),
                section.Ra(),
                list(section.getAll("diam")),
                list(section.getAll("cm")),
                section.parent().map(Section::name),
                mechanisms,
                pointProcesses);
    }

    private static Map<String, List<Double>> values(Mechanism mechanism) {
        Map<String, List<Double>> values = new LinkedHashMap<>();
        for (String variable : mechanism.plainVariables()) {
            values.put(variable, list(mechanism.getAll(variable)));
        }
        return Collections.unmodifiableMap(values);
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
