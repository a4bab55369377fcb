package dev.glia.cli;

import dev.glia.library.LocalCollection;
import dev.glia.verb.Listing;
import dev.glia.verb.ListingFilter;
import dev.glia.verb.PersonalMods;
import dev.glia.verb.place.Surroundings;
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
        description = "Lists assets with their packages, variants and kinds; * marks what the bare name means.",
        footer = {"  glia list", "  glia list Kv --kind=density --project ~/models/purkinje", "  glia list --local"})
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

    @Option(names = "--local", description = "What your personal collection has; needs no project.")
    boolean local;

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
        Output output = Output.of(spec);
        Optional<String> pkg = local ? Optional.of(LocalCollection.PACKAGE) : choice.pkg;
        ListingFilter filter = new ListingFilter(asset, pkg, choice.variant, kind.map(ListingFilter::kind), builtins);
        Surroundings here = local ? aroundCollection(output) : packages.surroundings(output);
        Listing listing = Listing.of(
                here.index(),
                here.preferences(output.preferences()),
                filter,
                packages.places().advice());
        PrintWriter out = output.out();
        if (json) {
            out.println(new String(listing.json(), StandardCharsets.UTF_8).stripTrailing());
        } else {
            listing.text().lines().forEach(line -> out.println(line.startsWith("*") ? Terminal.bold(line) : line));
        }
    }

    /** The collection as it is, also where models do not see it. */
    private Surroundings aroundCollection(Output output) {
        PersonalMods personal = output.personalMods();
        personal.introduce();
        return packages.places()
                .find()
                .orElseGet(Surroundings::nothing)
                .behind(personal.collection().shown(), output::note);
    }
}
