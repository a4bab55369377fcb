package dev.glia.kinetics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * What is watched of a mechanism over time under one protocol: mostly its currents.
 *
 * @param of what is watched, {@code i} for a current, {@code v}, or a concentration such as {@code cai}
 * @param celsius the temperature, °C
 * @param times in ms, of every trace
 */
public record Family(Protocol protocol, String of, double celsius, double[] times, List<Trace> traces) {
    private static final String BLANK = " ";

    /**
     * One course, mostly of a current.
     *
     * @param at what differs between the traces, in the unit of {@link Protocol#variedUnit}
     * @param current in the unit of {@link Protocol#currentUnit}, outward positive
     */
    public record Trace(double at, double[] current) {
        public Trace {
            current = current.clone();
        }

        /** A copy. */
        @Override
        public double[] current() {
            return current.clone();
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Trace trace && at == trace.at && Arrays.equals(current, trace.current);
        }

        @Override
        public int hashCode() {
            return Objects.hash(at, Arrays.hashCode(current));
        }
    }

    public Family {
        times = times.clone();
        traces = List.copyOf(traces);
    }

    /** A copy. */
    @Override
    public double[] times() {
        return times.clone();
    }

    String line() {
        List<String> words =
                new ArrayList<>(List.of(protocol.name(), of, Double.toString(celsius), NumberList.text(times)));
        traces.forEach(trace -> words.add(trace.at() + NumberList.COMMA + NumberList.text(trace.current())));
        return String.join(BLANK, words);
    }

    static Family parse(String line) {
        List<String> words = List.of(line.split(BLANK));
        return new Family(
                Protocol.valueOf(words.get(0)),
                words.get(1),
                Double.parseDouble(words.get(2)),
                NumberList.parse(words.get(3)),
                words.subList(4, words.size()).stream()
                        .map(NumberList::parse)
                        .map(all -> new Trace(all[0], Arrays.copyOfRange(all, 1, all.length)))
                        .toList());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Family family && line().equals(family.line());
    }

    @Override
    public int hashCode() {
        return line().hashCode();
    }

    @Override
    public String toString() {
        return "%s at %s °C".formatted(protocol.words(), celsius);
    }
}
