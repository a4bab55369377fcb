package dev.glia.cli;

import dev.glia.launch.GliaVersion;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/** {@code glia} itself: holds the verbs. */
@Command(
        name = "glia",
        description = "The package manager for NEURON mechanisms.",
        scope = ScopeType.INHERIT,
        mixinStandardHelpOptions = true,
        versionProvider = GliaCommand.Version.class,
        sortOptions = false,
        footerHeading = "%nExamples:%n",
        footer = "  glia select Kv1 --pkg=not_my_models --variant=high_activity",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:fine",
            "1:something in your hands: a name, an option, a package",
            "2:something in the environment: NEURON, a compiler, a disk"
        },
        subcommands = {
            SelectCommand.class,
            SelectedCommand.class,
            ShowCommand.class,
            ShowPackageCommand.class,
            ListCommand.class,
            ResolveCommand.class,
            TestCommand.class,
            CheckCommand.class,
            CompileCommand.class,
            RunCommand.class,
            SweepCommand.class,
            NewCommand.class,
            AddCommand.class,
            RemoveCommand.class,
            ImportCommand.class,
            GenerateCommand.class,
            ReportCommand.class,
            DiffCommand.class,
            CacheCommand.class,
            NeuronCommand.class,
            CompletionCommand.class
        })
final class GliaCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(
                spec.commandLine(),
                "a verb is missing; the verbs are "
                        + String.join(", ", spec.subcommands().keySet()));
    }

    /** What {@code glia --version} prints. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"glia " + line()};
        }

        static String line() {
            return "%s (Java %s, %s %s)"
                    .formatted(
                            GliaVersion.current(),
                            System.getProperty("java.version"),
                            System.getProperty("os.name"),
                            System.getProperty("os.arch"));
        }
    }
}
