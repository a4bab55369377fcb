package dev.glia.select;

import dev.glia.GliaException;
import dev.glia.host.HostException;
import dev.glia.host.file.AtomicFiles;
import dev.glia.host.file.Failures;
import dev.glia.host.file.KeyLock;
import dev.glia.host.file.UserFolders;
import dev.glia.host.process.ShellWord;
import dev.glia.json.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The user's global preferences, in {@code preferences.json} of the user's configuration. They are what the user said,
 * not a cache: Glia never removes one that the user has not changed. Any number of processes may write at once; a file
 * that cannot be understood is renamed to {@code preferences.json.damaged-1} (or the next free number) and reported,
 * never overwritten.
 */
public final class PreferenceStore {
    private static final int SCHEMA = 1;
    private static final String FILE = "preferences.json";

    private final Path file;
    private final Consumer<String> say;

    /**
     * @param folder the user's configuration folder; need not exist
     * @param say is told, in one paragraph, that a damaged file was put aside
     */
    public PreferenceStore(Path folder, Consumer<String> say) {
        this.file = folder.resolve(FILE);
        this.say = say;
    }

    /** The store of the user who runs this JVM. */
    public static PreferenceStore ofUser(Consumer<String> say) {
        return new PreferenceStore(UserFolders.current().config(), say);
    }

    /** Where the preferences are kept, whether or not there are any. */
    public Path file() {
        return file;
    }

    /**
     * The stored preferences; none where there is no file, or where it was damaged.
     *
     * @throws HostException where the file cannot be read
     * @throws PreferenceException where it was written by a later Glia
     */
    public PreferenceSet read() {
        Optional<byte[]> document = bytes();
        if (document.isEmpty() || damage(document.get()).isEmpty()) {
            return document.map(this::parse).orElse(PreferenceSet.NONE);
        }
        return locked(this::readOrPutAside);
    }

    /** Replaces the entry of the preference's asset, or clears it where the preference wants nothing; what is stored now. */
    public PreferenceSet select(Preference preference) {
        return locked(() -> {
            PreferenceSet changed = readOrPutAside().with(preference);
            AtomicFiles.write(file, print(changed));
            return changed;
        });
    }

    /** Removes the entry of an asset; what is stored now. */
    public PreferenceSet clear(String asset) {
        return select(Preference.of(asset, Optional.empty(), Optional.empty()));
    }

    private <T> T locked(Supplier<T> work) {
        try {
            Files.createDirectories(file.getParent());
        } catch (IOException e) {
            throw unusable("cannot be kept in '%s'".formatted(file.getParent()), e);
        }
        return KeyLock.whileHolding(file.resolveSibling(FILE + ".lock"), work);
    }

    private HostException unusable(String what, IOException e) {
        return new HostException(
                "the global preferences %s: %s; make it usable for this user, or keep them in another folder with `export GLIA_CONFIG=%s`"
                        .formatted(what, Failures.reason(e), otherFolder()),
                e);
    }

    private static String otherFolder() {
        return ShellWord.of(Path.of(System.getProperty("user.home"), "glia-config"));
    }

    /** Only under the lock: between reading and renaming another process may have put a whole file there. */
    private PreferenceSet readOrPutAside() {
        Optional<byte[]> document = bytes();
        Optional<String> damage = document.flatMap(this::damage);
        if (damage.isPresent()) {
            Path aside = putAside();
            say.accept(
                    "the global preferences in '%s' are damaged (%s), so none of them holds now; the file is kept as '%s'. Mend that file and move it back with `mv %s %s`, or choose again with `glia select`."
                            .formatted(file, damage.get(), aside, ShellWord.of(aside), ShellWord.of(file)));
            return PreferenceSet.NONE;
        }
        return document.map(this::parse).orElse(PreferenceSet.NONE);
    }

    private Path putAside() {
        for (int n = 1; ; n++) {
            Path aside = file.resolveSibling(FILE + ".damaged-" + n);
            if (Files.notExists(aside)) {
                try {
                    return Files.move(file, aside);
                } catch (IOException e) {
                    throw unusable("in '%s' are damaged and cannot be moved to '%s'".formatted(file, aside), e);
                }
            }
        }
    }

    private Optional<byte[]> bytes() {
        try {
            return Optional.of(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw unusable("in '%s' cannot be read".formatted(file), e);
        }
    }

    private Optional<String> damage(byte[] document) {
        long schema;
        try {
            schema = Json.parse(document, FILE).get("schema").integer();
            if (schema == SCHEMA) {
                parse(document);
            }
        } catch (GliaException e) {
            return Optional.of(e.getMessage());
        }
        if (schema != SCHEMA) {
            throw new PreferenceException(
                    "the global preferences in '%s' have schema %s and this Glia reads schema %s: they were written by another version; use that version, or keep others in another folder with `export GLIA_CONFIG=%s`"
                            .formatted(file, schema, SCHEMA, otherFolder()));
        }
        return Optional.empty();
    }

    private PreferenceSet parse(byte[] document) {
        return PreferenceSet.of(Json.parse(document, FILE).get("preferences").items().stream()
                .map(entry -> new Preference(
                        entry.optionalString("asset"), entry.optionalString("pkg"), entry.optionalString("variant")))
                .toList());
    }

    private static byte[] print(PreferenceSet preferences) {
        List<Map<String, String>> entries = new ArrayList<>();
        for (Preference preference : preferences.preferences()) {
            Map<String, String> entry = new TreeMap<>();
            preference.asset().ifPresent(asset -> entry.put("asset", asset));
            preference.pkg().ifPresent(pkg -> entry.put("pkg", pkg));
            preference.variant().ifPresent(variant -> entry.put("variant", variant));
            entries.add(entry);
        }
        return Json.print(Map.of("schema", SCHEMA, "preferences", entries));
    }
}
