package dev.glia.cli;

import dev.glia.launch.GliaVersion;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code glia} itself: holds the verbs, and without one says which there are. */
@Command(
        name = "glia",
        description = "The package manager for NEURON mechanisms.",
        mixinStandardHelpOptions = true,
        versionProvider = GliaCommand.Version.class,
        subcommands = {GenerateCompletion.class},
        footer = {"", "Exit codes: 0 fine, 1 something you can change in the command, 2 something in the environment."})
final class GliaCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a verb is missing");
    }

    /** What {@code glia --version} prints. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {
                "glia " + GliaVersion.current(),
                "Java " + System.getProperty("java.version") + ", " + System.getProperty("os.name") + " "
                        + System.getProperty("os.arch")
            };
        }
    }
}
