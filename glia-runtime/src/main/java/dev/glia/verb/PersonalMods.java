package dev.glia.verb;

import dev.glia.GliaException;
import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.asset.ModPackage;
import dev.glia.asset.NearNames;
import dev.glia.asset.PackageFiles;
import dev.glia.host.file.Failures;
import dev.glia.host.file.KeyLock;
import dev.glia.host.file.Trust;
import dev.glia.imports.ImportedPackage;
import dev.glia.imports.ModAddition;
import dev.glia.imports.ModOrigin;
import dev.glia.imports.OptionStyle;
import dev.glia.imports.SourceMods;
import dev.glia.library.LocalCollection;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The verbs on the user's personal collection. Whoever changes it holds its lock and replaces it whole: any number of processes may
 * add at once, and models read the one state or the other.
 *
 * @param style how options are typed where the user is
 * @param note is told what the user should know beside the answer
 */
public record PersonalMods(LocalCollection collection, OptionStyle style, Consumer<String> note) {
    private static final String FLAG_ON_COMMAND_LINE = "local";

    /** On a goal {@code glia.local} is the setting, so the flag has another name there. */
    private static final String FLAG_ON_GOAL = "in-local";

    /** The package, also where models do not see it; empty where there is none. */
    public Optional<ModPackage> pkg() {
        return collection.shown().read(note);
    }

    /** Puts mods into the collection; the answer, line by line. */
    public List<String> add(AddMods mods) {
        return whileHolding(() -> {
            Map<String, byte[]> files = files();
            ModAddition.Plan plan = mods.to(place(files), style).plan();
            if (mods.dryRun()) {
                return plan.lines();
            }
            if (!plan.files().isEmpty()) {
                files.putAll(plan.files());
                write(files);
            }
            List<String> lines = new ArrayList<>(plan.lines());
            lines.add(collection.seen() ? "models that start from now on see it" : unseen());
            return lines;
        });
    }

    /** Takes mods out; named by asset where it has one variant, by {@code asset__variant}, or by full name. */
    public List<String> remove(List<String> names, boolean local) {
        if (!local) {
            throw new GliaException(
                    "mods are removed from the personal collection alone; if that is meant, add %s. A mod of a project is a file in its src/main/mod: delete that"
                            .formatted(flag()));
        }
        if (names.isEmpty()) {
            throw new GliaException("no mod to remove is named; `%s` lists the collection".formatted(listing()));
        }
        return whileHolding(() -> {
            List<Mod> mods = pkg().map(ModPackage::mods).orElse(List.of());
            Set<Mod> gone = new HashSet<>();
            names.forEach(name -> gone.addAll(named(name, mods)));
            Map<String, byte[]> files = files();
            gone.forEach(mod -> files.remove(mod.path()));
            write(files);
            return gone.stream()
                    .map(mod -> "removed " + mod.path() + " from the personal collection")
                    .sorted()
                    .toList();
        });
    }

    /** What to say where a listing of the collection is asked for. */
    public void introduce() {
        if (pkg().isEmpty()) {
            note.accept("the personal collection is empty; put a mod there with `%s %s %s`"
                    .formatted(style.verb("add"), flag(), style.argument("files", "FILE.mod")));
        } else if (!collection.seen()) {
            note.accept(unseen());
        }
    }

    private String unseen() {
        return "models do not see the personal collection here, because glia.local is false or the variable CI is set; GLIA_LOCAL=true shows it to them";
    }

    private String flag() {
        return style.flag(style == OptionStyle.MAVEN ? FLAG_ON_GOAL : FLAG_ON_COMMAND_LINE);
    }

    private String listing() {
        return style.verb("list") + " " + flag();
    }

    private List<Mod> named(String name, List<Mod> mods) {
        List<Mod> exact = mods.stream()
                .filter(mod -> name.equals(mod.name().fullName()) || name.equals(shortName(mod.name())))
                .toList();
        List<Mod> ofAsset =
                mods.stream().filter(mod -> name.equals(mod.name().asset())).toList();
        Set<MechanismName> variants = ofAsset.stream().map(Mod::name).collect(Collectors.toSet());
        if (exact.isEmpty() && variants.size() > 1) {
            throw new GliaException(
                    "the personal collection has several variants of '%s'; name those that are meant: %s"
                            .formatted(
                                    name,
                                    variants.stream()
                                            .sorted()
                                            .map(PersonalMods::shortName)
                                            .collect(Collectors.joining(", "))));
        }
        if (exact.isEmpty() && ofAsset.isEmpty()) {
            throw unknown(name, mods);
        }
        return exact.isEmpty() ? ofAsset : exact;
    }

    private GliaException unknown(String name, List<Mod> mods) {
        List<String> names = mods.stream()
                .map(Mod::name)
                .flatMap(mod -> Stream.of(mod.asset(), shortName(mod)))
                .distinct()
                .toList();
        List<String> near = NearNames.of(name, names);
        return new GliaException("the personal collection has no mod '%s'; %s"
                .formatted(
                        name,
                        names.isEmpty()
                                ? "it is empty"
                                : near.isEmpty()
                                        ? "`%s` lists what it has".formatted(listing())
                                        : "perhaps '%s' is meant".formatted(near.get(0))));
    }

    private static String shortName(MechanismName name) {
        return name.asset() + "__" + name.variant();
    }

    private <T> T whileHolding(Supplier<T> work) {
        try {
            Files.createDirectories(collection.jar().getParent());
        } catch (IOException e) {
            throw Failures.exception(
                    "the personal collection cannot be kept in '%s'; name another folder with -Dglia.data=FOLDER"
                            .formatted(collection.jar().getParent()),
                    e);
        }
        return KeyLock.whileHolding(collection.lock(), note, () -> {
            if (Files.exists(collection.jar())) {
                Trust.current().require(collection.jar());
            }
            return work.get();
        });
    }

    private Map<String, byte[]> files() {
        Map<String, byte[]> files = new TreeMap<>();
        pkg().ifPresent(pkg -> {
            try (PackageFiles opened = PackageFiles.open(pkg)) {
                opened.paths().forEach(path -> files.put(path, opened.read(path)));
            }
        });
        return files;
    }

    private static ModAddition.Place place(Map<String, byte[]> files) {
        return new ModAddition.Place() {
            @Override
            public Optional<byte[]> content(String path) {
                return Optional.ofNullable(files.get(path));
            }

            @Override
            public String name(String path) {
                return path + " of the personal collection";
            }
        };
    }

    /** What no mod includes any more is not kept. */
    private void write(Map<String, byte[]> files) {
        try {
            if (files.keySet().stream().noneMatch(path -> path.endsWith(".mod"))) {
                Files.deleteIfExists(collection.jar());
                return;
            }
        } catch (IOException e) {
            throw Failures.exception("'%s' cannot be removed".formatted(collection.jar()), e);
        }
        ImportedPackage made = TrialBuild.inOwnFolder(folder -> {
            new ModAddition.Plan(files, List.of()).writeInto(folder);
            return new SourceMods(
                            folder,
                            folder,
                            LocalCollection.PACKAGE,
                            new ModOrigin("0", Optional.empty(), List.of(), ""))
                    .read();
        });
        made.writeTo(collection.jar());
    }
}
