package dev.glia.host.neuron;

import dev.glia.host.HostException;
import java.util.List;

/** There is no NEURON that Glia can use; carries every place that was tried. */
public final class NeuronNotFoundException extends HostException {
    private static final long serialVersionUID = 1L;

    private final transient List<TriedPlace> tried;

    NeuronNotFoundException(String message, List<TriedPlace> tried) {
        super(message);
        this.tried = List.copyOf(tried);
    }

    NeuronNotFoundException(String message, List<TriedPlace> tried, Throwable cause) {
        super(message, cause);
        this.tried = List.copyOf(tried);
    }

    /** In the order in which they were tried. */
    public List<TriedPlace> tried() {
        return tried;
    }
}
