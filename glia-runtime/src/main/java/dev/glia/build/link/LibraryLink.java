package dev.glia.build.link;

import dev.glia.build.cache.ContentStore;
import dev.glia.build.compile.CommonCode;
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
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Links objects to a library. The same objects give the same library, which is kept; it names no place on this machine,
 * because whoever loads it has loaded {@code libnrniv} already.
 */
public final class LibraryLink {
    private static final List<String> NOTHING_UNDEFINED = List.of("-Wl,-z,defs");

    private final Toolchain toolchain;
    private final Optional<CommonCode> common;
    private final ContentStore libraries;
    private final Path work;
    private final Transcript log;

    /**
     * @param common is linked with the objects
     * @param work an empty folder
     */
    public LibraryLink(
            Toolchain toolchain, Optional<CommonCode> common, ContentStore libraries, Path work, Transcript log) {
        this.toolchain = toolchain;
        this.common = common;
        this.libraries = libraries;
        this.work = work;
        this.log = log;
    }

    /**
     * Links {@code objects} if the linker finds every name that they need, and finds it once; then nothing need be checked, which
     * takes longer than linking. Where it does not, it does not tell well enough which mod is at fault.
     */
    public Optional<CachedLibrary> ifWhole(List<ObjectCode> objects) {
        List<ObjectCode> sorted = sorted(objects);
        String registration = registration(sorted);
        String key = key(sorted, registration);
        return find(key)
                .or(() -> libraries.locked(
                        key,
                        () -> find(key).or(() -> {
                            Path library = libraries.temporary(key);
                            return run(library, sorted, registration, NOTHING_UNDEFINED)
                                            .succeeded()
                                    ? Optional.of(CachedLibrary.publish(libraries, key, library))
                                    : Optional.empty();
                        })));
    }

    /** The library of {@code objects}. */
    public CachedLibrary link(List<ObjectCode> objects) {
        List<ObjectCode> sorted = sorted(objects);
        String registration = registration(sorted);
        String key = key(sorted, registration);
        return find(key)
                .orElseGet(() -> libraries.locked(
                        key,
                        () -> find(key)
                                .orElseGet(() ->
                                        CachedLibrary.publish(libraries, key, linked(key, sorted, registration)))));
    }

    private Optional<CachedLibrary> find(String key) {
        return CachedLibrary.find(libraries, key);
    }

    private static List<ObjectCode> sorted(List<ObjectCode> objects) {
        return objects.stream()
                .sorted(Comparator.comparing(code -> code.mod().fullName()))
                .toList();
    }

    private static String registration(List<ObjectCode> sorted) {
        return Registration.of(sorted.stream().map(ObjectCode::mod).toList());
    }

    private String key(List<ObjectCode> objects, String registration) {
        Fingerprint key = new Fingerprint().add("library 1").add(toolchain.fingerprint());
        key.addAll(toolchain.flags().link()).addAll(toolchain.flags().libraries());
        return key.addAll(objects.stream().map(ObjectCode::key).toList())
                .addAll(common.stream().map(CommonCode::key).toList())
                .add(registration)
                .hex();
    }

    private CommandResult run(Path library, List<ObjectCode> objects, String registration, List<String> demands) {
        try {
            Files.createDirectories(work);
            Files.writeString(work.resolve("mod_func.cpp"), registration, StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> words = new ArrayList<>(toolchain.linkCommand());
        words.addAll(demands);
        words.addAll(List.of("-o", library.toString(), "mod_func.cpp"));
        objects.forEach(code -> words.add(code.file().toString()));
        common.ifPresent(code -> words.add(code.object().toString()));
        words.addAll(toolchain.libraries());
        return log.run(new Command(words, work, Map.of("LC_ALL", "C"), Duration.ofMinutes(10)));
    }

    private Path linked(String key, List<ObjectCode> objects, String registration) {
        Path library = libraries.temporary(key);
        CommandResult result = run(library, objects, registration, List.of());
        if (!result.succeeded()) {
            throw new HostException("the library cannot be linked: %s. The command, to paste, is the last one in '%s'"
                    .formatted(result.output().lines().limit(4).collect(Collectors.joining("; ")), log.file()));
        }
        return library;
    }
}
