package dev.glia.verb.diff;

import dev.glia.asset.IonUse;
import dev.glia.asset.MechanismName;
import dev.glia.nmodl.DeclaredVariable;
import dev.glia.nmodl.DeclaredVariable.Role;
import dev.glia.nmodl.ModDescription;
import dev.glia.verb.ListingFilter;
import dev.glia.verb.diff.Difference.Aspect;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares two mods of one mechanism. */
final class Comparison {
    private final MechanismName name;
    private final List<Difference> found = new ArrayList<>();

    private Comparison(MechanismName name) {
        this.name = name;
    }

    static List<Difference> of(ReadMod before, ReadMod after) {
        Comparison comparison = new Comparison(after.name());
        if (before.said().isPresent() && after.said().isPresent()) {
            comparison.facts(before.said().get(), after.said().get());
        }
        comparison.each(Aspect.CODE, before.code(), after.code());
        return comparison.found;
    }

    private void facts(ModDescription before, ModDescription after) {
        differ(
                Aspect.KIND,
                "",
                Optional.of(ListingFilter.word(before.kind())),
                Optional.of(ListingFilter.word(after.kind())));
        each(Aspect.ION, ions(before), ions(after));
        variables(Role.PARAMETER, Aspect.PARAMETER, before, after);
        variables(Role.STATE, Aspect.STATE, before, after);
        variables(Role.ASSIGNED, Aspect.RESULT, before, after);
    }

    private static Map<String, String> ions(ModDescription said) {
        return said.ions().stream()
                .collect(Collectors.toMap(IonUse::ion, Comparison::use, (one, other) -> one + "; " + other));
    }

    private static String use(IonUse ion) {
        List<String> words = new ArrayList<>();
        if (!ion.reads().isEmpty()) {
            words.add("reads " + String.join(", ", ion.reads()));
        }
        if (!ion.writes().isEmpty()) {
            words.add("writes " + String.join(", ", ion.writes()));
        }
        ion.valence().ifPresent(charge -> words.add("charge " + charge));
        return String.join(", ", words);
    }

    private void variables(Role role, Aspect aspect, ModDescription before, ModDescription after) {
        Map<String, DeclaredVariable> old = named(role, before);
        Map<String, DeclaredVariable> now = named(role, after);
        TreeSet<String> names = new TreeSet<>(old.keySet());
        names.addAll(now.keySet());
        for (String variable : names) {
            if (!old.containsKey(variable) || !now.containsKey(variable)) {
                differ(
                        aspect,
                        variable,
                        Optional.ofNullable(old.get(variable)).map(Comparison::detail),
                        Optional.ofNullable(now.get(variable)).map(Comparison::detail));
            } else {
                variable(variable, old.get(variable), now.get(variable));
                if (role == Role.PARAMETER) {
                    differ(Aspect.PLACE, variable, reach(before, variable), reach(after, variable));
                }
            }
        }
    }

    private void variable(String variable, DeclaredVariable before, DeclaredVariable after) {
        if (before.role() == Role.PARAMETER && !sameNumber(before.value(), after.value())) {
            found.add(new Difference(
                    name,
                    Aspect.DEFAULT,
                    variable,
                    Optional.of(before.value().orElse("0")),
                    Optional.of(after.value().orElse("0"))));
        }
        differ(
                Aspect.UNIT,
                variable,
                Optional.of(before.unit().orElse("none").replaceAll("\\s+", " ")),
                Optional.of(after.unit().orElse("none").replaceAll("\\s+", " ")));
        if (!numbers(before.limits()).equals(numbers(after.limits()))) {
            found.add(new Difference(
                    name, Aspect.LIMITS, variable, Optional.of(limits(before)), Optional.of(limits(after))));
        }
    }

    /** {@code 5e-3} is {@code 0.005}; a name that DEFINE gives is itself. */
    private static boolean sameNumber(Optional<String> one, Optional<String> other) {
        return number(one.orElse("0")).equals(number(other.orElse("0")));
    }

    private static String number(String text) {
        try {
            return Double.toString(Double.parseDouble(text));
        } catch (NumberFormatException e) {
            return text;
        }
    }

    private static List<String> numbers(Optional<DeclaredVariable.Limits> limits) {
        return limits.map(both -> List.of(number(both.lowest()), number(both.highest())))
                .orElse(List.of());
    }

    private static String limits(DeclaredVariable variable) {
        return variable.limits()
                .map(limits -> "<%s, %s>".formatted(limits.lowest(), limits.highest()))
                .orElse("none");
    }

    private static String detail(DeclaredVariable variable) {
        return Stream.of(variable.value(), variable.unit())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private static Optional<String> reach(ModDescription said, String variable) {
        return Optional.of(said.range().stream().anyMatch(range -> range.name().equals(variable)) ? "RANGE" : "GLOBAL");
    }

    private static Map<String, DeclaredVariable> named(Role role, ModDescription said) {
        Map<String, DeclaredVariable> named = new LinkedHashMap<>();
        Stream.concat(said.range().stream(), said.globals().stream())
                .filter(variable -> variable.role() == role)
                .forEach(variable -> named.put(variable.name(), variable));
        return named;
    }

    private void each(Aspect aspect, Map<String, String> before, Map<String, String> after) {
        TreeSet<String> names = new TreeSet<>(before.keySet());
        names.addAll(after.keySet());
        names.forEach(
                one -> differ(aspect, one, Optional.ofNullable(before.get(one)), Optional.ofNullable(after.get(one))));
    }

    private void differ(Aspect aspect, String of, Optional<String> before, Optional<String> after) {
        if (!before.equals(after)) {
            found.add(new Difference(name, aspect, of, before, after));
        }
    }
}
