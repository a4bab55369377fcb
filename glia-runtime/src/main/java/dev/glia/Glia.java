package dev.glia;

import dev.glia.asset.MechanismName;
import dev.glia.neuron.Section;
import dev.glia.neuron.Segment;
import dev.glia.select.Candidate;
import dev.glia.select.Explanation;
import dev.glia.select.Preference;
import dev.glia.select.PreferenceException;
import dev.glia.select.PreferenceSet;
import dev.glia.select.ResolutionException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * The one class to know: inserts mechanisms by their short asset name, and says which package and variant is meant
 * where several have the asset. Its methods are meant for static import.
 *
 * <pre>{@code
 * Section soma = Neuron.section("soma");
 * Glia.insert(soma, "Kv1");
 * Glia.insert(soma, "Nav1_6", pkg("some_pkg"), with("gbar", 0.06));       // S/cm²
 * Glia.insert(soma.at(0.5), "ExpSyn", with("tau", 2));                     // ms
 * Glia.select("Kv1", pkg("not_my_models"), variant("high_activity"));
 * }</pre>
 *
 * <p>Five levels decide what a name means, in this order: what the call itself names, the contexts of the thread
 * (innermost first), {@link #select}, {@code <gliaPreferences>} of the project, and the user's {@code glia select}. Each
 * decides only the package or variant that no level before it has decided; Glia skips a preference that nothing can meet,
 * with a warning. If one mechanism is left, it is the answer. If several of one package are left, variant {@code 0} is.
 * Otherwise the name is ambiguous, which is an error.
 *
 * <p>Any thread may call. The agent brings NEURON up before {@code main}; without the agent, the first call that needs it does.
 */
public final class Glia {
    private static final GliaSession SESSION = new GliaSession(new Startup());

    private Glia() {}

    /**
     * Brings NEURON up in this JVM with the mechanisms of its class path, unless the agent or an earlier call has. A program
     * needs it only if it runs without the agent and calls {@code Neuron} before {@code Glia}.
     */
    public static void start() {
        SESSION.bringUp();
    }

    /** Chooses the package. */
    public static Choice pkg(String name) {
        return Choice.pkgNamed(name);
    }

    /** Chooses the variant. */
    public static Choice variant(String name) {
        return Choice.variantNamed(name);
    }

    /**
     * Prefers package, variant or both for one asset, in a context; without a choice, outer preferences for the asset do not
     * count in the context.
     */
    public static ContextOption prefer(String asset, Choice... choices) {
        return new ContextOption.Prefer(Choice.all(choices).forAsset(asset));
    }

    /** Sets a parameter of what is inserted, by its short name, in the unit of the mod; {@code w[3]} is an element of an array. */
    public static InsertOption with(String parameter, double value) {
        return new InsertOption.With(parameter, value);
    }

    /** Puts a point process at {@code x}, from 0 to 1 along the section; without it, in the middle. */
    public static InsertOption at(double x) {
        return new InsertOption.At(x);
    }

    /**
     * Inserts the mechanism that an asset name means here and now: a density mechanism into the whole section, a point
     * process at its place. A density mechanism that is there already stays as it is, and its parameters are set. Where a
     * parameter is wrong, nothing is inserted.
     *
     * @throws ResolutionException where {@link #resolve} throws it
     * @throws InsertException where the mechanism cannot be in a section, or not at one place of it
     * @throws dev.glia.neuron.UnknownNameException where the mod has no such parameter, with near names
     * @throws dev.glia.neuron.NeuronException where NEURON refuses
     */
    public static Inserted insert(Section section, String asset, InsertOption... options) {
        Insertion insertion = Insertion.of(options);
        Candidate candidate = SESSION.candidate(asset, insertion.choice());
        return insertion.into(section, candidate.name(), candidate.kind());
    }

    /**
     * Places the point process that an asset name means here and now at a segment, under the rules of
     * {@link #insert(Section, String, InsertOption...)}.
     */
    public static Inserted insert(Segment place, String asset, InsertOption... options) {
        Insertion insertion = Insertion.of(options).at(place);
        Candidate candidate = SESSION.candidate(asset, insertion.choice());
        return insertion.into(place.section(), candidate.name(), candidate.kind());
    }

    /** Inserts exactly this mechanism, under the rules of {@link #insert(Section, String, InsertOption...)}. */
    public static Inserted insert(Section section, MechanismName mechanism, InsertOption... options) {
        Insertion insertion = Insertion.of(options).of(mechanism);
        Candidate candidate = SESSION.candidate(mechanism.asset(), insertion.choice());
        return insertion.into(section, candidate.name(), candidate.kind());
    }

    /** Places exactly this point process at a segment, under the rules of {@link #insert(Segment, String, InsertOption...)}. */
    public static Inserted insert(Segment place, MechanismName mechanism, InsertOption... options) {
        return insert(place.section(), mechanism, withPlace(place, options));
    }

    private static InsertOption[] withPlace(Segment place, InsertOption... options) {
        InsertOption[] all = Arrays.copyOf(options, options.length + 1);
        all[options.length] = at(place.x());
        return all;
    }

    /**
     * Makes an artificial cell, which needs no section.
     *
     * @throws InsertException where the mechanism needs one
     */
    public static Inserted insert(String asset, InsertOption... options) {
        Insertion insertion = Insertion.of(options);
        Candidate candidate = SESSION.candidate(asset, insertion.choice());
        return insertion.withoutSection(candidate.name(), candidate.kind());
    }

    /** Makes exactly this artificial cell, under the rules of {@link #insert(String, InsertOption...)}. */
    public static Inserted insert(MechanismName mechanism, InsertOption... options) {
        Insertion insertion = Insertion.of(options).of(mechanism);
        Candidate candidate = SESSION.candidate(mechanism.asset(), insertion.choice());
        return insertion.withoutSection(candidate.name(), candidate.kind());
    }

    /**
     * The mechanism that an asset name means here and now; a full name, {@code glia__...}, is taken as it is.
     *
     * @throws ResolutionException where the name does not lead to exactly one mechanism that is in the library: none
     *     has it, several do, or the one that is meant did not compile
     */
    public static MechanismName resolve(String asset, Choice... choices) {
        return SESSION.candidate(asset, Choice.all(choices)).name();
    }

    /** How the name is resolved here and now, as data and as text; tells of failure instead of throwing. */
    public static Explanation explain(String asset, Choice... choices) {
        return SESSION.explain(Choice.all(choices).of(asset));
    }

    /**
     * Prefers package, variant or both for an asset in the rest of this JVM, in place of what was selected for it before;
     * without a choice, it clears the selection.
     */
    public static void select(String asset, Choice... choices) {
        SESSION.select(Choice.all(choices).forAsset(asset));
    }

    /** What {@link #select} holds now, sorted by asset. */
    public static List<Preference> selected() {
        return SESSION.selected();
    }

    /**
     * Opens a context in this thread: {@link #pkg} and {@link #variant} prefer for every asset; {@link #prefer} is for one
     * asset, and wins there.
     */
    public static GliaContext context(ContextOption first, ContextOption... more) {
        List<Preference> preferences = new ArrayList<>();
        preferences.add(preference(first));
        for (ContextOption option : more) {
            preferences.add(preference(option));
        }
        return GliaContext.open(PreferenceSet.ofContext(preferences));
    }

    /**
     * Opens a context in this thread from preferences by asset, and what to prefer for every asset.
     *
     * @throws PreferenceException where a preference names another asset than the one it stands under
     */
    public static GliaContext context(Map<String, Preference> byAsset, Choice... general) {
        List<Preference> preferences = new ArrayList<>();
        byAsset.forEach((asset, wanted) -> {
            requireSame(asset, wanted);
            preferences.add(Preference.of(asset, wanted.pkg(), wanted.variant()));
        });
        preferences.add(Choice.all(general).general());
        return GliaContext.open(PreferenceSet.ofContext(preferences));
    }

    /** Opens a context in this thread from preferences. */
    public static GliaContext context(Preference... preferences) {
        return GliaContext.open(PreferenceSet.ofContext(List.of(preferences)));
    }

    /** The contexts that are open in this thread, to hand to another thread: no thread inherits them by itself. */
    public static ContextSnapshot captureContext() {
        return new ContextSnapshot(GliaContext.openSets());
    }

    /**
     * Whether the agent is in this JVM. {@link GliaPrefer} holds without it, too.
     */
    public static boolean agentAttached() {
        return WovenContext.hasBegun();
    }

    private static void requireSame(String asset, Preference wanted) {
        if (wanted.asset().isPresent() && !wanted.asset().get().equals(asset)) {
            Preference meant = Preference.of(asset, wanted.pkg(), wanted.variant());
            throw new PreferenceException(
                    "under asset '%s' stands a preference for asset '%s'; keep one of them, `Glia.context(%s)` or `Glia.context(%s)`"
                            .formatted(asset, wanted.asset().get(), meant.asJava(), wanted.asJava()));
        }
    }

    private static Preference preference(ContextOption option) {
        return option instanceof Choice choice ? choice.general() : ((ContextOption.Prefer) option).preference();
    }
}
