package dev.glia.cli;

import dev.glia.GliaException;
import dev.glia.host.HostException;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * Where {@code java -jar glia-agent.jar} begins, and the one place where an error becomes an exit code: 0 fine, 1
 * something in the user's hands (a name, an option, a package), 2 something in the environment (NEURON, a compiler, a
 * disk).
 */
public final class Main {
    static final int FINE = 0;
    static final int USER = 1;
    static final int ENVIRONMENT = 2;

    private Main() {}

    /** Runs one verb and ends the JVM with its exit code. */
    public static void main(String[] args) {
        System.exit(run(args, new PrintWriter(System.out, true), new PrintWriter(System.err, true)));
    }

    static int run(String[] args, PrintWriter out, PrintWriter err) {
        CommandLine glia = new CommandLine(new GliaCommand());
        SettingsHelp.addTo(glia);
        // What stands behind the model's class is the model's, also what looks like an option.
        glia.getSubcommands().get("run").setStopAtPositional(true);
        return glia.setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((e, command, parsed) -> report(e, err))
                .setParameterExceptionHandler((e, arguments) -> misread(e, err))
                .execute(args);
    }

    private static int misread(ParameterException e, PrintWriter err) {
        err.println(Terminal.red("glia:") + " " + e.getMessage());
        UnmatchedArgumentException.printSuggestions(e, err);
        err.println("`%s --help` shows how it is used."
                .formatted(e.getCommandLine().getCommandSpec().qualifiedName()));
        return USER;
    }

    private static int report(Exception e, PrintWriter err) {
        if (e instanceof GliaException known) {
            // Lines of places begin lines.
            String between = known.getMessage().contains("\n") ? "\n" : " ";
            err.println(Terminal.red("glia:") + between + known.getMessage());
            return known instanceof HostException ? ENVIRONMENT : USER;
        }
        err.println(Terminal.red("glia:") + " this should not happen; report it with what follows");
        e.printStackTrace(err);
        return ENVIRONMENT;
    }
}
