package dev.glia.verb.diff;

import dev.glia.asset.MechanismName;
import dev.glia.json.Json;
import dev.glia.verb.Listing;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What differs.
 *
 * @param before the packages of the old place
 * @param after the packages of the new one
 * @param compared how many mechanisms there are in either
 * @param differences in the order of the mechanisms' names
 * @param curves by how much what they do changed
 */
public record DiffReport(String before, String after, int compared, List<Difference> differences, CurveDiff curves) {
    public DiffReport {
        differences = List.copyOf(differences);
    }

    /** Whether nothing differs. */
    public boolean isSame() {
        return differences.isEmpty();
    }

    /**
     * A line for each difference, beneath those of a mechanism how much its curves changed, and their sum; without a last line end.
     */
    public String text() {
        return Stream.of(
                        lines(),
                        curves.failure().stream(),
                        Stream.of("%s differences in %s mechanisms, between %s and %s"
                                .formatted(differences.size(), compared, before, after)))
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n"));
    }

    private Stream<String> lines() {
        return differences.stream().map(Difference::mechanism).distinct().flatMap(this::of);
    }

    private Stream<String> of(MechanismName mechanism) {
        return Stream.of(
                        differences.stream()
                                .filter(difference -> difference.mechanism().equals(mechanism))
                                .map(Difference::text),
                        curves.changes().stream()
                                .filter(change -> change.mechanism().equals(mechanism))
                                .map(CurveChange::text),
                        Optional.ofNullable(curves.notes().get(mechanism)).stream())
                .flatMap(lines -> lines);
    }

    /**
     * The document, for programs: {@code before}, {@code after}, and {@code differences} with {@code mechanism}, {@code aspect},
     * {@code name}, {@code before} and {@code after}, which are absent where there was nothing or is nothing; and {@code curves}
     * with {@code mechanism}, {@code quantity}, {@code place}, {@code before}, {@code after} and {@code unit} of the largest change.
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
                differences.stream().map(Difference::document).toList(),
                "curves",
                curves.changes().stream().map(CurveChange::document).toList()));
    }
}
