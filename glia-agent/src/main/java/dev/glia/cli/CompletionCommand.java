package dev.glia.cli;

import picocli.AutoComplete;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code glia generate-completion}: what a shell must know to complete verbs, options and files. */
@Command(
        name = "generate-completion",
        description = "Prints the script by which bash and zsh complete verbs, options and files.",
        footer = "  source <(glia generate-completion)")
final class CompletionCommand implements Runnable {
    private static final String FILES = "COMPREPLY=( $( compgen -f";

    @Spec
    CommandSpec spec;

    /** zsh completes files by itself, and better: told them by a script of bash's, it puts a blank behind a folder. */
    @Override
    public void run() {
        CommandLine glia = spec.root().commandLine();
        Output.of(spec)
                .out()
                .println(AutoComplete.bash(glia.getCommandName(), glia)
                        .replace(FILES, "[ -n \"${ZSH_VERSION-}\" ] || " + FILES));
    }
}
