package dev.glia.cli;

import dev.glia.GliaException;
import dev.glia.library.BuildProgress;
import dev.glia.library.BuildResult;
import dev.glia.library.GliaLayout;
import dev.glia.verb.Compilation;
import dev.glia.verb.place.Surroundings;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code glia compile}: the library of a class path, without Maven. */
@Command(
        name = "compile",
        description = {
            "Compiles the packages into one library that NEURON loads, and says where it is.",
            "What was compiled before, in any project, is not compiled again. Settings are environment variables, for"
                    + " example GLIA_JOBS=4; `glia --help` lists them."
        },
        footer = {
            "  glia compile --classpath 'lib/*'",
            "  glia compile --classpath lab.jar --to build/glia",
            "  glia compile channels lab.jar --to build/glia"
        })
final class CompileCommand implements Runnable {
    @Parameters(
            arity = "0..*",
            paramLabel = "PLACE",
            description =
                    "Folders or archives of mods, projects with src/main/mod, or jars of packages, instead of the options"
                            + " that name packages.")
    List<Path> places = List.of();

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
        Compilation compilation = Compilation.here(folder(), new Lines(output)).coreneuron(coreneuron);
        BuildResult result =
                places.isEmpty() ? ofPackages(compilation, packages.surroundings(output)) : ofPlaces(compilation);
        output.note(result.sentence());
        result.library().ifPresent(library -> output.out().println(library));
        result.coreneuron().ifPresent(library -> output.out().println(library));
    }

    private Path folder() {
        return to.orElseGet(
                () -> GliaLayout.below(packages.project().orElse(Path.of("")).resolve("target"))
                        .folder());
    }

    private BuildResult ofPackages(Compilation compilation, Surroundings here) {
        return compilation.preferring(here.project()).of(here.packages());
    }

    private BuildResult ofPlaces(Compilation compilation) {
        if (packages.places().isNamed()) {
            throw new GliaException(
                    "'%s' and the options --classpath and --project both say where the packages are; keep one of them"
                            .formatted(places.get(0)));
        }
        return compilation.ofPlaces(places);
    }

    private record Lines(Output output) implements BuildProgress {
        @Override
        public void done(ModDone mod) {
            output.err().println(mod.line());
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
