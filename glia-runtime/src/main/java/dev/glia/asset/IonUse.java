package dev.glia.asset;

import java.util.List;
import java.util.Optional;

/**
 * One {@code USEION} statement of a mod.
 *
 * @param ion the ion, for example {@code ca}
 * @param reads the ion's variables that are read, for example {@code eca}
 * @param writes the ion's variables that are written, for example {@code ica}
 * @param valence the charge number of {@code VALENCE} or {@code CHARGE}, as the mod writes it
 */
public record IonUse(String ion, List<String> reads, List<String> writes, Optional<String> valence) {
    public IonUse {
        reads = List.copyOf(reads);
        writes = List.copyOf(writes);
    }
}
