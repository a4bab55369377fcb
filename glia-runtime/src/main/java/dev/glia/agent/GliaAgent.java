package dev.glia.agent;

import dev.glia.WovenContext;
import dev.glia.launch.Launch;
import dev.glia.launch.LaunchOptions;
import dev.glia.launch.RuntimeVersion;
import java.lang.instrument.Instrumentation;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What {@code -javaagent:glia-agent.jar[=key=value,...]} runs before {@code main}: NEURON is brought up in this JVM with
 * the mechanisms of its class path. It never goes on without them: a model that silently ran without its mechanisms would be a
 * wrong result, so whatever is thrown is printed as one paragraph on stderr and the JVM ends, with exit code 1.
 *
 * <p>In the runtime and not beside the weaver: the JVM puts the agent's jar behind the class path and looks for this class in
 * every jar before it, so that the first one, which a model needs anyway, is the best place.
 */
public final class GliaAgent {
    private static final int STOPPED = 1;
    private static final String LAUNCHER = "sun.launcher.LauncherHelper";

    /** The options of the agent that brought NEURON up; null before. */
    private static String started;

    private GliaAgent() {}

    /** Called by the JVM before {@code main}. */
    public static void premain(String options, Instrumentation instrumentation) {
        try {
            start(options, instrumentation, ToolJvm.isOfJshell(System.getProperty("sun.java.command", "")));
        } catch (Throwable e) {
            // Thrown on, the JVM would abort with a core dump and bury the paragraph under a stack trace.
            try {
                say(new StartFault(e).paragraph());
            } finally {
                System.exit(STOPPED);
            }
        }
    }

    /**
     * Called by the JVM when the agent is attached to one that runs, whose failure is also the attaching side's to see; and before
     * {@code main} for a jar that names it as {@code Launcher-Agent-Class}, whose manifest need not allow to weave what is loaded.
     * The launcher reads {@code Enable-Native-Access} of that manifest only behind the agent, so NEURON waits for its first call.
     */
    public static void agentmain(String options, Instrumentation instrumentation) {
        try {
            start(options, instrumentation, isBeforeMain());
            if (instrumentation.isRetransformClassesSupported()) {
                LoadedClasses.weave(instrumentation);
            }
        } catch (RuntimeException | Error e) {
            say(new StartFault(e).paragraph());
            throw e;
        }
    }

    private static boolean isBeforeMain() {
        return StackWalker.getInstance()
                .walk(frames -> frames.anyMatch(frame -> frame.getClassName().equals(LAUNCHER)));
    }

    /** The JVM calls once for each mention of the agent: in the command, in {@code JAVA_TOOL_OPTIONS}, in an argument file. */
    private static synchronized void start(String text, Instrumentation instrumentation, boolean later) {
        String options = text == null ? "" : text;
        if (started != null) {
            if (!started.equals(options)) {
                say(
                        "this JVM is given the Glia agent twice, and NEURON starts once: the options '%s' hold, and the options '%s' are ignored; keep one -javaagent (JAVA_TOOL_OPTIONS and argument files may hold another)"
                                .formatted(started, options));
            }
            return;
        }
        RuntimeVersion.requireOne(GliaAgent.class);
        LaunchOptions launch = LaunchOptions.parse(options);
        Optional<String> tool = ToolJvm.of(System.getProperty("sun.java.command", ""));
        if (tool.isPresent() && !launch.force()) {
            return;
        }
        NamedRuntime.complete(instrumentation);
        if (later) {
            Launch.atFirstCall(launch, new Saying());
        } else {
            Launch.bringUp(launch, new Saying());
        }
        instrumentation.addTransformer(new PreferTransformer(), instrumentation.isRetransformClassesSupported());
        WovenContext.begin();
        started = options;
    }

    /** A class, because the first method reference of a JVM takes 10 ms of its start. */
    private static final class Saying implements Consumer<String> {
        @Override
        public void accept(String line) {
            say(line);
        }
    }

    /** Not by a logger: before {@code main} that would decide which logging the user's program gets. */
    private static void say(String line) {
        System.err.println("glia: " + line);
    }
}
