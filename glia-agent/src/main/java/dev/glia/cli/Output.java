package dev.glia.cli;

import dev.glia.imports.OptionStyle;
import dev.glia.library.LocalCollection;
import dev.glia.select.PreferenceStore;
import dev.glia.verb.PersonalMods;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;

/** Where a verb prints: answers on {@code out}, so that they can be piped, and what happens on the way on {@code err}. */
record Output(PrintWriter out, PrintWriter err) {
    static Output of(CommandSpec spec) {
        CommandLine line = spec.commandLine();
        return new Output(line.getOut(), line.getErr());
    }

    /** Tells what takes long, or what went right otherwise than wished. */
    void note(String line) {
        err.println("glia: " + line);
    }

    /** The verbs on the user's personal collection. */
    PersonalMods personalMods() {
        return new PersonalMods(LocalCollection.current(), OptionStyle.COMMAND_LINE, this::note);
    }

    /** The user's global preferences; that a damaged file was put aside is told here. */
    PreferenceStore preferences() {
        return PreferenceStore.ofUser(this::note);
    }
}
