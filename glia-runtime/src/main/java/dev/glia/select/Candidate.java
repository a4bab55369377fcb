package dev.glia.select;

import dev.glia.asset.Dialect;
import dev.glia.asset.MechanismName;
import dev.glia.asset.ModKind;
import dev.glia.asset.PackageSource;
import java.util.List;
import java.util.Optional;

/**
 * One mechanism that an asset name can mean.
 *
 * @param version the version of its package, empty for NEURON's own
 * @param coordinate how the user knows the package's jar, empty for NEURON's own
 * @param broken why it is not in the library, in the compiler's words; empty for one that is
 */
public record Candidate(
        MechanismName name, ModKind kind, Dialect dialect, String version, String coordinate, Optional<String> broken) {

    static Candidate builtin(String asset, ModKind kind) {
        return new Candidate(MechanismName.builtin(asset), kind, Dialect.NEURON, "", "", Optional.empty());
    }

    /** The name and where it comes from, for messages: {@code glia__a__Kv1__0 from lab:a:1.0}. */
    public String text() {
        if (name.isBuiltin()) {
            return name.fullName() + ", NEURON's own";
        }
        return coordinate.isEmpty() ? name.fullName() : name.fullName() + " from " + coordinate;
    }

    /** Whether it is of the user's personal collection. */
    public boolean isPersonal() {
        return PackageSource.isPersonal(coordinate);
    }

    boolean fits(Optional<String> pkg, Optional<String> variant) {
        return (pkg.isEmpty() || pkg.get().equals(name.pkg()))
                && (variant.isEmpty() || variant.get().equals(name.variant()));
    }

    /** The one to recommend: the first that is in the library, else the first. */
    static Candidate example(List<Candidate> candidates) {
        return candidates.stream().filter(c -> c.broken.isEmpty()).findFirst().orElse(candidates.get(0));
    }

    /** The preference that chooses exactly this one. */
    Preference exactly() {
        return Preference.of(name.asset(), Optional.of(name.pkg()), Optional.of(name.variant()));
    }

    /** The arguments that choose exactly this one, in Java. */
    String asChoice() {
        return Preference.general(Optional.of(name.pkg()), Optional.of(name.variant()))
                .asJava();
    }
}
