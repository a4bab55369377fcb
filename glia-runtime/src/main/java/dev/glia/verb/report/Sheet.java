package dev.glia.verb.report;

import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.asset.ModPackage;
import dev.glia.kinetics.Kinetics;
import dev.glia.nmodl.DeclaredVariable;
import dev.glia.nmodl.DeclaredVariable.Role;
import dev.glia.nmodl.ModDescription;
import dev.glia.select.Candidate;
import dev.glia.select.Explanation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that the report says of one mechanism.
 *
 * @param description empty where the mod cannot be read
 * @param checksum SHA-256 of the mod's file
 * @param meaning what the asset's bare name means
 * @param variants the mechanisms of the same asset and package
 * @param kinetics what was measured
 * @param unmeasured why nothing was, in a sentence; empty where something was
 * @param findings what a check found: level, rule, place and finding
 */
record Sheet(
        ModPackage pkg,
        Mod mod,
        Optional<ModDescription> description,
        String checksum,
        Explanation meaning,
        List<MechanismName> variants,
        Optional<Kinetics> kinetics,
        Optional<String> unmeasured,
        List<List<String>> findings) {
    Sheet {
        variants = List.copyOf(variants);
        findings = List.copyOf(findings);
    }

    MechanismName name() {
        return mod.name();
    }

    Sheet with(Optional<Kinetics> kinetics, Optional<String> unmeasured) {
        return new Sheet(pkg, mod, description, checksum, meaning, variants, kinetics, unmeasured, findings);
    }

    Sheet checked(List<List<String>> found) {
        return new Sheet(pkg, mod, description, checksum, meaning, variants, kinetics, unmeasured, found);
    }

    /** What a user can set. */
    List<DeclaredVariable> parameters() {
        return variables(Role.PARAMETER).toList();
    }

    /** What a user can read besides parameters and states. */
    List<DeclaredVariable> results() {
        return variables(Role.ASSIGNED).toList();
    }

    List<DeclaredVariable> states() {
        return variables(Role.STATE).toList();
    }

    private Stream<DeclaredVariable> variables(Role role) {
        return description.stream()
                .flatMap(said -> Stream.concat(said.range().stream(), said.globals().stream()))
                .filter(variable -> variable.role() == role);
    }

    /** Whether each place has its own value. */
    boolean isRange(DeclaredVariable variable) {
        return description.filter(said -> said.range().contains(variable)).isPresent();
    }

    /** Whether the bare name means this mechanism. */
    boolean isMeant() {
        return meaning.answer().map(Candidate::name).filter(name()::equals).isPresent();
    }

    /** Why there are no curves, or no more than there are; empty where all was measured. */
    Optional<String> fault() {
        return kinetics.flatMap(Kinetics::failure);
    }
}
