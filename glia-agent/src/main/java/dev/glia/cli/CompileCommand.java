package dev.glia.cli;

import dev.glia.host.neuron.NeuronSearch;
import dev.glia.library.BuildOptions;
import dev.glia.library.BuildProgress;
import dev.glia.library.BuildRequest;
import dev.glia.library.BuildResult;
import dev.glia.library.GliaLayout;
import dev.glia.library.LibraryBuild;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code glia compile}: the library of a class path, without Maven. */
@Command(
        name = "compile",
        description = {
            "Compiles the packages into one library that NEURON loads, and says where it is.",
            "What was compiled before, in any project, is not compiled again. Settings are environment variables, for"
                    + " example GLIA_JOBS=4; `glia --help` lists them."
        },
        footer = {"  glia compile --classpath 'lib/*'", "  glia compile --classpath lab.jar --to build/glia"})
final class CompileCommand implements Runnable {
    @Mixin
    PackageOptions packages;

    private Optional<Path> to = Optional.empty();

    @Option(
            names = "--to",
            paramLabel = "DIR",
            description = "The folder for the library; target/glia of the project, or here, unless given.")
    void to(Path path) {
        to = Optional.ofNullable(path);
    }

    @Option(names = "--coreneuron", description = "Builds the library's counterpart for CoreNEURON too.")
    boolean coreneuron;

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        Output output = Output.of(spec);
        Surroundings here = packages.surroundings(output);
        Path folder = to.orElseGet(
                () -> GliaLayout.below(packages.project().orElse(Path.of("")).resolve("target"))
                        .folder());
        BuildOptions options = BuildOptions.fromSystem();
        BuildResult result = LibraryBuild.run(new BuildRequest(
                here.packages(),
                Set.of(),
                folder,
                coreneuron ? options.withCoreneuron(true) : options,
                here.project(),
                new Lines(output),
                NeuronSearch.fromSystem(output::note)));
        output.note(result.sentence());
        result.library().ifPresent(library -> output.out().println(library));
        result.coreneuron().ifPresent(library -> output.out().println(library));
    }

    /** One line per mod. */
    private record Lines(Output output) implements BuildProgress {
        @Override
        public void done(ModDone mod) {
            output.err()
                    .println("[%s/%s] %s %s %s"
                            .formatted(
                                    mod.index(),
                                    mod.of(),
                                    mod.pkg(),
                                    mod.mod(),
                                    mod.outcome() == Outcome.COMPILED
                                            ? String.format(
                                                    Locale.ROOT,
                                                    "%.1f s",
                                                    mod.took().toMillis() / 1000.0)
                                            : mod.outcome().name().toLowerCase(Locale.ROOT)));
        }

        @Override
        public void say(String line) {
            output.note(line);
        }

        @Override
        public void warn(String line) {
            output.note("warning: " + line);
        }
    }
}
