package dev.glia.neuron.child;

import dev.glia.host.neuron.NeuronLocator;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.solve.CVode;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;

/** A run that takes four seconds on any machine, because it waits at every ms: {@code WatchedRun PROGRESS}. */
public final class WatchedRun {
    private static final int MILLISECONDS = 30;
    private static final long PAUSE_NANOSECONDS = 4_000_000_000L / MILLISECONDS;

    private WatchedRun() {}

    public static void main(String[] arguments) {
        Neuron.start(new NeuronLocator(NeuronSearch.fromSystem(line -> {})).locate());
        Neuron.section("cable").insert("hh");
        Neuron.progress(Boolean.parseBoolean(arguments[0]));
        try (CVode events = new CVode()) {
            Neuron.finitialize(-65);
            for (int t = 0; t < MILLISECONDS; t++) {
                events.event(t + 0.5, () -> LockSupport.parkNanos(PAUSE_NANOSECONDS));
            }
            Neuron.continuerun(MILLISECONDS);
        }
        System.out.println(String.format(Locale.ROOT, "the run is over at %.1f ms", Neuron.t()));
    }
}
