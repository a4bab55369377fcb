package dev.glia.verb.doctor;

import dev.glia.host.HostException;
import dev.glia.host.file.Trust;
import dev.glia.library.cache.BuildCache;
import dev.glia.library.cache.ByteSize;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A folder of the user's: how much is in it, whose it is, and whether it can be written to. */
final class UserFolder {
    private UserFolder() {}

    static Finding cache(Path folder) {
        BuildCache builds = new BuildCache(BuildCache.below(folder), line -> {});
        long size = Files.isDirectory(builds.folder())
                ? builds.entries().stream().mapToLong(BuildCache.Entry::size).sum()
                : 0;
        return of("cache", folder, ", " + ByteSize.text(size) + " of builds", Map.of("bytes", size));
    }

    static Finding config(Path folder) {
        return of("config", folder, "", Map.of());
    }

    private static Finding of(String topic, Path folder, String more, Map<String, ?> facts) {
        try {
            String text = folder + more + (Files.exists(folder) ? ", " + state(folder) : ", not there yet");
            Optional<String> objection = Files.exists(folder) ? Trust.current().objection(folder) : Optional.empty();
            return new Finding(
                    topic,
                    objection.isEmpty(),
                    objection.map(why -> text + "; " + why).orElse(text),
                    facts);
        } catch (HostException e) {
            return new Finding(topic, false, "'%s' cannot be looked at: %s".formatted(folder, e.getMessage()), facts);
        }
    }

    private static String state(Path folder) {
        return (Trust.isOwn(folder) ? "yours" : "another user's")
                + (Files.isWritable(folder) ? ", writable" : ", not writable");
    }
}
