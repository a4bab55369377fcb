package dev.glia.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/** One call of the command line inside this JVM: its exit code and what it printed where. */
record Glia(int exit, String out, String err) {
    static Glia run(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exit = Main.run(arguments, new PrintWriter(out, true), new PrintWriter(err, true));
        return new Glia(exit, out.toString(), err.toString());
    }
}
