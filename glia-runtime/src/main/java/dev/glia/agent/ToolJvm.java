package dev.glia.agent;

import java.util.Optional;
import java.util.Set;

/**
 * The JVM of a JDK or build tool that only inherited {@code JAVA_TOOL_OPTIONS}. NEURON has no business there: it would
 * cost each {@code javac} and {@code mvn} a start, and a missing NEURON would stop them.
 */
final class ToolJvm {
    private static final Set<String> BUILD_TOOLS = Set.of(
            "org.codehaus.plexus.classworlds.launcher.Launcher",
            "org.apache.maven.wrapper.MavenWrapperMain",
            "org.gradle.launcher.GradleMain",
            "org.gradle.launcher.daemon.bootstrap.GradleDaemon",
            "org.gradle.wrapper.GradleWrapperMain",
            "org.mvndaemon.mvnd.client.Main");

    /** {@code java Model.java}: the JDK's compiler starts, but what runs is the user's model. */
    private static final String SOURCE_LAUNCHER = "jdk.compiler/com.sun.tools.javac.launcher.";

    /** What runs the user's lines for jshell. */
    private static final String JSHELL = "jdk.jshell.execution.RemoteExecutionControl";

    private ToolJvm() {}

    /**
     * The tool's main class, where this JVM runs one.
     *
     * @param command the value of {@code sun.java.command}, as in {@code jdk.compiler/com.sun.tools.javac.Main -d out}
     */
    static Optional<String> of(String command) {
        String main = firstWord(command.strip());
        boolean ofJdk = main.startsWith("java.base/") || main.startsWith("jdk.") && main.contains("/");
        boolean tool = ofJdk && !main.startsWith(SOURCE_LAUNCHER) || BUILD_TOOLS.contains(main);
        return tool ? Optional.of(main) : Optional.empty();
    }

    /**
     * Whether it runs what is typed into jshell. That is the user's model, but jshell gives up after five seconds without its
     * {@code main}, and NEURON may have to be installed first.
     */
    static boolean isOfJshell(String command) {
        return firstWord(command.strip()).equals(JSHELL);
    }

    /** By hand, because a pattern is compiled at no other place of a start. */
    private static String firstWord(String text) {
        int end = 0;
        while (end < text.length() && !Character.isWhitespace(text.charAt(end))) {
            end++;
        }
        return text.substring(0, end);
    }
}
