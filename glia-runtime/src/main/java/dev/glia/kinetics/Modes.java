package dev.glia.kinetics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * The time constants of states that depend on each other, as those of a KINETIC scheme do: none is of one state, together they are
 * how the scheme comes to rest. Values belong to {@link Curve#potentials}, in their order.
 *
 * @param celsius the temperature, °C
 * @param table whether the mod's TABLE was used
 * @param taus in ms, the slowest first; NaN where one is not known
 */
public record Modes(double celsius, boolean table, List<double[]> taus) {
    private static final String BLANK = " ";
    private static final String COMMA = ",";

    public Modes {
        taus = taus.stream().map(double[]::clone).toList();
    }

    /** Copies. */
    @Override
    public List<double[]> taus() {
        return taus.stream().map(double[]::clone).toList();
    }

    String line() {
        List<String> words = new ArrayList<>(List.of(Double.toString(celsius), Boolean.toString(table)));
        taus.forEach(
                tau -> words.add(DoubleStream.of(tau).mapToObj(Double::toString).collect(Collectors.joining(COMMA))));
        return String.join(BLANK, words);
    }

    static Modes parse(String line) {
        List<String> words = List.of(line.split(BLANK));
        return new Modes(
                Double.parseDouble(words.get(0)),
                Boolean.parseBoolean(words.get(1)),
                words.subList(2, words.size()).stream()
                        .map(tau -> Arrays.stream(tau.split(COMMA))
                                .mapToDouble(Double::parseDouble)
                                .toArray())
                        .toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Modes modes && line().equals(modes.line());
    }

    @Override
    public int hashCode() {
        return line().hashCode();
    }

    @Override
    public String toString() {
        return "%s time constants at %s °C".formatted(taus.size(), celsius);
    }
}
