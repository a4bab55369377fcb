package dev.glia.library.check;

import dev.glia.asset.MechanismName;
import dev.glia.library.stage.ModFault;
import dev.glia.library.stage.StagedMod;
import dev.glia.nmodl.Include;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where a mod and what it includes may include from: its package, and the folders of NEURON and of the system, which a
 * compiler searches. A path that leads elsewhere would make the library depend on this machine, and could name a device.
 */
public final class IncludeScope {
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");
    private static final Pattern INCLUDED = Pattern.compile(
            "(?m)^[ \\t]*(?:#|%:)[ \\t]*(?:include|include_next|import)\\b[ \\t]*(?:[\"<]([^\">\\n]*)[\">]|([A-Za-z_]\\w*))"
                    + "|\\bINCLUDE\\s*\"([^\"\\n]*)\"");
    private static final List<Path> OF_SYSTEM = Stream.of("/usr/include", "/usr/local/include", "/usr/lib")
            .map(Path::of)
            .toList();
    private static final String HINT =
            "put the file into the package, beside the mod; #include <...> finds NEURON's headers and the system's";

    private IncludeScope() {}

    /** The mods that include from elsewhere, or have a file that does. */
    public static SortedMap<MechanismName, ModFault> check(List<StagedMod> mods) {
        SortedMap<MechanismName, ModFault> faults = new TreeMap<>();
        for (StagedMod mod : mods) {
            Optional<ModFault> fault = fault(mod);
            if (fault.isPresent()) {
                faults.put(mod.name(), fault.get().withHint(HINT));
            }
        }
        return faults;
    }

    /**
     * The same once more, of the files that the compiler says it has read for {@code mod}: what is written so that {@link #check}
     * does not see it is seen by the compiler.
     *
     * @param read files that are not the package's
     * @param folders where headers may lie, besides the system's usual folders
     */
    public static Optional<ModFault> check(StagedMod mod, Collection<Path> read, List<Path> folders) {
        return read.stream()
                .map(file -> file.toAbsolutePath().normalize())
                .filter(file ->
                        Stream.concat(OF_SYSTEM.stream(), folders.stream()).noneMatch(file::startsWith))
                .findFirst()
                .map(file -> ModFault.whole(
                                mod.mod().path(), "it includes '%s', which is outside the package".formatted(file))
                        .withHint(HINT));
    }

    private static Optional<ModFault> fault(StagedMod mod) {
        List<Include> includes = mod.source().allIncludes();
        for (Include include : includes) {
            Optional<String> why = why(include.file(), mod.folder(), mod.folder());
            if (why.isPresent()) {
                return why.map(reason -> ModFault.at(
                        mod.mod().path(),
                        include.place().line(),
                        include.place().column(),
                        reason));
            }
        }
        return mod.companions().isEmpty() ? Optional.empty() : ofCompanions(mod, includes);
    }

    /** The files of the package that the mod includes, and what those include. */
    private static Optional<ModFault> ofCompanions(StagedMod mod, List<Include> includes) {
        Deque<String> open =
                new ArrayDeque<>(includes.stream().map(Include::file).toList());
        Set<String> seen = new HashSet<>();
        while (!open.isEmpty()) {
            String wanted = name(open.pop());
            for (Map.Entry<String, byte[]> file : mod.companions().entrySet()) {
                if (name(file.getKey()).equals(wanted) && seen.add(file.getKey())) {
                    Optional<ModFault> fault = ofCompanion(mod, file.getKey(), file.getValue(), open);
                    if (fault.isPresent()) {
                        return fault;
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<ModFault> ofCompanion(StagedMod mod, String path, byte[] bytes, Deque<String> open) {
        // Line by line as it was, for the place.
        String text = COMMENT.matcher(new String(bytes, StandardCharsets.ISO_8859_1))
                .replaceAll(comment -> comment.group().replaceAll("[^\n]", " "));
        Matcher included = INCLUDED.matcher(text);
        while (included.find()) {
            String file = Stream.of(1, 3)
                    .map(included::group)
                    .filter(name -> name != null)
                    .findFirst()
                    .orElse("");
            Optional<String> why = why(file, path.substring(0, path.lastIndexOf('/') + 1), mod.folder());
            if (why.isPresent()) {
                int line = (int) text.substring(0, included.start())
                                .chars()
                                .filter(c -> c == '\n')
                                .count()
                        + 1;
                return Optional.of(ModFault.at(path, line, 1, why.get()));
            }
            open.add(file);
        }
        return Optional.empty();
    }

    /** Why {@code file} may not be included by one in {@code folder} of the package, for a mod in {@code modFolder}. */
    private static Optional<String> why(String file, String folder, String modFolder) {
        if (file.isEmpty()) {
            return Optional.of("an include must name its file itself, not by a macro");
        }
        Path path = Path.of(file).normalize();
        if (path.isAbsolute()) {
            return OF_SYSTEM.stream().anyMatch(path::startsWith)
                    ? Optional.empty()
                    : Optional.of("it includes '%s', which is outside the package".formatted(file));
        }
        return leaves(folder, file) || leaves(modFolder, file)
                ? Optional.of("it includes '%s', which leads out of the package".formatted(file))
                : Optional.empty();
    }

    private static boolean leaves(String folder, String file) {
        return Path.of(folder).resolve(file).normalize().startsWith("..");
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
