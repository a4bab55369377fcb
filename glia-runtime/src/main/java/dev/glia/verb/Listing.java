package dev.glia.verb;

import dev.glia.asset.MechanismName;
import dev.glia.json.Json;
import dev.glia.select.Advice;
import dev.glia.select.AssetIndex;
import dev.glia.select.AssetRequest;
import dev.glia.select.Candidate;
import dev.glia.select.Explanation;
import dev.glia.select.Preferences;
import dev.glia.select.Resolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The assets of an index, sorted, with what a bare name means under the preferences of today. */
public record Listing(List<Asset> assets) {
    /** The number that every JSON document of this package carries. */
    public static final int SCHEMA = 1;

    /**
     * One asset.
     *
     * @param candidates those that the filter lets through, in the order of their names
     * @param meant what the bare name means; empty where it means nothing yet, or is outside the filter's candidates
     * @param refusal why the bare name means nothing that can be used
     */
    public record Asset(
            String name, List<Candidate> candidates, Optional<MechanismName> meant, Optional<String> refusal) {
        public Asset {
            candidates = List.copyOf(candidates);
        }
    }

    public Listing {
        assets = List.copyOf(assets);
    }

    /**
     * Lists what the filter lets through; an asset of which nothing is left is left out.
     *
     * @param advice what an error tells to type
     */
    public static Listing of(AssetIndex index, Preferences preferences, ListingFilter filter, Advice advice) {
        Resolver resolver = new Resolver(index, advice);
        List<Asset> assets = new ArrayList<>();
        SortedSet<String> names = new TreeSet<>(index.assets());
        names.addAll(index.foreignAssets());
        for (String name : names) {
            List<Candidate> shown = Stream.concat(index.candidates(name).stream(), index.foreign(name).stream())
                    .filter(filter::shows)
                    .toList();
            if (!shown.isEmpty()) {
                Explanation bare = resolver.explain(AssetRequest.of(name), preferences);
                assets.add(new Asset(
                        name,
                        shown,
                        bare.answer().map(Candidate::name),
                        bare.refusal().map(Exception::getMessage)));
            }
        }
        return new Listing(assets);
    }

    /** A table for people, a line per mechanism, {@code *} at what the bare name means; without a last line end. */
    public String text() {
        if (assets.isEmpty()) {
            return "no asset fits";
        }
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(" ", "ASSET", "PACKAGE", "VARIANT", "KIND", "DIALECT", "FROM"));
        for (Asset asset : assets) {
            String name = asset.name();
            for (Candidate candidate : asset.candidates()) {
                rows.add(row(asset, candidate, name));
                name = "";
            }
        }
        return Table.marked(rows);
    }

    private static List<String> row(Asset asset, Candidate candidate, String name) {
        boolean meant = asset.meant().filter(candidate.name()::equals).isPresent();
        String origin = candidate.name().isBuiltin() ? "NEURON" : candidate.coordinate();
        return List.of(
                meant ? "*" : "",
                name,
                candidate.name().pkg(),
                candidate.name().variant(),
                ListingFilter.word(candidate.kind()),
                CandidateJson.dialect(candidate).orElse("both"),
                origin + candidate.broken().map(why -> " (broken: " + why + ")").orElse(""));
    }

    /**
     * The document, for programs. {@code assets} is a list sorted by {@code asset}; each has {@code candidates} and, where
     * the bare name means one of all the asset's mechanisms, {@code meant} with its full name, or {@code error} with
     * the reason why it cannot be used. For a candidate see {@link ExplanationJson}.
     */
    public byte[] json() {
        return Json.print(Map.of(
                "schema",
                SCHEMA,
                "assets",
                assets.stream().map(Listing::document).toList()));
    }

    private static Map<String, Object> document(Asset asset) {
        Map<String, Object> document = new TreeMap<>();
        document.put("asset", asset.name());
        document.put(
                "candidates",
                asset.candidates().stream().map(CandidateJson::document).toList());
        asset.meant().ifPresent(name -> document.put("meant", name.fullName()));
        asset.refusal().ifPresent(why -> document.put("error", why));
        return document;
    }
}
