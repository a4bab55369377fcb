package dev.glia.neuron;

import dev.glia.asset.NearNames;
import java.util.Collection;
import java.util.List;

/** A variable, mechanism, class or function is asked for by a name that means nothing there. Nothing was changed. */
public final class UnknownNameException extends NeuronException {
    private static final long serialVersionUID = 1L;

    private final String name;
    private final transient List<String> nearNames;

    private UnknownNameException(String message, String name, List<String> nearNames) {
        super(message, "");
        this.name = name;
        this.nearNames = nearNames;
    }

    /** Without near names, because something better is to be said. */
    static UnknownNameException because(String name, String message) {
        return new UnknownNameException(message, name, List.of());
    }

    /**
     * With the near ones of the names that there are.
     *
     * @param message what is unknown
     */
    static UnknownNameException among(Collection<String> names, String name, String message) {
        List<String> near = NearNames.of(name, names);
        String advice = near.isEmpty() ? "" : "; near names are '" + String.join("', '", near) + "'";
        return new UnknownNameException(message + advice, name, near);
    }

    /** The name that was asked for. */
    public String name() {
        return name;
    }

    /** Names that are there and are spelled almost so, the nearest first. */
    public List<String> nearNames() {
        return nearNames == null ? List.of() : nearNames;
    }
}
