package dev.glia.verb;

import dev.glia.GliaException;
import dev.glia.imports.OptionStyle;
import dev.glia.library.LibraryManifest;
import dev.glia.select.AssetIndex;
import dev.glia.select.Builtins;
import dev.glia.select.Preference;
import dev.glia.select.PreferenceFault;
import dev.glia.select.PreferenceStore;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * {@code select} and {@code selected}: what a user prefers in all projects.
 *
 * @param here what there is where the user is; empty outside a project, and where it was not compiled
 * @param style how options are typed where the user is
 * @param note is told what the user should know beside the answer
 */
public record Selecting(PreferenceStore store, Optional<AssetIndex> here, OptionStyle style, Consumer<String> note) {

    /** What there is in a project that was compiled. */
    public static AssetIndex index(LibraryManifest project) {
        return AssetIndex.of(project.packages(), project.brokenReasons(), Builtins.stored());
    }

    /**
     * Stores or clears a preference, or lists all where nothing is said.
     *
     * @param optional whether it may name what is not there
     * @return the answer, line by line
     * @throws GliaException where nothing here can meet it, or the request contradicts itself; then nothing is stored
     */
    public List<String> select(Preference wanted, boolean clear, boolean optional) {
        requireSense(wanted, clear);
        if (clear) {
            return List.of(forget(wanted));
        }
        if (wanted.isEmpty()) {
            return selected();
        }
        Optional<PreferenceFault> fault = here.flatMap(index -> index.fault(wanted));
        fault.filter(one -> !optional).ifPresent(one -> refuse(wanted, one));
        store.select(wanted);
        fault.ifPresent(one -> note.accept("the project in this folder passes over it: %s.".formatted(one.why())));
        return List.of(sentence(wanted));
    }

    /** Everything that is stored, a line each. */
    public List<String> selected() {
        List<Preference> stored = store.read().preferences();
        if (stored.isEmpty()) {
            note.accept("you prefer nothing; choose with `%s`"
                    .formatted(command(Preference.of("Kv1", Optional.of("my_models"), Optional.empty()))));
        }
        return stored.stream().map(Selecting::sentence).toList();
    }

    private String forget(Preference wanted) {
        boolean held = store.read().preferences().stream()
                .anyMatch(stored -> stored.asset().equals(wanted.asset()));
        if (held) {
            store.select(wanted);
        }
        return (held ? "forgotten: " : "nothing to forget: ") + subject(wanted);
    }

    private void requireSense(Preference wanted, boolean clear) {
        String forgetting = "%s %s".formatted(bare(wanted), style.flag("clear"));
        if (clear && !wanted.isEmpty()) {
            throw new GliaException("%s forgets the whole preference; leave out %s and %s: `%s`"
                    .formatted(style.flag("clear"), style.flag("pkg"), style.flag("variant"), forgetting));
        }
        if (!clear && wanted.asset().isPresent() && wanted.isEmpty()) {
            throw new GliaException(
                    "what to prefer for '%s' is missing; add %s, %s or both, or forget what you prefer with `%s`"
                            .formatted(
                                    wanted.asset().get(),
                                    style.option("pkg", "NAME"),
                                    style.option("variant", "NAME"),
                                    forgetting));
        }
    }

    /** A preference that nothing here can meet is most often misspelt. */
    private void refuse(Preference wanted, PreferenceFault fault) {
        String meant = fault.meant()
                .map(this::command)
                .map("Perhaps `%s` is meant. "::formatted)
                .orElse("");
        throw new GliaException("the preference is not stored: %s. %sFor packages that are not here: `%s %s`."
                .formatted(fault.why(), meant, command(wanted), style.flag("optional")));
    }

    private String bare(Preference wanted) {
        return command(new Preference(wanted.asset(), Optional.empty(), Optional.empty()));
    }

    private String command(Preference wanted) {
        return Stream.of(
                        Optional.of(style.verb("select")),
                        wanted.asset().map(name -> style.argument("asset", name)),
                        wanted.pkg().map(name -> style.option("pkg", name)),
                        wanted.variant().map(name -> style.option("variant", name)))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private static String sentence(Preference preference) {
        return subject(preference) + ": " + preference.wish();
    }

    private static String subject(Preference preference) {
        return preference.asset().map(name -> "asset '" + name + "'").orElse("every asset");
    }
}
