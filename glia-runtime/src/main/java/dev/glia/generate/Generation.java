package dev.glia.generate;

import dev.glia.asset.Dialect;
import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.asset.ModKind;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageFiles;
import dev.glia.nmodl.ModDescription;
import dev.glia.nmodl.NmodlException;
import dev.glia.nmodl.NmodlSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The classes of some packages: one for each mechanism, in a Java package of its own Glia package, and one for each asset
 * whose bare name means something.
 *
 * @param files sorted by path
 * @param notes what is left out, each with its reason in a sentence
 */
public record Generation(List<JavaFile> files, List<String> notes) {
    public Generation {
        files = List.copyOf(files);
        notes = List.copyOf(notes);
    }

    /**
     * Plans and writes the classes.
     *
     * @param basePackage of Java, in which the classes of bare names are
     * @param meaning what a bare name means to the project; empty where it means nothing
     */
    public static Generation of(
            List<ModPackage> packages, String basePackage, Function<String, Optional<MechanismName>> meaning) {
        List<String> notes = new ArrayList<>();
        SortedMap<MechanismName, Source> sources = read(packages, notes);
        Map<MechanismName, ClassPlan> pinned = pinned(sources, basePackage);
        List<ClassPlan> plans = new ArrayList<>(pinned.values());
        JavaNames names = JavaNames.ofClasses();
        for (String asset : assets(sources)) {
            Optional<ClassPlan> meant = meaning.apply(asset).map(pinned::get);
            String className = names.give(asset);
            meant.ifPresentOrElse(
                    plan -> plans.add(
                            new ClassPlan(basePackage, className, plan.source(), Optional.of(asset), plan.variants())),
                    () -> notes.add(
                            "'%s' alone has no class, because it does not mean one mechanism of a package; `glia show %s` says why"
                                    .formatted(asset, asset)));
        }
        return new Generation(
                plans.stream()
                        .map(plan -> new JavaFile(plan.path(), ClassText.of(plan)))
                        .sorted((one, other) -> one.path().compareTo(other.path()))
                        .toList(),
                notes);
    }

    private static SortedMap<MechanismName, Source> read(List<ModPackage> packages, List<String> notes) {
        SortedMap<MechanismName, Source> sources = new TreeMap<>();
        for (ModPackage pkg : packages) {
            try (PackageFiles files = PackageFiles.open(pkg)) {
                for (Mod mod : forNeuron(pkg)) {
                    try {
                        sources.put(
                                mod.name(),
                                new Source(pkg, mod, ModDescription.of(NmodlSource.of(files.read(mod.path())))));
                    } catch (NmodlException e) {
                        notes.add("%s has no class: %s in %s".formatted(mod.name(), e.getMessage(), mod.path()));
                    }
                }
            }
        }
        return sources;
    }

    /** NEURON's own dialect goes before the common one of the same name. */
    private static List<Mod> forNeuron(ModPackage pkg) {
        return pkg.mods().stream()
                .filter(mod -> mod.dialect().fits(Dialect.NEURON) && mod.kind() != ModKind.FUNCTIONS)
                .sorted((one, other) ->
                        Boolean.compare(one.dialect() == Dialect.NEURON, other.dialect() == Dialect.NEURON))
                .toList();
    }

    /** Variant {@code 0}, or else the only one, is the class of the asset; others are {@code Asset__variant}. */
    private static Map<MechanismName, ClassPlan> pinned(SortedMap<MechanismName, Source> sources, String base) {
        Map<MechanismName, ClassPlan> plans = new LinkedHashMap<>();
        Map<String, JavaNames> names = new TreeMap<>();
        JavaNames packages = JavaNames.ofClasses();
        assets(sources).forEach(packages::give);
        Map<String, String> packageNames = new TreeMap<>();
        sources.values().stream()
                .map(source -> source.pkg().name())
                .distinct()
                .forEach(pkg -> packageNames.put(pkg, packages.give(pkg)));
        Map<MechanismName, String> classNames = new TreeMap<>();
        sources.keySet()
                .forEach(name -> classNames.put(
                        name,
                        names.computeIfAbsent(name.pkg(), pkg -> JavaNames.ofClasses())
                                .give(
                                        isTheAssets(name, sources)
                                                ? name.asset()
                                                : name.asset() + "__" + name.variant())));
        for (Map.Entry<MechanismName, Source> entry : sources.entrySet()) {
            MechanismName name = entry.getKey();
            String packageName = below(base, packageNames.get(name.pkg()));
            Map<String, String> variants = new TreeMap<>();
            for (MechanismName other : ofOneAsset(name, sources)) {
                if (!other.equals(name)
                        && sources.get(other).description().kind()
                                == entry.getValue().description().kind()) {
                    variants.put(JavaNames.camelCase(other.variant()), packageName + "." + classNames.get(other));
                }
            }
            plans.put(
                    name,
                    new ClassPlan(packageName, classNames.get(name), entry.getValue(), Optional.empty(), variants));
        }
        return plans;
    }

    private static String below(String base, String name) {
        return base.isEmpty() ? name : base + "." + name;
    }

    private static boolean isTheAssets(MechanismName name, SortedMap<MechanismName, Source> sources) {
        return name.variant().equals(MechanismName.DEFAULT_VARIANT)
                || ofOneAsset(name, sources).size() == 1;
    }

    private static List<MechanismName> ofOneAsset(MechanismName name, SortedMap<MechanismName, Source> sources) {
        return sources.keySet().stream()
                .filter(other -> other.pkg().equals(name.pkg()) && other.asset().equals(name.asset()))
                .toList();
    }

    private static TreeSet<String> assets(SortedMap<MechanismName, Source> sources) {
        return sources.keySet().stream().map(MechanismName::asset).collect(Collectors.toCollection(TreeSet::new));
    }
}
