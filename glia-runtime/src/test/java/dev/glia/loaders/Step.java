package dev.glia.loaders;

import dev.glia.Glia;
import dev.glia.GliaException;
import dev.glia.neuron.Neuron;
import java.util.function.UnaryOperator;

/** Asks Glia for an asset and prints what it means; loaded by whichever class loader is to be the caller's. */
public final class Step implements UnaryOperator<String> {
    @Override
    public String apply(String asset) {
        try {
            Glia.start();
            return asset + " is "
                    + Glia.insert(Neuron.section("s" + Neuron.sections().size()), asset)
                            .name();
        } catch (GliaException e) {
            return e.getMessage();
        }
    }
}
