package dev.glia.cli;

import dev.glia.verb.Meaning;
import dev.glia.verb.place.Surroundings;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** The asset of which a verb says what it means, and the packages among which it means it. */
final class AssetOptions {
    @Parameters(paramLabel = "ASSET", description = "A short asset name, or a full glia__package__asset__variant.")
    String asset;

    @Mixin
    ChoiceOptions choice;

    @Mixin
    PackageOptions packages;

    Meaning meaning(Output output) {
        Surroundings here = packages.surroundings(output);
        return new Meaning(
                here.index(),
                here.preferences(output.preferences()),
                packages.places().advice());
    }
}
