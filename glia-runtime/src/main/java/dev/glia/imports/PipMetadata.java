package dev.glia.imports;

import dev.glia.host.HostException;
import dev.glia.host.file.Failures;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a distribution of PyPI says of itself, in {@code METADATA} of a wheel or {@code PKG-INFO} of a source archive: headers
 * as those of a mail.
 *
 * @param fields the headers, in their order, each with its name before the colon
 * @param licenceFiles the licences' texts
 */
record PipMetadata(List<String> fields, List<Path> licenceFiles) {
    PipMetadata {
        fields = List.copyOf(fields);
        licenceFiles = List.copyOf(licenceFiles);
    }

    /** Reads it in an unpacked distribution; empty if there is none. */
    static PipMetadata in(Path root) {
        try {
            Optional<Path> info = infoFolder(root);
            Path file = info.map(folder -> folder.resolve("METADATA")).orElse(root.resolve("PKG-INFO"));
            List<Path> licences = new ArrayList<>(Licences.filesIn(root));
            if (info.isPresent()) {
                licences.addAll(Licences.filesIn(info.get()));
                if (Files.isDirectory(info.get().resolve("licenses"))) {
                    licences.addAll(Licences.filesIn(info.get().resolve("licenses")));
                }
            }
            return new PipMetadata(Files.isRegularFile(file) ? headers(Files.readString(file)) : List.of(), licences);
        } catch (IOException e) {
            throw new HostException("'%s' cannot be read: %s".formatted(root, Failures.reason(e)), e);
        }
    }

    private static Optional<Path> infoFolder(Path root) throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.filter(file -> file.getFileName().toString().endsWith(".dist-info"))
                    .sorted()
                    .findFirst();
        }
    }

    /** Up to the blank line, behind which the description follows; a header goes on in lines that begin with a blank. */
    private static List<String> headers(String text) {
        List<String> headers = new ArrayList<>();
        for (String line : text.lines().takeWhile(line -> !line.isEmpty()).toList()) {
            if (line.startsWith(" ") || line.startsWith("\t")) {
                if (!headers.isEmpty()) {
                    headers.set(headers.size() - 1, headers.get(headers.size() - 1) + "\n" + line.strip());
                }
            } else {
                headers.add(line);
            }
        }
        return headers;
    }

    Optional<String> licence() {
        return Licences.of(
                all("License-Expression").stream().findFirst(),
                all("Classifier"),
                all("License").stream().findFirst());
    }

    /** A name in {@code Author} belongs to the address in {@code Author-email}, where that has no name of its own. */
    List<String> authors() {
        List<String> known = Stream.concat(
                        all("Author").stream().limit(1),
                        all("Author-email").stream().limit(1))
                .toList();
        return known.size() == 2 && !known.get(1).contains("<")
                ? List.of("%s <%s>".formatted(known.get(0), known.get(1)))
                : known;
    }

    private List<String> all(String field) {
        String start = field + ":";
        return fields.stream()
                .filter(header -> header.regionMatches(true, 0, start, 0, start.length()))
                .map(header -> header.substring(start.length()).strip())
                .filter(value -> !value.isEmpty() && !value.equals("UNKNOWN"))
                .toList();
    }
}
