package dev.glia.library.check;

import dev.glia.asset.MechanismName;
import dev.glia.host.elf.ElfSymbols;
import dev.glia.library.stage.ModFault;
import dev.glia.library.stage.StagedMod;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Which objects go into one library. A name that two of them define makes the linker refuse the whole library, and one that
 * nobody defines makes the dynamic loader refuse it; here the mod at fault is left out instead, and whatever needs it.
 */
public final class SymbolCheck {
    private SymbolCheck() {}

    /**
     * The faults of the objects that cannot be in the library.
     *
     * @param objects each mod with its object code, in the order of names
     * @param own packages whose mods keep a name that another package's mod defines too; else the first in the order of names does
     * @param provided what NEURON and the system's libraries define
     * @param leftOut mods that have no object code, or whose code is not to be in the library
     */
    public static SortedMap<MechanismName, ModFault> check(
            Map<StagedMod, Path> objects, Set<String> own, Set<String> provided, List<StagedMod> leftOut) {
        return check(objects, own, provided, leftOut, "NEURON");
    }

    /** The same for a library of {@code engine}, NEURON or CoreNEURON. */
    public static SortedMap<MechanismName, ModFault> check(
            Map<StagedMod, Path> objects,
            Set<String> own,
            Set<String> provided,
            List<StagedMod> leftOut,
            String engine) {
        Map<StagedMod, ElfSymbols> in = new LinkedHashMap<>();
        objects.keySet().stream()
                .sorted(Precedence.of(own))
                .forEach(mod -> ElfSymbols.ofObject(objects.get(mod)).ifPresent(s -> in.put(mod, s)));
        SortedMap<MechanismName, ModFault> faults = new TreeMap<>();
        duplicates(in, faults);
        while (missing(in, provided, faults, symbol -> whoWouldDefine(symbol, objects, leftOut), engine)) {
            // What was left out may be what another one needs.
        }
        return faults;
    }

    /** A mod that defines {@code symbol}; where nobody in the library does, that mod is left out. */
    private static Optional<StagedMod> whoWouldDefine(
            String symbol, Map<StagedMod, Path> objects, List<StagedMod> leftOut) {
        Optional<StagedMod> known = objects.entrySet().stream()
                .filter(object -> ElfSymbols.ofObject(object.getValue())
                        .filter(symbols -> symbols.strong().contains(symbol))
                        .isPresent())
                .map(Map.Entry::getKey)
                .findFirst();
        return known.or(() -> leftOut.stream()
                .filter(mod -> mod.source().defines(readable(symbol)))
                .findFirst());
    }

    private static void duplicates(Map<StagedMod, ElfSymbols> in, SortedMap<MechanismName, ModFault> faults) {
        Map<String, StagedMod> owners = new HashMap<>();
        for (StagedMod mod : List.copyOf(in.keySet())) {
            Optional<String> taken =
                    in.get(mod).strong().stream().filter(owners::containsKey).min(String::compareTo);
            if (taken.isPresent()) {
                faults.put(mod.name(), duplicate(mod, taken.get(), owners.get(taken.get())));
                in.remove(mod);
            } else {
                in.get(mod).strong().forEach(symbol -> owners.put(symbol, mod));
            }
        }
    }

    private static boolean missing(
            Map<StagedMod, ElfSymbols> in,
            Set<String> provided,
            SortedMap<MechanismName, ModFault> faults,
            Function<String, Optional<StagedMod>> whoWould,
            String engine) {
        Map<String, StagedMod> owners = new HashMap<>();
        in.forEach((mod, symbols) -> {
            symbols.strong().forEach(symbol -> owners.put(symbol, mod));
            symbols.weak().forEach(symbol -> owners.put(symbol, mod));
        });
        List<StagedMod> out = new ArrayList<>();
        in.forEach((mod, symbols) -> symbols.needed().stream()
                .filter(symbol -> !owners.containsKey(symbol) && !provided.contains(symbol))
                .filter(symbol -> !isReserved(symbol) && !isOfTheLibrary(mod, symbol))
                .min(String::compareTo)
                .ifPresent(symbol -> {
                    faults.put(
                            mod.name(),
                            whoWould.apply(symbol)
                                    .map(definer -> leftAlone(mod, symbol, definer))
                                    .orElseGet(() -> undefined(mod, symbol, provided, engine)));
                    out.add(mod);
                }));
        out.forEach(in::remove);
        return !out.isEmpty();
    }

    private static boolean isOfTheLibrary(StagedMod mod, String symbol) {
        return symbol.equals(mod.originSymbol()) || symbol.equals(mod.helpSymbol());
    }

    /** Such names belong to the compiler, which links what defines them, {@code __dso_handle} for example. */
    private static boolean isReserved(String symbol) {
        return symbol.startsWith("__") || symbol.equals("_GLOBAL_OFFSET_TABLE_");
    }

    private static ModFault duplicate(StagedMod mod, String symbol, StagedMod owner) {
        return ModFault.whole(
                        mod.mod().path(),
                        "it defines '%s', which %s defines too, and one library can hold a name once"
                                .formatted(readable(symbol), owner.described()))
                .withHint("declare it static in VERBATIM, or leave one of the two packages out of this project");
    }

    private static ModFault leftAlone(StagedMod mod, String symbol, StagedMod definer) {
        return ModFault.whole(
                        mod.mod().path(),
                        "it needs '%s', which %s defines, and that mod is left out"
                                .formatted(readable(symbol), definer.described()))
                .withHint("mend what is said of that mod; this one needs no change");
    }

    private static ModFault undefined(StagedMod mod, String symbol, Set<String> provided, String engine) {
        String name = readable(symbol);
        String overload = "_Z" + name.length() + name;
        boolean otherArguments = provided.stream().anyMatch(s -> s.equals(name) || s.startsWith(overload));
        return ModFault.whole(
                        mod.mod().path(),
                        "it needs '%s', which neither %s nor another mod of the library defines".formatted(name, engine)
                                + (otherArguments ? " with the arguments that the mod declares" : ""))
                .withHint(hint(symbol, otherArguments));
    }

    private static String hint(String symbol, boolean otherArguments) {
        if (otherArguments) {
            return "delete the mod's own declaration of it in VERBATIM; NEURON 9 declares it itself";
        }
        return symbol.contains("bbcore_")
                ? "a mod with a BBCOREPOINTER defines bbcore_read and bbcore_write in VERBATIM, as NEURON's own pattern.mod does"
                : "where a library of the system defines it, name that library: -Dglia.cxxflags=-lNAME";
    }

    /** {@code scr} for {@code _Z3scrPd}; other names as they are. */
    static String readable(String symbol) {
        String digits = symbol.replaceFirst("^_Z(\\d*).*$", "$1");
        if (!symbol.startsWith("_Z") || digits.isEmpty()) {
            return symbol;
        }
        int start = 2 + digits.length();
        int end = start + Integer.parseInt(digits);
        return end <= symbol.length() ? symbol.substring(start, end) : symbol;
    }
}
