package dev.glia.library.stage;

import dev.glia.GliaException;
import dev.glia.asset.HeapShare;
import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.nmodl.MechanismRenamer;
import dev.glia.nmodl.NmodlException;
import dev.glia.nmodl.NmodlSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The renamed mods of a build, and those that cannot be renamed.
 *
 * @param mods in the order of their names
 * @param faults of the others
 */
public record Staging(List<StagedMod> mods, SortedMap<MechanismName, ModFault> faults) {
    /** What the entry of a map takes in which a mod keeps a file of its package; the file itself is there once. */
    private static final int COMPANION_BYTES = 40;

    public Staging {
        mods = List.copyOf(mods);
        faults = Collections.unmodifiableSortedMap(new TreeMap<>(faults));
    }

    /** Renames every mod of {@code inputs} to its full name. */
    public static Staging of(Inputs inputs) {
        SortedMap<MechanismName, ModFault> faults = new TreeMap<>();
        HeapShare share = HeapShare.eighths(3, "the words of the mods");
        List<Source> sources = each(inputs.mods(), mod -> read(mod, inputs, share), m -> m, share, faults);
        Map<String, Map<String, String>> renamings = renamings(sources);
        List<StagedMod> staged = each(
                sources,
                source -> within(
                        share, stage(source, renamings.get(source.mod.name().pkg()), inputs), inputs),
                Source::mod,
                share,
                faults);
        return new Staging(staged, faults);
    }

    private record Source(Mod mod, NmodlSource nmodl) {}

    private static Source read(Mod mod, Inputs inputs, HeapShare share) {
        NmodlSource source = NmodlSource.of(inputs.bytes(mod));
        share.take(source.bytesInMemory(), inputs.packageOf(mod).source());
        return new Source(mod, source);
    }

    /** The same mod, if there is room for it beside its source. */
    private static StagedMod within(HeapShare share, StagedMod mod, Inputs inputs) {
        share.take(
                mod.text().length + (long) COMPANION_BYTES * mod.companions().size(),
                inputs.packageOf(mod.mod()).source());
        return mod;
    }

    /** What {@code step} makes of every item, in their order, without those that have a fault: on all cores at once. */
    private static <T, R> List<R> each(
            List<T> items,
            Function<T, R> step,
            Function<T, Mod> modOf,
            HeapShare share,
            Map<MechanismName, ModFault> faults) {
        record Step<R>(Mod mod, Optional<R> made, Optional<ModFault> fault) {}
        List<Step<R>> steps = items.parallelStream()
                .map(item -> {
                    Mod mod = modOf.apply(item);
                    try {
                        return new Step<>(mod, Optional.of(step.apply(item)), Optional.<ModFault>empty());
                    } catch (GliaException e) {
                        if (share.isSpent()) {
                            throw e; // of no mod alone
                        }
                        return new Step<>(mod, Optional.<R>empty(), Optional.of(fault(mod, e)));
                    }
                })
                .toList();
        steps.forEach(done -> done.fault.ifPresent(fault -> faults.put(done.mod.name(), fault)));
        return steps.stream().flatMap(done -> done.made.stream()).toList();
    }

    private static ModFault fault(Mod mod, GliaException e) {
        return e instanceof NmodlException place
                ? ModFault.at(mod.path(), place.line(), place.column(), place.problem())
                : ModFault.whole(mod.path(), e.getMessage());
    }

    private static StagedMod stage(Source read, Map<String, String> siblings, Inputs inputs) {
        Mod mod = read.mod;
        NmodlSource source = read.nmodl;
        Map<String, String> renaming = new HashMap<>(siblings);
        renaming.put(oldName(mod, source), mod.name().fullName());
        byte[] text = MechanismRenamer.rename(source, mod.name().fullName(), renaming);
        PackageContent content = inputs.contents().get(mod.name().pkg());
        boolean includes =
                !source.includes().isEmpty() || !source.verbatimIncludes().isEmpty();
        return new StagedMod(
                mod,
                content.pkg().source().coordinate(),
                source,
                text,
                includes ? companions(content, source) : new TreeMap<>());
    }

    /**
     * For every package, its mechanisms' old names and their new ones. Where two variants of one asset had one old name,
     * the first in the order of names has it.
     */
    private static Map<String, Map<String, String>> renamings(List<Source> sources) {
        Map<String, Map<String, String>> byPackage = new HashMap<>();
        for (Source source : sources) {
            MechanismName name = source.mod.name();
            byPackage
                    .computeIfAbsent(name.pkg(), pkg -> new HashMap<>())
                    .putIfAbsent(oldName(source.mod, source.nmodl), name.fullName());
        }
        return byPackage;
    }

    /** Without a statement that names it, a mechanism has the name of its file. */
    private static String oldName(Mod mod, NmodlSource source) {
        return source.name()
                .map(name -> name.text())
                .orElseGet(() ->
                        mod.path().substring(mod.path().lastIndexOf('/') + 1).replaceAll("\\.mod$", ""));
    }

    /** All files of the package that are not mods, and those that are INCLUDEd although they are. */
    private static SortedMap<String, byte[]> companions(PackageContent content, NmodlSource source) {
        Set<String> mods = content.pkg().mods().stream().map(Mod::path).collect(Collectors.toSet());
        SortedMap<String, byte[]> companions = new TreeMap<>();
        content.files().forEach((path, bytes) -> {
            String file = path.substring(path.lastIndexOf('/') + 1);
            boolean included = source.includes().stream().anyMatch(name -> name.endsWith(file));
            if (included || !mods.contains(path)) {
                companions.put(path, bytes);
            }
        });
        return companions;
    }
}
