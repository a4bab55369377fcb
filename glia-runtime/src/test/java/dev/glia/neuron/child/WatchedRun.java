package dev.glia.neuron.child;

import dev.glia.host.neuron.NeuronLocator;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.neuron.Neuron;
import java.util.Locale;

/** A run that takes some seconds: {@code WatchedRun PROGRESS}. */
public final class WatchedRun {
    private static final int SEGMENTS = 20_001;

    private WatchedRun() {}

    public static void main(String[] arguments) {
        Neuron.start(new NeuronLocator(NeuronSearch.fromSystem(line -> {})).locate());
        Neuron.section("cable").nseg(SEGMENTS).insert("hh");
        Neuron.progress(Boolean.parseBoolean(arguments[0]));
        Neuron.run(30);
        System.out.println(String.format(Locale.ROOT, "the run is over at %.1f ms", Neuron.t()));
    }
}
