package dev.glia.maven.launch;

/**
 * The exit code of the Maven that runs. Maven ends with 1 for whatever fails and lets no plugin choose; the last word at the
 * end of its JVM has a shutdown hook. A Maven that is part of another program, an IDE's or a daemon's, is left alone.
 */
public final class MavenExit {
    private static final String COMMAND_LINE = "org.codehaus.plexus.classworlds.launcher.Launcher";

    private static boolean chosen;

    private MavenExit() {}

    /** Has Maven end with {@code code} instead of 1, if this JVM is Maven's own; the first code holds. */
    public static synchronized void become(int code) {
        String program = System.getProperty("sun.java.command", "");
        if (!chosen && (program + " ").startsWith(COMMAND_LINE + " ")) {
            chosen = true;
            Runtime.getRuntime()
                    .addShutdownHook(new Thread(() -> Runtime.getRuntime().halt(code), "glia-exit"));
        }
    }
}
