package dev.glia.typed;

import dev.glia.Glia;
import dev.glia.InsertOption;
import dev.glia.Inserted;
import dev.glia.asset.MechanismName;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.Section;
import dev.glia.neuron.Segment;
import dev.glia.select.ResolutionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A mechanism as it was when its class was generated. The first time that it is inserted it is compared with the mechanism
 * that is there now; what differs is a warning.
 */
public final class MechanismType {
    private final String asset;
    private final Optional<MechanismName> pinned;
    private final Origin origin;
    private final List<Declared> variables = new ArrayList<>();
    private final Set<MechanismName> compared = ConcurrentHashMap.newKeySet();

    /**
     * What the class was generated from.
     *
     * @param coordinate of the package
     */
    record Origin(MechanismName mechanism, String coordinate) {}

    /**
     * A variable as the mod declared it.
     *
     * @param value the default; empty where the mod has none, or it is no number
     */
    record Declared(String name, String unit, Optional<Double> value) {}

    private MechanismType(String asset, Optional<MechanismName> pinned, Origin origin) {
        this.asset = asset;
        this.pinned = pinned;
        this.origin = origin;
    }

    /** What the bare name of an asset means here and now, generated from what it meant then. */
    public static MechanismType preferred(String asset, String generatedFrom, String coordinate) {
        return new MechanismType(asset, Optional.empty(), origin(generatedFrom, coordinate));
    }

    /** This mechanism and no other. */
    public static MechanismType pinned(String mechanism, String coordinate) {
        Origin origin = origin(mechanism, coordinate);
        return new MechanismType(origin.mechanism().asset(), Optional.of(origin.mechanism()), origin);
    }

    private static Origin origin(String mechanism, String coordinate) {
        return new Origin(MechanismName.parse(mechanism).orElseGet(() -> MechanismName.builtin(mechanism)), coordinate);
    }

    /** The next variable, without a default. */
    public MechanismType variable(String name, String unit) {
        variables.add(new Declared(name, unit, Optional.empty()));
        return this;
    }

    /** The next variable, with its default. */
    public MechanismType parameter(String name, String unit, double value) {
        variables.add(new Declared(name, unit, Optional.of(value)));
        return this;
    }

    /** Inserts the density mechanism into a section. */
    public TypedDensity in(Section section, InsertOption... options) {
        Inserted inserted = pinned.isPresent()
                ? known(() -> Glia.insert(section, pinned.get(), options))
                : Glia.insert(section, asset, options);
        compare(inserted);
        return new TypedDensity(this, (Inserted.Density) inserted);
    }

    /** Places the point process at a segment. */
    public TypedPoint at(Segment place, InsertOption... options) {
        Inserted inserted = pinned.isPresent()
                ? known(() -> Glia.insert(place, pinned.get(), options))
                : Glia.insert(place, asset, options);
        compare(inserted);
        return new TypedPoint(this, (Inserted.Point) inserted);
    }

    /** Makes the artificial cell. */
    public TypedPoint make(InsertOption... options) {
        Inserted inserted =
                pinned.isPresent() ? known(() -> Glia.insert(pinned.get(), options)) : Glia.insert(asset, options);
        compare(inserted);
        return new TypedPoint(this, (Inserted.Point) inserted);
    }

    /** A GLOBAL, or, with an index, an element of one. */
    public double global(String name) {
        return Neuron.get(globalName(name));
    }

    /** Sets a GLOBAL. */
    public void global(String name, double value) {
        Neuron.set(globalName(name), value);
    }

    private String globalName(String name) {
        MechanismName mechanism = pinned.orElseGet(() -> Glia.resolve(asset));
        int index = name.indexOf('[');
        return index < 0
                ? name + "_" + mechanism.fullName()
                : name.substring(0, index) + "_" + mechanism.fullName() + name.substring(index);
    }

    Declared declared(int variable) {
        return variables.get(variable);
    }

    int size() {
        return variables.size();
    }

    private interface Insertion {
        Inserted run();
    }

    /** A mechanism that is gone was there when the class was generated, and the error says so. */
    private Inserted known(Insertion insertion) {
        try {
            return insertion.run();
        } catch (ResolutionException e) {
            Currency.warn(
                    "'%s' was in %s when its Java class was generated, and is not to be had now. Generate anew with `mvn glia:generate` (`glia generate` on the command line)."
                            .formatted(origin.mechanism(), origin.coordinate()));
            throw e;
        }
    }

    private void compare(Inserted inserted) {
        if (compared.add(inserted.name())) {
            new Currency(origin, variables).compareWith(inserted.name());
        }
    }
}
