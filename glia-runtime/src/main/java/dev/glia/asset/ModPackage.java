package dev.glia.asset;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * One Glia package: what its manifest says, and where it was found. Its mods bear its name, and no two of them share both
 * name and dialect.
 *
 * @param licence SPDX identifier, or empty where unknown
 * @param origin where the mods come from in words, for example {@code PyPI dbbs-catalogue 6.0.1}, or empty
 */
public record ModPackage(
        String name,
        String version,
        String licence,
        List<String> authors,
        String origin,
        List<Mod> mods,
        PackageSource source) {
    /** Bytes of an object with its text's own and whoever refers to them. */
    private static final int OBJECT = 80;

    public ModPackage {
        MechanismName.requirePackage(name);
        authors = List.copyOf(authors);
        mods = List.copyOf(mods);
        requireDistinct(name, mods);
    }

    /** The same package, known as one from {@code source}. */
    public ModPackage from(PackageSource source) {
        return new ModPackage(name, version, licence, authors, origin, mods, source);
    }

    /** The same package as far as it has these mods. */
    public ModPackage with(List<Mod> some) {
        return new ModPackage(name, version, licence, authors, origin, some, source);
    }

    /** Whether it is the user's personal collection. */
    public boolean isPersonal() {
        return PackageSource.isPersonal(source.coordinate());
    }

    /** About how many bytes of memory this takes; not less than it does. */
    long bytesInMemory() {
        long said = (long) version.length() + licence.length() + origin.length();
        return OBJECT
                + said
                + bytes(authors)
                + mods.stream().mapToLong(ModPackage::bytes).sum();
    }

    private static long bytes(Mod mod) {
        long bytes =
                4L * OBJECT + 2L * mod.path().length() + mod.name().fullName().length();
        for (IonUse ion : mod.ions()) {
            bytes += 3L * OBJECT + ion.ion().length() + bytes(ion.reads()) + bytes(ion.writes());
        }
        for (ModParameter parameter : mod.parameters()) {
            bytes += 3L * OBJECT + parameter.name().length();
            bytes += parameter.unit().map(String::length).orElse(0)
                    + parameter.value().map(String::length).orElse(0);
        }
        return bytes;
    }

    private static long bytes(List<String> texts) {
        return texts.stream().mapToLong(text -> OBJECT + text.length()).sum();
    }

    private static void requireDistinct(String pkg, List<Mod> mods) {
        Map<List<?>, Mod> seen = new HashMap<>();
        for (Mod mod : mods) {
            if (!mod.name().pkg().equals(pkg)) {
                throw new PackageException("mod '%s' names package '%s', but the package is '%s'"
                        .formatted(mod.path(), mod.name().pkg(), pkg));
            }
            Mod twin = seen.put(List.of(mod.name(), mod.dialect()), mod);
            if (twin != null) {
                throw new PackageException(("mods '%s' and '%s' are both asset '%s', variant '%s', dialect %s; "
                                + "give one of them another variant")
                        .formatted(
                                twin.path(),
                                mod.path(),
                                mod.name().asset(),
                                mod.name().variant(),
                                mod.dialect().name().toLowerCase(Locale.ROOT)));
            }
        }
    }
}
