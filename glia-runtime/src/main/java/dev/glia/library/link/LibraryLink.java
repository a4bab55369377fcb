package dev.glia.library.link;

import dev.glia.host.HostException;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import dev.glia.library.cache.ContentStore;
import dev.glia.library.compile.CommonCode;
import dev.glia.library.compile.Compilation;
import dev.glia.library.compile.ObjectCode;
import dev.glia.library.key.Keys;
import dev.glia.library.stage.StagedMod;
import dev.glia.library.tool.Toolchain;
import dev.glia.library.translate.Transcript;
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
public final class LibraryLink implements AutoCloseable {
    private static final List<String> NOTHING_UNDEFINED = List.of("-Wl,-z,defs");

    private final Toolchain toolchain;
    private final Optional<CommonCode> common;
    private final ContentStore libraries;
    private final Path work;
    private final Transcript log;
    private final RegistrationCode registration;
    private Wanted last;

    /**
     * @param compilation of the objects
     * @param work an empty folder
     */
    public LibraryLink(
            Toolchain toolchain, Compilation compilation, ContentStore libraries, Path work, Transcript log) {
        this.toolchain = toolchain;
        this.common = compilation.common();
        this.libraries = libraries;
        this.work = work;
        this.log = log;
        this.registration = new RegistrationCode(toolchain, work, compilation.runs(), compilation.limit());
    }

    /** The library of {@code objects} if it was linked before. */
    public Optional<CachedLibrary> find(List<ObjectCode> objects) {
        return wanted(objects).find();
    }

    /** Begins what linking all of {@code mods} needs and does not wait: mostly, none of them will be broken. */
    public void foresee(List<StagedMod> mods) {
        registration.begin(Registration.of(mods));
    }

    /**
     * Links {@code objects} if the linker finds every name that they need, and finds it once; then nothing need be checked, which
     * takes longer than linking. Where it does not, it does not tell well enough which mod is at fault.
     */
    public Optional<CachedLibrary> ifWhole(List<ObjectCode> objects) {
        Wanted wanted = wanted(objects);
        return wanted.find()
                .or(() -> libraries.locked(wanted.key, () -> wanted.find().or(() -> linkedAtOnce(wanted))));
    }

    /** The library of {@code objects}. */
    public CachedLibrary link(List<ObjectCode> objects) {
        Wanted wanted = wanted(objects);
        return CachedLibrary.of(libraries, wanted.key, () -> linked(wanted));
    }

    /** The same objects are asked for more than once in a build. */
    private Wanted wanted(List<ObjectCode> objects) {
        List<String> keys = objects.stream().map(ObjectCode::key).toList();
        if (last == null || !last.keys.equals(keys)) {
            last = new Wanted(objects, keys);
        }
        return last;
    }

    /** What is to be linked. */
    private final class Wanted {
        final List<String> keys;
        final List<ObjectCode> objects;
        final String cpp;
        final String key;
        private Optional<CachedLibrary> found = Optional.empty();

        Wanted(List<ObjectCode> unsorted, List<String> keys) {
            this.keys = keys;
            objects = unsorted.stream()
                    .sorted(Comparator.comparing(ObjectCode::mod))
                    .toList();
            cpp = Registration.of(objects.stream().map(ObjectCode::mod).toList());
            List<String> linked =
                    new ArrayList<>(objects.stream().map(ObjectCode::key).toList());
            common.ifPresent(code -> linked.add(code.key()));
            key = Keys.library(toolchain.fingerprint(), linking(), linked, cpp);
        }

        private List<String> linking() {
            List<String> linking = new ArrayList<>(toolchain.flags().link());
            linking.addAll(toolchain.flags().libraries());
            linking.addAll(toolchain.quickLinker());
            return linking;
        }

        Optional<CachedLibrary> find() {
            found = found.or(() -> CachedLibrary.find(libraries, key));
            return found;
        }
    }

    private Optional<CachedLibrary> linkedAtOnce(Wanted wanted) {
        Path library = libraries.temporary(wanted.key);
        List<String> demands = new ArrayList<>(NOTHING_UNDEFINED);
        demands.addAll(toolchain.quickLinker());
        return run(library, wanted, demands).succeeded()
                ? Optional.of(CachedLibrary.publish(libraries, wanted.key, library))
                : Optional.empty();
    }

    private Path linked(Wanted wanted) {
        Path library = libraries.temporary(wanted.key);
        CommandResult result = run(library, wanted, List.of());
        if (!result.succeeded()) {
            throw new HostException("the library cannot be linked: %s. The command, to paste, is the last one in '%s'"
                    .formatted(result.output().lines().limit(4).collect(Collectors.joining("; ")), log.file()));
        }
        return library;
    }

    /** Ends what {@link #foresee} began. */
    @Override
    public void close() {
        registration.close();
    }

    private CommandResult run(Path library, Wanted wanted, List<String> demands) {
        CommandResult compiled = registration.compiled(wanted.cpp);
        if (!compiled.succeeded()) {
            return compiled;
        }
        List<String> words = new ArrayList<>(toolchain.linkCommand());
        words.addAll(demands);
        words.addAll(List.of("-o", library.toString(), RegistrationCode.OBJECT));
        new Isolation(toolchain, work, log).files(wanted.objects).forEach(file -> words.add(file.toString()));
        common.ifPresent(code -> words.add(code.object().toString()));
        words.addAll(toolchain.libraries());
        return log.run(new Command(words, work, Map.of("LC_ALL", "C"), Duration.ofMinutes(10)));
    }
}
