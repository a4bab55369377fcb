package dev.glia.cli;

import dev.glia.GliaException;
import dev.glia.select.Preference;
import dev.glia.select.PreferenceFault;
import dev.glia.select.PreferenceStore;
import java.io.PrintWriter;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

    @Option(names = "--clear", description = "Forget the preference.")
    boolean clear;

    @Mixin
    PackageOptions packages;

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        Preference preference = new Preference(asset, choice.pkg, choice.variant);
        if (clear && !preference.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "--clear forgets the whole preference; leave out --pkg and --variant: `glia select%s --clear`"
                            .formatted(asset.map(name -> " " + name).orElse("")));
        }
        if (!clear && asset.isPresent() && preference.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(),
                    "what to prefer for '%s' is missing; add --pkg=NAME, --variant=NAME or both, or forget what you prefer with `glia select %s --clear`"
                            .formatted(asset.get(), asset.get()));
        }
        PreferenceStore store = Output.of(spec).preferences();
        PrintWriter out = Output.of(spec).out();
        if (!clear && preference.isEmpty()) {
            store.read().preferences().forEach(p -> out.println(sentence(p)));
            return;
        }
        if (packages.named()) {
            packages.surroundings().index().fault(preference).ifPresent(fault -> {
                throw new GliaException(
                        "the preference is not stored: " + fault.why() + ". " + remedy(preference, fault));
            });
        }
        store.select(preference);
        out.println(clear ? "forgotten: " + subject(preference) : sentence(preference));
    }

    private static String remedy(Preference preference, PreferenceFault fault) {
        return fault.meant()
                .map(meant -> "Perhaps `glia select %s` is meant.".formatted(meant.asArguments()))
                .orElseGet(
                        () -> "For packages that are not here, leave out --classpath and --project: `glia select %s`."
                                .formatted(preference.asArguments()));
    }

    private static String sentence(Preference preference) {
        return subject(preference) + ": " + preference.wish();
    }

    private static String subject(Preference preference) {
        return preference.asset().map(name -> "asset '" + name + "'").orElse("every asset");
    }
}
