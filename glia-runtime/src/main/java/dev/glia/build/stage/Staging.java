package dev.glia.build.stage;

import dev.glia.GliaException;
import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.nmodl.MechanismRenamer;
import dev.glia.nmodl.NmodlException;
import dev.glia.nmodl.NmodlSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The renamed mods of a build, and those that cannot be renamed.
 *
 * @param mods in the order of their names
 * @param faults of the others
 */
public record Staging(List<StagedMod> mods, SortedMap<MechanismName, ModFault> faults) {

    public Staging {
        mods = List.copyOf(mods);
        faults = Collections.unmodifiableSortedMap(new TreeMap<>(faults));
    }

    /** Renames every mod of {@code inputs} to its full name. */
    public static Staging of(Inputs inputs) {
        SortedMap<MechanismName, ModFault> faults = new TreeMap<>();
        Map<Mod, NmodlSource> sources = new HashMap<>();
        for (Mod mod : inputs.mods()) {
            orFault(mod, faults, () -> sources.put(mod, NmodlSource.of(inputs.bytes(mod))));
        }
        Map<String, Map<String, String>> renamings = renamings(inputs.mods(), sources);
        List<StagedMod> staged = new ArrayList<>();
        for (Mod mod : inputs.mods()) {
            if (sources.containsKey(mod)) {
                Map<String, String> siblings = renamings.get(mod.name().pkg());
                orFault(mod, faults, () -> staged.add(stage(mod, sources.get(mod), siblings, inputs)));
            }
        }
        return new Staging(staged, faults);
    }

    private static StagedMod stage(Mod mod, NmodlSource source, Map<String, String> siblings, Inputs inputs) {
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
    private static Map<String, Map<String, String>> renamings(List<Mod> mods, Map<Mod, NmodlSource> sources) {
        Map<String, Map<String, String>> byPackage = new HashMap<>();
        for (Mod mod : mods) {
            Map<String, String> names = byPackage.computeIfAbsent(mod.name().pkg(), p -> new HashMap<>());
            if (sources.containsKey(mod)) {
                names.putIfAbsent(oldName(mod, sources.get(mod)), mod.name().fullName());
            }
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

    private static void orFault(Mod mod, SortedMap<MechanismName, ModFault> faults, Supplier<Object> step) {
        try {
            step.get();
        } catch (NmodlException e) {
            faults.put(mod.name(), ModFault.at(mod.path(), e.line(), e.column(), e.problem()));
        } catch (GliaException e) {
            faults.put(mod.name(), ModFault.whole(mod.path(), e.getMessage()));
        }
    }
}
