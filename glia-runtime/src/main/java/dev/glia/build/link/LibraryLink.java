package dev.glia.build.link;

import dev.glia.build.cache.ContentStore;
import dev.glia.build.compile.ObjectCode;
import dev.glia.build.compile.Toolchain;
import dev.glia.build.compile.Transcript;
import dev.glia.build.stage.Fingerprint;
import dev.glia.host.Command;
import dev.glia.host.CommandResult;
import dev.glia.host.HostException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Links objects to a library. The same objects give the same library, which is kept; it names no place on this machine,
 * because whoever loads it has loaded {@code libnrniv} already.
 */
public final class LibraryLink {
    private final Toolchain toolchain;
    private final ContentStore libraries;
    private final Path work;
    private final Transcript log;

    /** @param work an empty folder */
    public LibraryLink(Toolchain toolchain, ContentStore libraries, Path work, Transcript log) {
        this.toolchain = toolchain;
        this.libraries = libraries;
        this.work = work;
        this.log = log;
    }

    /**
     * A library in the cache.
     *
     * @param linked whether it had to be linked
     */
    public record Library(String key, Path file, boolean linked) {}

    /** The library of {@code objects}. */
    public Library link(List<ObjectCode> objects) {
        List<ObjectCode> sorted = objects.stream()
                .sorted(Comparator.comparing(code -> code.mod().fullName()))
                .toList();
        String registration =
                Registration.of(sorted.stream().map(ObjectCode::mod).toList());
        String key = key(sorted, registration);
        return libraries
                .find(key)
                .map(file -> new Library(key, file, false))
                .orElseGet(() -> linkOnce(key, sorted, registration));
    }

    private Library linkOnce(String key, List<ObjectCode> objects, String registration) {
        return libraries.locked(
                key,
                () -> libraries
                        .find(key)
                        .map(file -> new Library(key, file, false))
                        .orElseGet(
                                () -> new Library(key, libraries.publish(key, run(key, objects, registration)), true)));
    }

    private String key(List<ObjectCode> objects, String registration) {
        Fingerprint key = new Fingerprint().add("library 1").add(toolchain.fingerprint());
        key.addAll(toolchain.flags().link()).addAll(toolchain.flags().libraries());
        return key.addAll(objects.stream().map(ObjectCode::key).toList())
                .add(registration)
                .hex();
    }

    private Path run(String key, List<ObjectCode> objects, String registration) {
        try {
            Files.createDirectories(work);
            Files.writeString(work.resolve("mod_func.cpp"), registration, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Path library = libraries.temporary(key);
        List<String> words = new ArrayList<>(toolchain.linkCommand());
        words.addAll(List.of("-o", library.toString(), "mod_func.cpp"));
        objects.forEach(code -> words.add(code.file().toString()));
        words.addAll(toolchain.libraries());
        Command command = new Command(words, work, Map.of("LC_ALL", "C"), Duration.ofMinutes(10));
        CommandResult result = log.run(command);
        if (!result.succeeded()) {
            throw new HostException("the library cannot be linked: %s. The command, to paste, is the last one in '%s'"
                    .formatted(result.output().lines().limit(4).collect(Collectors.joining("; ")), log.file()));
        }
        return library;
    }
}
