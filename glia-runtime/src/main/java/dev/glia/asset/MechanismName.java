package dev.glia.asset;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of one mechanism: package, asset and variant, written {@code glia__<package>__<asset>__<variant>} in NEURON.
 * NEURON's own mechanisms are package {@value #NEURON}, variant {@value #DEFAULT_VARIANT}, and keep their bare name.
 *
 * <p>A part is {@code [A-Za-z][A-Za-z0-9_]*} (a variant may begin with a digit) without {@code __} and without
 * {@code _} at either end, else the full name could not be split again.
 */
public record MechanismName(String pkg, String asset, String variant) implements Comparable<MechanismName> {
    /** The package of NEURON's own mechanisms. */
    public static final String NEURON = "NEURON";

    public static final String DEFAULT_VARIANT = "0";

    /** NEURON's {@code hname()} has a buffer of 100 bytes; a point process of a longer name loses its index there. */
    public static final int MAX_LENGTH = 95;

    private static final Pattern PART = Pattern.compile("[A-Za-z][A-Za-z0-9]*(?:_[A-Za-z0-9]+)*");
    private static final Pattern VARIANT = Pattern.compile("[A-Za-z0-9]+(?:_[A-Za-z0-9]+)*");
    private static final Pattern FULL = Pattern.compile("glia__(" + PART + ")__(" + PART + ")__(" + VARIANT + ")");

    public MechanismName {
        requirePart("package", pkg, PART);
        requirePart("asset", asset, PART);
        requirePart("variant", variant, VARIANT);
        int length = fullName(pkg, asset, variant).length();
        if (length > MAX_LENGTH) {
            throw new PackageException(
                    "the mechanism name '%s' has %s characters, NEURON is safe up to %s; shorten the package, asset or variant name"
                            .formatted(fullName(pkg, asset, variant), length, MAX_LENGTH));
        }
    }

    /** Refuses what cannot be the name of a package, or is the name under which NEURON's own mechanisms go. */
    public static void requirePackage(String name) {
        requirePart("package", name, PART);
        if (name.equals(NEURON)) {
            throw new PackageException(
                    "a package cannot be named 'NEURON': that is the package of NEURON's own mechanisms");
        }
    }

    /** The name of one of NEURON's own mechanisms. */
    public static MechanismName builtin(String asset) {
        return new MechanismName(NEURON, asset, DEFAULT_VARIANT);
    }

    /** Splits {@code glia__p__a__v}; empty for anything that is not such a name. */
    public static Optional<MechanismName> parse(String fullName) {
        Matcher matcher = FULL.matcher(fullName);
        return matcher.matches()
                ? Optional.of(new MechanismName(matcher.group(1), matcher.group(2), matcher.group(3)))
                : Optional.empty();
    }

    public boolean isBuiltin() {
        return pkg.equals(NEURON);
    }

    /** The name as NEURON knows it. */
    public String fullName() {
        return fullName(pkg, asset, variant);
    }

    private static String fullName(String pkg, String asset, String variant) {
        return pkg.equals(NEURON) ? asset : "glia__" + pkg + "__" + asset + "__" + variant;
    }

    private static void requirePart(String role, String value, Pattern grammar) {
        if (!grammar.matcher(value).matches()) {
            throw new PackageException(
                    ("'%s' is not a usable %s name: letters, digits and single underscores, %s, no '_' at either end "
                                    + "and no '__', because glia__<package>__<asset>__<variant> must split again")
                            .formatted(
                                    value,
                                    role,
                                    grammar == PART ? "beginning with a letter" : "beginning with a letter or digit"));
        }
    }

    @Override
    public int compareTo(MechanismName other) {
        int byPackage = pkg.compareTo(other.pkg);
        int byAsset = byPackage != 0 ? byPackage : asset.compareTo(other.asset);
        return byAsset != 0 ? byAsset : variant.compareTo(other.variant);
    }

    /** Names are the keys of a build; what a record has of its own takes the JVM 15 ms to make. */
    @Override
    public boolean equals(Object other) {
        return other instanceof MechanismName name && compareTo(name) == 0;
    }

    @Override
    public int hashCode() {
        return (pkg.hashCode() * 31 + asset.hashCode()) * 31 + variant.hashCode();
    }

    @Override
    public String toString() {
        return fullName();
    }
}
