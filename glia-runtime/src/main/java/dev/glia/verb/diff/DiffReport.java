package dev.glia.verb.diff;

import dev.glia.json.Json;
import dev.glia.verb.Listing;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What differs.
 *
 * @param before the packages of the old place
 * @param after the packages of the new one
 * @param compared how many mechanisms there are in either
 * @param differences in the order of the mechanisms' names
 */
public record DiffReport(String before, String after, int compared, List<Difference> differences) {
    public DiffReport {
        differences = List.copyOf(differences);
    }

    /** Whether nothing differs. */
    public boolean isSame() {
        return differences.isEmpty();
    }

    /** A line for each difference, and their sum; without a last line end. */
    public String text() {
        return Stream.concat(
                        differences.stream().map(Difference::text),
                        Stream.of("%s differences in %s mechanisms, between %s and %s"
                                .formatted(differences.size(), compared, before, after)))
                .collect(Collectors.joining("\n"));
    }

    /**
     * The document, for programs: {@code before}, {@code after}, and {@code differences} with {@code mechanism}, {@code aspect},
     * {@code name}, {@code before} and {@code after}, which are absent where there was nothing or is nothing.
     */
    public byte[] json() {
        return Json.print(Map.of(
                "schema",
                Listing.SCHEMA,
                "before",
                before,
                "after",
                after,
                "differences",
                differences.stream().map(Difference::document).toList()));
    }
}
