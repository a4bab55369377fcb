package dev.glia.imports;

import dev.glia.nmodl.NmodlException;
import dev.glia.nmodl.NmodlSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files that mods read while they are translated and compiled. Each is put where its reader looks first: beside the
 * reader, under the name that the reader writes.
 */
final class IncludedFiles {
    private static final Pattern C_INCLUDE =
            Pattern.compile("^[ \\t]*#[ \\t]*include[ \\t]*\"([^\"]+)\"", Pattern.MULTILINE);

    private final Path root;
    private final Map<String, byte[]> files;
    private final List<String> notes;

    IncludedFiles(Path root, Map<String, byte[]> files, List<String> notes) {
        this.root = root;
        this.files = files;
        this.notes = notes;
    }

    /** Adds what the mod at {@code path} reads, and what that reads in turn. */
    void addOf(String path, NmodlSource source) {
        source.includes().forEach(name -> add(path, name, true));
        source.verbatimIncludes().forEach(name -> add(path, name, false));
    }

    private void add(String reader, String name, boolean required) {
        Path beside = Path.of(reader).resolveSibling(name).normalize();
        if (beside.isAbsolute() || beside.startsWith("..")) {
            notes.add("mod '%s' reads '%s', outside the imported folder; put that file beside the mod"
                    .formatted(reader, name));
            return;
        }
        String path = beside.toString().replace('\\', '/');
        if (files.containsKey(path)) {
            return;
        }
        List<Path> places = Stream.of(root.resolve(beside), root.resolve(name))
                .filter(Files::isRegularFile)
                .toList();
        if (places.isEmpty()) {
            // A header that is not there is most often one of NEURON's own.
            if (required) {
                String slashed = name.replace('\\', '/');
                boolean windows =
                        Files.isRegularFile(root.resolve(Path.of(reader).resolveSibling(slashed)));
                notes.add("mod '%s' says INCLUDE \"%s\", but that file is neither beside it nor in '%s'; %s"
                        .formatted(
                                reader,
                                name,
                                root,
                                windows
                                        ? "write \"%s\", which every system takes".formatted(slashed)
                                        : "put it beside the mod"));
            }
            return;
        }
        byte[] content = read(places.get(0));
        files.put(path, content);
        addOf(path, content, required);
    }

    private void addOf(String path, byte[] content, boolean nmodl) {
        if (nmodl) {
            try {
                addOf(path, NmodlSource.of(content));
            } catch (NmodlException e) {
                notes.add(e.in(path).getMessage());
            }
        } else {
            C_INCLUDE
                    .matcher(new String(content, StandardCharsets.ISO_8859_1))
                    .results()
                    .forEach(include -> add(path, include.group(1), false));
        }
    }

    static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ImportException("'%s' cannot be read: %s".formatted(file, e), e);
        }
    }
}
