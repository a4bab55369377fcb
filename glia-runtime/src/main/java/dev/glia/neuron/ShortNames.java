package dev.glia.neuron;

import dev.glia.asset.MechanismName;
import dev.glia.neuron.bridge.SymbolRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The short names of mechanisms that Glia has renamed: {@code glia__lab__Kv1__0} goes by {@code Kv1}, and its variable
 * {@code gbar_glia__lab__Kv1__0} by {@code gbar_Kv1}. Several mechanisms may go by one short name; which is meant is decided
 * by what is in the section, and where there is no section, there must be one only.
 */
final class ShortNames {
    /** Apart, because a launch forgets the names and compiles no pattern. */
    private static final class Full {
        static final Pattern NAME = Pattern.compile("glia__\\w+");
    }

    /** The full names of each; null until somebody asks. */
    private static volatile Map<String, List<String>> known;

    private ShortNames() {}

    /** A library was loaded. */
    static void forget() {
        known = null;
    }

    /** Every mechanism that goes by this short name. */
    static List<String> fullNames(String shortName) {
        return all().getOrDefault(shortName, List.of());
    }

    /** {@code g_Kv1} as a variable or function of each mechanism that goes by the short name at its end. */
    static List<Meaning> meanings(String name, SymbolRole role) {
        List<Meaning> meanings = new ArrayList<>();
        all().forEach((shortName, fullNames) -> {
            if (name.length() > shortName.length() + 1 && name.endsWith("_" + shortName)) {
                String bare = name.substring(0, name.length() - shortName.length());
                for (String fullName : fullNames) {
                    Symbol.find(bare + fullName)
                            .filter(symbol -> symbol.role() == role)
                            .ifPresent(symbol -> meanings.add(
                                    new Meaning(symbol, Symbol.find(fullName).orElseThrow())));
                }
            }
        });
        return meanings;
    }

    /**
     * What a name means without a section: to NEURON, or else the variable or function of the one mechanism that goes by the
     * short name at its end.
     */
    static Symbol require(String name, SymbolRole role, String what) {
        Optional<Symbol> own = Symbol.find(name).filter(symbol -> symbol.role() == role);
        List<Meaning> meanings = own.isPresent() ? List.of() : meanings(name, role);
        if (meanings.size() > 1) {
            throw new NeuronException(
                    "'%s' is a %s of several mechanisms; name one of %s"
                            .formatted(name, what, names(meanings.stream().map(Meaning::variable))),
                    "");
        }
        return own.orElseGet(() -> meanings.isEmpty()
                ? Symbol.require(name, role, what)
                : meanings.get(0).variable());
    }

    /** A range variable or global one, for what is the same of it in every section. */
    static Symbol anyVariable(String name) {
        Optional<Symbol> own = Symbol.find(name);
        return own.isPresent()
                ? own.get()
                : meanings(name, SymbolRole.RANGE).stream()
                        .findFirst()
                        .map(Meaning::variable)
                        .orElseGet(() -> require(name, SymbolRole.VARIABLE, "variable"));
    }

    /** A name as users say it: full names in it become short ones. */
    static String shortened(String name) {
        Matcher full = Full.NAME.matcher(name);
        return full.find()
                ? MechanismName.parse(full.group())
                        .map(mechanism -> full.replaceFirst(mechanism.asset()))
                        .orElse(name)
                : name;
    }

    /** The mechanism as users say it, with its full name where that is another. */
    static String said(String mechanism) {
        String shortName = shortened(mechanism);
        return shortName.equals(mechanism) ? mechanism : "%s (%s)".formatted(shortName, mechanism);
    }

    static String names(Stream<Symbol> symbols) {
        return String.join(", ", symbols.map(Symbol::name).toList());
    }

    private static Map<String, List<String>> all() {
        Map<String, List<String>> names = known;
        if (names == null) {
            names = new TreeMap<>();
            for (String fullName : Mechanisms.known().all()) {
                String shortName = shortened(fullName);
                if (!shortName.equals(fullName)) {
                    names.computeIfAbsent(shortName, s -> new ArrayList<>()).add(fullName);
                }
            }
            known = names;
        }
        return names;
    }

    /** One that a name may have: a variable or function, and the mechanism that it belongs to. */
    record Meaning(Symbol variable, Symbol mechanism) {}
}
