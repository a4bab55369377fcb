package dev.glia.library.compile;

import dev.glia.asset.MechanismName;
import dev.glia.library.cache.ContentStore;
import dev.glia.library.key.Keys;
import dev.glia.library.stage.StagedMod;
import dev.glia.library.tool.Toolchain;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** The keys of the object code of mods: over what the compiler is told, and over what it was seen to read. */
final class ObjectKeys {
    private final Toolchain toolchain;
    private final String fingerprint;
    private final CompilerReads reads;
    private final Map<MechanismName, String> mods = new ConcurrentHashMap<>();

    /** @param fingerprint over everything beside the mods that decides object code, the translator too */
    ObjectKeys(Toolchain toolchain, String fingerprint, CompilerReads reads) {
        this.toolchain = toolchain;
        this.fingerprint = fingerprint;
        this.reads = reads;
    }

    /** The files of the headers that all mods are compiled with; empty until they were compiled once. */
    Optional<FilesRead> headers() {
        return reads.find(PrecompiledHeader.listed(toolchain, fingerprint));
    }

    /** Notes that mods are compiled with no header in common; gives the compiler's words for that, which are none. */
    List<String> withoutHeaders() {
        reads.learn(PrecompiledHeader.listed(toolchain, fingerprint), FilesRead.ofHeaders(List.of()));
        return List.of();
    }

    /** The objects of all of {@code mods}, whether they are in {@code store} or not; empty where none can be. */
    Optional<List<ObjectCode>> all(List<StagedMod> mods, ContentStore store) {
        return headers()
                .map(known -> mods.parallelStream()
                        .map(mod -> {
                            String key = reads.complete(told(mod, known));
                            return new ObjectCode(mod, key, store.file(key));
                        })
                        .toList());
    }

    /** What the object code of {@code mod} is made of, but for files that the compiler reads besides; its text is hashed once. */
    String told(StagedMod mod, FilesRead headers) {
        return Keys.object(
                fingerprint, headers.contents(), mods.computeIfAbsent(mod.name(), name -> mod.fingerprint()));
    }

    /** The key of {@code mod}; empty as long as nothing can have been compiled. */
    Optional<String> of(StagedMod mod) {
        return headers().map(known -> reads.complete(told(mod, known)));
    }
}
