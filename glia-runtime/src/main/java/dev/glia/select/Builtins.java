package dev.glia.select;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** NEURON's own mechanisms, for where no NEURON runs that could be asked. */
public final class Builtins {

    /** The mechanisms that NEURON 9.0 brings along, as a running one names them. */
    public static List<String> stored() {
        try (InputStream list = Builtins.class.getResourceAsStream("neuron-mechanisms.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Builtins() {}
}
