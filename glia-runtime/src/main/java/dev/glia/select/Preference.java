package dev.glia.select;

import dev.glia.asset.MechanismName;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What one layer wants: for one asset, or, where no asset is named, for all of them.
 *
 * @param asset the asset it speaks of; empty means every asset
 * @param pkg the package to take it from; empty leaves the package to the layers further out
 * @param variant the variant to take; empty leaves the variant to the layers further out
 */
public record Preference(Optional<String> asset, Optional<String> pkg, Optional<String> variant) {
    private static final String ANY = "any";

    /** @throws dev.glia.asset.PackageException where it names what can be no asset, package or variant */
    public Preference {
        new MechanismName(pkg.orElse(ANY), asset.orElse(ANY), variant.orElse(ANY));
    }

    /** A preference for one asset. */
    public static Preference of(String asset, Optional<String> pkg, Optional<String> variant) {
        return new Preference(Optional.of(asset), pkg, variant);
    }

    /** A preference for every asset. */
    public static Preference general(Optional<String> pkg, Optional<String> variant) {
        return new Preference(Optional.empty(), pkg, variant);
    }

    /** Whether it wants nothing; such a preference is as good as none, but in a context, where it closes its asset. */
    public boolean isEmpty() {
        return pkg.isEmpty() && variant.isEmpty();
    }

    /** The call that states it, in Java: {@code prefer("Kv1", pkg("a"), variant("hi"))}; without an asset, its choices alone. */
    public String asJava() {
        String choices = Stream.of(pkg.map("pkg(\"%s\")"::formatted), variant.map("variant(\"%s\")"::formatted))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(", "));
        String given = choices.isEmpty() ? "" : ", " + choices;
        return asset.map(name -> "prefer(\"%s\"%s)".formatted(name, given)).orElse(choices);
    }

    /** What follows {@code glia select} to state it for this user: {@code Kv1 --pkg=a --variant=hi}. */
    public String asArguments() {
        return Stream.of(asset, pkg.map("--pkg=%s"::formatted), variant.map("--variant=%s"::formatted))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    /** What it wants, in words for messages: {@code package 'a' and variant 'hi'}. */
    public String wish() {
        return wish(pkg, variant);
    }

    static String wish(Optional<String> pkg, Optional<String> variant) {
        if (pkg.isPresent() && variant.isPresent()) {
            return "package '%s' and variant '%s'".formatted(pkg.get(), variant.get());
        }
        return pkg.map(p -> "package '" + p + "'")
                .or(() -> variant.map(v -> "variant '" + v + "'"))
                .orElse("nothing");
    }
}
