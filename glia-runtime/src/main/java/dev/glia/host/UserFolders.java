package dev.glia.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Where Glia keeps what belongs to the user and to no project.
 *
 * <p>Each folder is, in this order: the property ({@code glia.cache}, {@code glia.config}), its environment twin
 * ({@code GLIA_CACHE}, {@code GLIA_CONFIG}), {@code glia} below the XDG variable, {@code glia} below {@code ~/.cache} or
 * {@code ~/.config}. Neither folder need exist yet.
 *
 * @param cache what can be made again: objects, libraries, the bridge, a provisioned NEURON
 * @param config what the user said: the global preferences
 * @see <a href="https://specifications.freedesktop.org/basedir-spec/latest/">XDG base directories</a>
 */
public record UserFolders(Path cache, Path config) {

    /** The folders of the user who runs this JVM. */
    public static UserFolders current() {
        return of(System::getProperty, System::getenv);
    }

    /** The folders that these properties and environment variables give; a lookup answers {@code null} for none. */
    public static UserFolders of(UnaryOperator<String> property, UnaryOperator<String> environment) {
        return new UserFolders(
                folder("glia.cache", "XDG_CACHE_HOME", ".cache", property, environment),
                folder("glia.config", "XDG_CONFIG_HOME", ".config", property, environment));
    }

    private static Path folder(
            String name,
            String xdg,
            String dotFolder,
            UnaryOperator<String> property,
            UnaryOperator<String> environment) {
        return set(property.apply(name))
                .or(() -> set(environment.apply(environmentTwin(name))))
                .map(Path::of)
                // The specification says that a relative XDG path is to be ignored.
                .or(() -> set(environment.apply(xdg))
                        .map(Path::of)
                        .filter(Path::isAbsolute)
                        .map(p -> p.resolve("glia")))
                .orElseGet(() -> home(property, environment).resolve(dotFolder).resolve("glia"))
                .toAbsolutePath()
                .normalize();
    }

    /** A user without a passwd entry, as containers have, is given {@code user.home} = {@code ?} by the JVM. */
    private static Path home(UnaryOperator<String> property, UnaryOperator<String> environment) {
        return Stream.of(property.apply("user.home"), environment.apply("HOME"))
                .filter(Objects::nonNull)
                .map(Path::of)
                .filter(Path::isAbsolute)
                .findFirst()
                .orElseGet(() -> Path.of(set(property.apply("java.io.tmpdir")).orElse("/tmp")));
    }

    /** The environment variable that means the same as a property: {@code GLIA_CACHE} for {@code glia.cache}. */
    public static String environmentTwin(String property) {
        return property.toUpperCase(java.util.Locale.ROOT).replace('.', '_');
    }

    /**
     * These folders if the cache can be written, else the same with {@code fallback} as the cache, which {@code say} is
     * told in one line.
     *
     * @param parts folders in the cache, from it, that will be written to: one that another user has made may be that
     *     user's
     */
    public UserFolders orCacheIn(Path fallback, List<String> parts, Consumer<String> say) {
        Optional<String> obstacle = obstacle(cache)
                .or(() -> parts.stream()
                        .map(cache::resolve)
                        .filter(Files::exists)
                        .flatMap(part -> obstacle(part).map(why -> "'" + part + "': " + why).stream())
                        .findFirst());
        obstacle.ifPresent(why -> say.accept(
                "Glia's cache '%s' cannot be written (%s): '%s' is used instead, which no other project shares. Name a writable folder with -Dglia.cache=FOLDER."
                        .formatted(cache, why, fallback)));
        return obstacle.isPresent() ? new UserFolders(fallback, config) : this;
    }

    private static Optional<String> obstacle(Path folder) {
        try {
            Files.createDirectories(folder);
            return Files.isWritable(folder) ? Optional.empty() : Optional.of("it is read-only");
        } catch (IOException e) {
            return Optional.of(Failures.reason(e));
        }
    }

    private static Optional<String> set(String value) {
        return Optional.ofNullable(value).filter(v -> !v.isBlank());
    }
}
