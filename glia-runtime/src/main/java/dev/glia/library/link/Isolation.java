package dev.glia.library.link;

import dev.glia.host.HostException;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandException;
import dev.glia.host.process.CommandResult;
import dev.glia.library.compile.ObjectCode;
import dev.glia.library.tool.Toolchain;
import dev.glia.library.translate.Transcript;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Keeps the inline functions, templates and their variables of two packages apart where they have one name. A linker would take
 * the first of each, and the other package's mods would compute with it. Inside a package all is as {@code nrnivmodl} has it.
 *
 * @param work an empty folder
 */
record Isolation(Toolchain toolchain, Path work, Transcript log) {
    private static final Duration LIMIT = Duration.ofMinutes(5);

    /** The object code of a mod of {@code pkg}, and what its C++ may share with others. */
    private record Owner(String pkg, Path file, OwnSymbols own) {}

    /** The files to link for {@code objects}, in their order. */
    List<Path> files(List<ObjectCode> objects) {
        List<Owner> owners = objects.stream()
                .map(code -> new Owner(code.name().pkg(), code.file(), OwnSymbols.of(code)))
                .toList();
        Map<String, Set<String>> shared = shared(owners);
        List<Path> files = new ArrayList<>();
        Map<String, List<Path>> together = new TreeMap<>();
        for (Owner owner : owners) {
            Set<String> names = shared.getOrDefault(owner.pkg(), Set.of());
            boolean concerned = owner.own().weak().stream().anyMatch(names::contains)
                    || owner.own().needed().stream().anyMatch(names::contains);
            (concerned ? together.computeIfAbsent(owner.pkg(), p -> new ArrayList<>()) : files).add(owner.file());
        }
        together.forEach((pkg, ofPackage) -> files.add(isolated(pkg, ofPackage, shared.get(pkg))));
        return files;
    }

    /** For every package, its symbols that another one has, too. */
    private static Map<String, Set<String>> shared(List<Owner> owners) {
        Map<String, Set<String>> bySymbol = new TreeMap<>();
        owners.forEach(owner -> owner.own()
                .weak()
                .forEach(name ->
                        bySymbol.computeIfAbsent(name, n -> new TreeSet<>()).add(owner.pkg())));
        Map<String, Set<String>> shared = new TreeMap<>();
        bySymbol.forEach((name, packages) -> {
            if (packages.size() > 1) {
                packages.stream()
                        .skip(hasGuests(name, packages, owners) ? 1 : 0)
                        .forEach(pkg -> shared.computeIfAbsent(pkg, p -> new TreeSet<>())
                                .add(name));
            }
        });
        return shared;
    }

    /** Whether a package uses {@code name} that does not define it: then it gets the first one's, as it would without us. */
    private static boolean hasGuests(String name, Set<String> packages, List<Owner> owners) {
        return owners.stream()
                .anyMatch(owner -> owner.own().needed().contains(name) && !packages.contains(owner.pkg()));
    }

    /** The objects of a package as one, whose {@code symbols} nothing else sees. */
    private Path isolated(String pkg, List<Path> objects, Set<String> symbols) {
        Path names = work.resolve("isolated-" + pkg + ".txt");
        Path file = work.resolve("isolated-" + pkg + ".o");
        try {
            Files.createDirectories(work);
            Files.write(names, symbols, StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> merge = new ArrayList<>(toolchain.compiler().command());
        // A group that stayed one would be thrown away for that of another package, local or not.
        merge.addAll(List.of("-r", "-nostdlib", "-fuse-ld=bfd", "-Wl,--force-group-allocation", "-o", file.toString()));
        objects.forEach(object -> merge.add(object.toString()));
        run(pkg, symbols, merge);
        run(pkg, symbols, List.of("objcopy", "--localize-symbols=" + names, file.toString()));
        return file;
    }

    private void run(String pkg, Set<String> symbols, List<String> words) {
        try {
            CommandResult result = log.run(new Command(words, work, Map.of("LC_ALL", "C"), LIMIT));
            if (result.succeeded()) {
                return;
            }
            throw failed(pkg, symbols, result.output().strip(), null);
        } catch (CommandException e) {
            throw failed(pkg, symbols, e.getMessage(), e);
        }
    }

    private HostException failed(String pkg, Set<String> symbols, String why, Exception cause) {
        return new HostException(
                ("VERBATIM of package '%s' defines inline code (%s) that another package defines too, and they cannot be kept apart: %s."
                                + " That takes GNU ld and objcopy: install binutils (Debian, Ubuntu: apt install binutils; Fedora: dnf install"
                                + " binutils), or leave one of the two packages out of this project. The command is the last one in '%s'")
                        .formatted(
                                pkg,
                                String.join(", ", symbols.stream().limit(3).toList()),
                                why.lines().findFirst().orElse("it said nothing"),
                                log.file()),
                cause);
    }
}
