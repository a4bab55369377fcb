package dev.glia.select;

import dev.glia.asset.ModKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/** NEURON's own mechanisms, for where no NEURON runs that could be asked. */
public final class Builtins {

    /** The mechanisms that NEURON 9.0 brings along, as a running one names them. */
    public static Map<String, ModKind> stored() {
        try (InputStream list = Builtins.class.getResourceAsStream("neuron-mechanisms.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" "))
                    .collect(Collectors.toMap(line -> line[0], line -> ModKind.valueOf(line[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Builtins() {}
}
