package dev.glia.cli;

import dev.glia.GliaException;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

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
        // Messages quote names and units beyond ASCII, so they go out in the encoding of the terminal they reach.
        Charset charset = System.console() == null
                ? Charset.defaultCharset()
                : System.console().charset();
        System.exit(run(
                args,
                new PrintWriter(new java.io.OutputStreamWriter(System.out, charset), true),
                new PrintWriter(new java.io.OutputStreamWriter(System.err, charset), true)));
    }

    static int run(String[] args, PrintWriter out, PrintWriter err) {
        CommandLine line = new CommandLine(new GliaCommand()).setOut(out).setErr(err);
        line.setExecutionExceptionHandler((e, command, parsed) -> report(e, command.getErr()));
        line.setParameterExceptionHandler((e, arguments) -> {
            err.println("glia: " + e.getMessage());
            CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
            err.println("Try '%s --help'."
                    .formatted(e.getCommandLine().getCommandSpec().qualifiedName()));
            return USER;
        });
        return line.execute(args);
    }

    private static int report(Exception e, PrintWriter err) {
        if (e instanceof GliaException known) {
            err.println(Ansi.AUTO.string("@|bold,red glia:|@ ") + known.getMessage());
            return isOfTheMachine(known) ? ENVIRONMENT : USER;
        }
        err.println("glia: an error that Glia does not expect; report it with this trace");
        e.printStackTrace(err);
        return ENVIRONMENT;
    }

    /** The package of the exception says whose it is: {@code host} knows the machine and nothing of the user's. */
    private static boolean isOfTheMachine(GliaException e) {
        return e.getClass().getPackageName().equals("dev.glia.host");
    }
}
