package dev.glia.cli;

import dev.glia.imports.OptionStyle;
import dev.glia.library.LocalCollection;
import dev.glia.select.Preference;
import dev.glia.verb.Selecting;
import dev.glia.verb.place.Surroundings;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code glia select}: the user's own preferences, for every project. */
@Command(
        name = "select",
        description = {
            "Prefers a package or variant of an asset in all your projects; without arguments, lists what you prefer.",
            "A project's own preferences and those in the code come before it."
        },
        footer = {
            "  glia select Kv1 --pkg=not_my_models --variant=high_activity",
            "  glia select Kv1 --clear",
            "  glia select --pkg=my_models      (every asset, where that package has it)"
        })
final class SelectCommand implements Runnable {
    @Parameters(
            arity = "0..1",
            paramLabel = "ASSET",
            description = "The asset; left out, the preference is for every asset.")
    Optional<String> asset = Optional.empty();

    @Mixin
    ChoiceOptions choice;

    @Option(
            names = {"--clear", "--unset"},
            description = "Forget the preference.")
    boolean clear;

    @Option(names = "--optional", description = "The preference may name what is not in this project.")
    boolean optional;

    @Mixin
    PackageOptions packages;

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        Output output = Output.of(spec);
        Preference preference = new Preference(asset, choice.pkg, choice.variant);
        new Selecting(
                        output.preferences(),
                        clear || preference.isEmpty()
                                ? Optional.empty()
                                : packages.places()
                                        .find()
                                        .map(here -> here.behind(LocalCollection.current(), output::note))
                                        .map(Surroundings::index),
                        OptionStyle.COMMAND_LINE,
                        output::note)
                .select(preference, clear, optional)
                .forEach(output.out()::println);
    }
}
