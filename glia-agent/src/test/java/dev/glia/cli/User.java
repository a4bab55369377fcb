package dev.glia.cli;

import dev.glia.fixtures.Labs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A user without preferences, who is in a folder of an awkward name that has the packages of two labs.
 *
 * @param folder where the user is
 * @param classPath the packages
 */
record User(Path folder, String classPath) {
    /** Lets this JVM be the user's until {@link #leave}. */
    static User in(Path tests) throws IOException {
        Path folder = Files.createDirectory(tests.resolve("it's $HOME & \"more\""));
        User user = new User(folder, Labs.in(folder).classPath());
        System.setProperty("glia.config", user.config().toString());
        System.setProperty("glia.cache", user.cache().toString());
        return user;
    }

    void leave() {
        System.clearProperty("glia.config");
        System.clearProperty("glia.cache");
    }

    Path config() {
        return folder.resolve("config");
    }

    Path cache() {
        return folder.resolve("cache");
    }

    /** A folder with one mod file. */
    Path mods() throws IOException {
        Path mods = Files.createDirectories(folder.resolve("mods"));
        Files.writeString(mods.resolve("Nav.mod"), "NEURON { SUFFIX Nav }\n");
        return mods;
    }

    Shell shell() {
        return new Shell(folder, Map.of("GLIA_CONFIG", config().toString(), "GLIA_CACHE", cache().toString()));
    }
}
