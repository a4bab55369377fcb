package dev.glia.host.file;

import dev.glia.setting.Setting;
import dev.glia.setting.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * Where Glia keeps what belongs to the user and to no project.
 *
 * <p>Each folder is, in this order: the setting ({@code glia.cache}, {@code glia.config}), {@code glia} below the XDG variable,
 * {@code glia} below {@code ~/.cache} or {@code ~/.config}. Neither folder need exist yet. A user without a home gets a folder that
 * this process alone uses.
 *
 * @param cache what can be made again: objects, libraries, the bridge, a provisioned NEURON
 * @param config what the user said: the global preferences
 * @see <a href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG base directories</a>
 */
public record UserFolders(Path cache, Path config) {

    /** The folders of the user who runs this JVM. */
    public static UserFolders current() {
        return of(Settings.Place.PROPERTIES, Settings.Place.ENVIRONMENT);
    }

    /** The folders that these properties and environment variables give; a lookup answers {@code null} for none. */
    public static UserFolders of(UnaryOperator<String> property, UnaryOperator<String> environment) {
        Settings settings = Settings.of(property, environment);
        return new UserFolders(
                folder(settings.text(Setting.CACHE), "XDG_CACHE_HOME", ".cache", property, environment),
                folder(settings.text(Setting.CONFIG), "XDG_CONFIG_HOME", ".config", property, environment));
    }

    /**
     * Where what the user has made for all projects lies, and cannot be made again: {@code glia.data}, else {@code glia} below
     * {@code XDG_DATA_HOME}, else below {@code ~/.local/share}. It need not exist.
     */
    public static Path data(UnaryOperator<String> property, UnaryOperator<String> environment) {
        Settings settings = Settings.of(property, environment);
        return folder(settings.text(Setting.DATA), "XDG_DATA_HOME", ".local/share", property, environment);
    }

    private static Path folder(
            Optional<String> chosen,
            String xdg,
            String dotFolder,
            UnaryOperator<String> property,
            UnaryOperator<String> environment) {
        String base = firstSet(environment.apply(xdg));
        Path folder;
        if (chosen.isPresent()) {
            folder = Path.of(chosen.get());
        } else if (!base.isEmpty() && Path.of(base).isAbsolute()) { // else the specification says to ignore it
            folder = Path.of(base, "glia");
        } else {
            folder = home(property, environment).resolve(dotFolder).resolve("glia");
        }
        return folder.toAbsolutePath().normalize();
    }

    /**
     * The first that serves of the home in the passwd file, which the JVM knows, and {@code HOME}: a user without a passwd entry,
     * as containers have, is given {@code ?} by the JVM, and others have a home that does not exist. Where none serves, the
     * folder is this process's own.
     */
    private static Path home(UnaryOperator<String> property, UnaryOperator<String> environment) {
        for (String home : Arrays.asList(property.apply("user.home"), environment.apply("HOME"))) {
            if (home != null && Path.of(home).isAbsolute() && serves(Path.of(home))) {
                return Path.of(home);
            }
        }
        return PrivateFolder.ofThisProcess();
    }

    private static boolean serves(Path home) {
        return Files.isWritable(home) && Files.isDirectory(home) || Files.isDirectory(home.resolve(".cache"));
    }

    /**
     * These folders if the cache can be written, else the same with {@code fallback} as the cache, which {@code say} is
     * told in one line.
     *
     * @param parts folders in the cache, from it, that will be written to: one that another user has made may be that
     *     user's
     */
    public UserFolders orCacheIn(Path fallback, List<String> parts, Consumer<String> say) {
        String obstacle = obstacle(cache);
        for (String part : parts) {
            Path folder = cache.resolve(part);
            if (obstacle.isEmpty() && Files.exists(folder) && !obstacle(folder).isEmpty()) {
                obstacle = "'" + folder + "': " + obstacle(folder);
            }
        }
        if (obstacle.isEmpty()) {
            return this;
        }
        say.accept(
                "Glia's cache '%s' cannot be written (%s): '%s' is used instead, which no other project shares. Name a writable folder with -Dglia.cache=FOLDER."
                        .formatted(cache, obstacle, fallback));
        return new UserFolders(fallback, config);
    }

    /** Why nothing can be written to {@code folder}; empty where something can. */
    private static String obstacle(Path folder) {
        try {
            Files.createDirectories(folder);
            return Files.isWritable(folder) ? "" : "it is read-only";
        } catch (IOException e) {
            return Failures.reason(e);
        }
    }

    private static String firstSet(String... values) {
        for (String value : values) {
            if (value != null && !value.isBlank()) {
                return value;
            }
        }
        return "";
    }
}
