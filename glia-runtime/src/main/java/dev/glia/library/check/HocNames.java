package dev.glia.library.check;

import dev.glia.asset.MechanismName;
import dev.glia.asset.ModKind;
import dev.glia.library.stage.ModFault;
import dev.glia.library.stage.StagedMod;
import dev.glia.nmodl.NmodlFacts;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The names that mods without a mechanism ({@code SUFFIX nothing}) put into hoc as they are. NEURON refuses a whole library for
 * one name that hoc has already, so the mod is left out before.
 */
public final class HocNames {
    private HocNames() {}

    /** The names that hoc has in NEURON 9.0 before any library is loaded. */
    static Set<String> ofNeuron() {
        try (InputStream list = HocNames.class.getResourceAsStream("hoc-names.txt")) {
            return Set.copyOf(new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The mods that define a name which NEURON's hoc has, or one of {@code mods} before them. */
    public static SortedMap<MechanismName, ModFault> check(List<StagedMod> mods) {
        SortedMap<MechanismName, ModFault> faults = new TreeMap<>();
        List<StagedMod> plain = mods.stream()
                .filter(mod -> mod.source().kind() == ModKind.FUNCTIONS)
                .sorted(Precedence.of(Set.of()))
                .toList();
        if (plain.isEmpty()) {
            return faults; // as nearly always: the list is not read
        }
        Set<String> ofNeuron = ofNeuron();
        Map<String, StagedMod> owners = new HashMap<>();
        for (StagedMod mod : plain) {
            check(mod, ofNeuron, owners).ifPresent(fault -> faults.put(mod.name(), fault));
        }
        return faults;
    }

    /** The fault of {@code mod}; without one, it is added to {@code owners} by its names. */
    private static Optional<ModFault> check(StagedMod mod, Set<String> ofNeuron, Map<String, StagedMod> owners) {
        Set<String> names = names(mod.source().facts());
        Optional<String> taken = names.stream()
                .filter(name -> ofNeuron.contains(name) || owners.containsKey(name))
                .min(String::compareTo);
        if (taken.isEmpty()) {
            names.forEach(name -> owners.put(name, mod));
        }
        return taken.map(name -> fault(mod, name, Optional.ofNullable(owners.get(name))));
    }

    private static Set<String> names(NmodlFacts facts) {
        Set<String> names = new HashSet<>(facts.functions());
        Stream<String> parameters = facts.settable().stream().map(parameter -> parameter.name());
        Stream.concat(facts.globals().stream(), parameters)
                .filter(name -> !facts.ranges().contains(name))
                .forEach(names::add);
        return names;
    }

    private static ModFault fault(StagedMod mod, String name, Optional<StagedMod> owner) {
        String has = owner.map(other -> other.described() + " does too").orElse("NEURON has one itself");
        return ModFault.whole(
                        mod.mod().path(),
                        "with SUFFIX nothing it gives hoc the name '%s', and %s; NEURON would refuse the whole library"
                                .formatted(name, has))
                .withHint("give it another name, or the mod a SUFFIX");
    }
}
