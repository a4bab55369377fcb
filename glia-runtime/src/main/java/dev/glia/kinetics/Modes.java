package dev.glia.kinetics;

import java.util.ArrayList;
import java.util.List;

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
        taus.forEach(tau -> words.add(NumberList.text(tau)));
        return String.join(BLANK, words);
    }

    static Modes parse(String line) {
        List<String> words = List.of(line.split(BLANK));
        return new Modes(
                Double.parseDouble(words.get(0)),
                Boolean.parseBoolean(words.get(1)),
                words.subList(2, words.size()).stream().map(NumberList::parse).toList());
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
