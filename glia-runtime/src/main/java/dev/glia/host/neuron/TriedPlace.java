package dev.glia.host.neuron;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A place where NEURON was looked for in vain.
 *
 * @param place how the user names it, for example {@code glia.neuron.home}
 * @param seen what was there, as half a sentence
 */
public record TriedPlace(String place, String seen) {
    @Override
    public String toString() {
        return place + ": " + seen;
    }

    static String list(List<TriedPlace> places) {
        return places.stream().map(TriedPlace::toString).collect(Collectors.joining("; "));
    }
}
