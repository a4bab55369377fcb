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
        if (clear) {
            boolean held = store.read().preferences().stream()
                    .anyMatch(stored -> stored.asset().equals(asset));
            store.select(preference);
            out.println((held ? "forgotten: " : "nothing to forget: ") + subject(preference));
        } else if (preference.isEmpty()) {
            store.read().preferences().forEach(stored -> out.println(sentence(stored)));
        } else {
            if (packages.named()) {
                refuseFault(preference);
            }
            store.select(preference);
            out.println(sentence(preference));
            if (!packages.named()) {
                noteFault(preference);
            }
        }
    }

    /** Who names packages wants the preference to be one among them. */
    private void refuseFault(Preference preference) {
        fault(preference).ifPresent(fault -> {
            throw new GliaException("the preference is not stored: %s. %s"
                    .formatted(
                            fault.why(),
                            meant(fault)
                                    .orElseGet(() ->
                                            "For packages that are not here, leave out --classpath and --project: `glia select %s`."
                                                    .formatted(preference.asArguments()))));
        });
    }

    /** It may be meant for another project than the one where the user happens to be. */
    private void noteFault(Preference preference) {
        fault(preference)
                .ifPresent(fault -> Output.of(spec)
                        .note("the project in this folder passes over it: %s.%s"
                                .formatted(
                                        fault.why(),
                                        meant(fault).map(text -> " " + text).orElse(""))));
    }

    private Optional<PreferenceFault> fault(Preference preference) {
        return packages.find().flatMap(here -> here.index().fault(preference));
    }

    private static Optional<String> meant(PreferenceFault fault) {
        return fault.meant().map(meant -> "Perhaps `glia select %s` is meant.".formatted(meant.asArguments()));
    }

    private static String sentence(Preference preference) {
        return subject(preference) + ": " + preference.wish();
    }

    private static String subject(Preference preference) {
        return preference.asset().map(name -> "asset '" + name + "'").orElse("every asset");
    }
}
