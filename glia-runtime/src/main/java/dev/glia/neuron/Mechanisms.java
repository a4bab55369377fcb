package dev.glia.neuron;

import dev.glia.neuron.bridge.Call;
import dev.glia.neuron.bridge.Operation;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the running NEURON knows, its own and what libraries have brought, by NEURON's names.
 *
 * @param density to be inserted into sections
 * @param pointProcesses to be placed at segments
 * @param artificialCells to be made without a place
 */
public record Mechanisms(List<String> density, List<String> pointProcesses, List<String> artificialCells) {
    public Mechanisms {
        density = List.copyOf(density);
        pointProcesses = List.copyOf(pointProcesses);
        artificialCells = List.copyOf(artificialCells);
    }

    static Mechanisms known() {
        List<String> lines = Call.to(Operation.MECHANISMS).run().text().lines().toList();
        return new Mechanisms(named("density ", lines), named("point ", lines), named("artificial ", lines));
    }

    private static List<String> named(String kind, List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith(kind))
                .map(line -> line.substring(kind.length()))
                .toList();
    }

    /** All of them. */
    List<String> all() {
        return Stream.of(density, pointProcesses, artificialCells)
                .flatMap(List::stream)
                .toList();
    }

    /** Whether there is a mechanism of any kind with this name. */
    public boolean contains(String name) {
        return Stream.of(density, pointProcesses, artificialCells).anyMatch(names -> names.contains(name));
    }
}
