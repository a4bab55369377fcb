package dev.glia.library.stage;

import dev.glia.asset.IonUse;
import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.asset.PackageSource;
import dev.glia.library.key.Keys;
import dev.glia.nmodl.NmodlSource;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A mod under its full name, ready to be translated. Their order is that of registration: by package, then by the mechanism's name
 * as NEURON knows it, which within one package is the order of files in which {@code nrnivmodl} registers them; the personal collection comes last,
 * so that it moves nothing.
 *
 * @param coordinate of its package
 * @param source as the package ships it
 * @param text renamed; line for line that of the package, unless the longer name needed a line of its own
 * @param companions the package's other files by path, where the mod INCLUDEs any; else empty
 */
public record StagedMod(
        Mod mod, String coordinate, NmodlSource source, byte[] text, SortedMap<String, byte[]> companions)
        implements Comparable<StagedMod> {
    private static final Comparator<StagedMod> ORDER = Comparator.comparing(StagedMod::isPersonal)
            .thenComparing((StagedMod mod) -> mod.name().pkg())
            .thenComparing(StagedMod::fullName);
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    public StagedMod {
        companions = Collections.unmodifiableSortedMap(new TreeMap<>(companions));
    }

    public MechanismName name() {
        return mod.name();
    }

    /** {@code glia__p__a__v}, the base name of the staged file. */
    public String fullName() {
        return mod.name().fullName();
    }

    /** Whether it is of the user's personal collection, which gives way where two mods are in each other's way. */
    public boolean isPersonal() {
        return PackageSource.isPersonal(coordinate);
    }

    /** The folder of the mod inside its package: empty for the package's own folder, else ending in a slash. */
    public String folder() {
        return mod.path().substring(0, mod.path().lastIndexOf('/') + 1);
    }

    public List<IonUse> ions() {
        return source.ions();
    }

    /** What users read in NEURON's help and errors: the coordinate and the mod's path in its package. */
    public String origin() {
        return coordinate + "!/META-INF/glia/" + mod.name().pkg() + "/" + mod.path();
    }

    /** The C symbol of {@link #origin()} in a library, which a mod's object only refers to. */
    public String originSymbol() {
        return "glia_origin_" + fullName();
    }

    /** The C symbol of what hoc's help says of the mod. */
    public String helpSymbol() {
        return "glia_help_" + fullName();
    }

    /** The mod in a message for the user. */
    public String described() {
        return "mod '%s' of package '%s' (%s, %s)".formatted(fullName(), name().pkg(), coordinate, mod.path());
    }

    /**
     * The names in the mod's own C++ and in the files that it may include: what they define is among them. Empty where the mod
     * has no C++ of its own.
     */
    public Set<String> ownNames() {
        Set<String> names = new HashSet<>(source.verbatimNames());
        if (!source.verbatimIncludes().isEmpty()) {
            companions
                    .values()
                    .forEach(bytes -> NAME.matcher(new String(bytes, StandardCharsets.ISO_8859_1))
                            .results()
                            .forEach(name -> names.add(name.group())));
        }
        return names;
    }

    /** Over everything of this mod that decides its object code: name, text, and the files it may INCLUDE. */
    public String fingerprint() {
        return Keys.mod(fullName(), folder(), text, companions);
    }

    @Override
    public int compareTo(StagedMod other) {
        return ORDER.compare(this, other);
    }
}
