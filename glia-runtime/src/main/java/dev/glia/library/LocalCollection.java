package dev.glia.library;

import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageException;
import dev.glia.asset.PackageReader;
import dev.glia.asset.PackageSource;
import dev.glia.host.file.Trust;
import dev.glia.host.file.UserFolders;
import dev.glia.host.process.ShellWord;
import dev.glia.setting.Setting;
import dev.glia.setting.Settings;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * The user's personal collection: one package for all models of that user, beside those of the class path and behind them in
 * every question. It is a jar, because a jar is replaced whole while models read it, and because one file is all that a launch has to
 * look at again.
 *
 * @param jar where it is, or will be
 * @param seen whether models see it
 */
public record LocalCollection(Path jar, boolean seen) {
    /** The name of its package. */
    public static final String PACKAGE = "local";

    /** That of the user of this JVM, under its properties and environment. */
    public static LocalCollection current() {
        return of(Settings.Place.PROPERTIES, Settings.Place.ENVIRONMENT);
    }

    /** That of these properties and environment variables; whoever has {@code CI} must say that it is wanted. */
    public static LocalCollection of(UnaryOperator<String> property, UnaryOperator<String> environment) {
        String ci = environment.apply("CI");
        boolean computed = ci == null || ci.isBlank();
        return new LocalCollection(
                UserFolders.data(property, environment).resolve(PACKAGE + ".jar"),
                Settings.of(property, environment).truth(Setting.LOCAL, computed));
    }

    /** The same, seen by whoever asks for it by name. */
    public LocalCollection shown() {
        return new LocalCollection(jar, true);
    }

    /** To be held by whoever changes it. */
    public Path lock() {
        return jar.resolveSibling(PACKAGE + ".lock");
    }

    /**
     * Where its package may be read; empty where there is none, models do not see it, or somebody else could have put it there.
     *
     * @param warn is told where it is not trusted
     */
    public Optional<PackageSource> source(Consumer<String> warn) {
        if (!seen || !Files.exists(jar)) {
            return Optional.empty();
        }
        Optional<String> objection = Trust.current().objection(jar);
        objection.ifPresent(why ->
                warn.accept("the personal collection is left out, because its code would run as this user: " + why));
        return objection.isPresent() ? Optional.empty() : Optional.of(new PackageSource(PackageSource.PERSONAL, jar));
    }

    /** Its package, in the state of now. */
    public Optional<ModPackage> read(Consumer<String> warn) {
        try {
            return source(warn)
                    .flatMap(source ->
                            PackageReader.readAll(List.of(source)).stream().findFirst());
        } catch (PackageException e) {
            throw new PackageException(
                    "the personal collection cannot be read: %s. Do without it with -Dglia.local=false, or remove it with `rm %s` and add its mods again"
                            .formatted(e.getMessage(), ShellWord.of(jar)),
                    e);
        }
    }

    /**
     * What a model sees that has {@code packages}: these, and the collection as it is now, whatever was there of it before. A package
     * of the class path that has the collection's name takes its place.
     */
    public List<ModPackage> behind(List<ModPackage> packages, Consumer<String> warn) {
        List<ModPackage> others =
                packages.stream().filter(pkg -> !pkg.isPersonal()).toList();
        Optional<ModPackage> twin =
                others.stream().filter(pkg -> pkg.name().equals(PACKAGE)).findFirst();
        Optional<ModPackage> personal = read(warn);
        if (twin.isPresent() && personal.isPresent()) {
            warn.accept("the personal collection is left out, because %s is a package '%s' too"
                    .formatted(twin.get().source().coordinate(), PACKAGE));
            return others;
        }
        return Stream.concat(others.stream(), personal.stream()).toList();
    }
}
