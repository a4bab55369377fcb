package dev.glia.launch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version of this glia-runtime, as Maven wrote it into the jar. */
public final class GliaVersion {
    private GliaVersion() {}

    /** For example {@code 0.1.0}. */
    public static String current() {
        try (InputStream in = GliaVersion.class.getResourceAsStream("version.properties")) {
            Properties properties = new Properties();
            properties.load(in);
            return properties.getProperty("version");
        } catch (IOException e) {
            throw new UncheckedIOException("the version of glia-runtime cannot be read from its own jar", e);
        }
    }
}
