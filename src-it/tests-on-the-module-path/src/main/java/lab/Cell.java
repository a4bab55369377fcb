package lab;

import dev.glia.Glia;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.Section;

/** A soma that leaks. */
public final class Cell {
    private Cell() {}

    /** Made for whoever asks, who does not close it. */
    public static Section soma() {
        Section soma = Neuron.section("soma");
        Glia.insert(soma, "leak");
        return soma;
    }
}
