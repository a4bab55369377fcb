package dev.glia.cli;

import dev.glia.verb.Listing;
import dev.glia.verb.ListingFilter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code glia list}: the assets, with a mark at what a bare name means. */
@Command(
        name = "list",
        description =
                "Lists assets with their packages, variants and kinds; * stands at what the bare name means today.",
        footer = {"  glia list", "  glia list Kv --kind=density --project ~/models/purkinje"})
final class ListCommand implements Runnable {
    @Parameters(arity = "0..1", paramLabel = "ASSET", description = "Only assets whose name holds this.")
    Optional<String> asset = Optional.empty();

    @Mixin
    ChoiceOptions choice;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description = "${COMPLETION-CANDIDATES}.",
            completionCandidates = Kinds.class)
    Optional<String> kind = Optional.empty();

    @Option(names = "--builtins", description = "NEURON's own mechanisms too.")
    boolean builtins;

    @Option(names = "--json", description = "For programs; the README has the shape.")
    boolean json;

    @Mixin
    PackageOptions packages;

    @Spec
    CommandSpec spec;

    /** What a shell completes. */
    static final class Kinds implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return ListingFilter.kinds().iterator();
        }
    }

    @Override
    public void run() {
        ListingFilter filter =
                new ListingFilter(asset, choice.pkg, choice.variant, kind.map(ListingFilter::kind), builtins);
        Surroundings here = packages.surroundings();
        Listing listing =
                Listing.of(here.index(), here.preferences(Output.of(spec).preferences()), filter, packages.advice());
        PrintWriter out = Output.of(spec).out();
        if (json) {
            out.println(new String(listing.json(), StandardCharsets.UTF_8).stripTrailing());
        } else {
            listing.text().lines().forEach(line -> out.println(line.startsWith("*") ? Terminal.bold(line) : line));
        }
    }
}
