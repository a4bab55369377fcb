package dev.glia.cli;

import dev.glia.GliaException;
import dev.glia.host.file.UserFolders;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.neuron.NeuronLocator;
import dev.glia.host.neuron.NeuronNotFoundException;
import dev.glia.host.neuron.NeuronSearch;
import dev.glia.host.tool.CxxCompiler;
import dev.glia.host.tool.JdkHeaders;
import dev.glia.host.tool.Requirement;
import dev.glia.host.tool.SearchPath;
import dev.glia.library.BuildOptions;
import dev.glia.trial.BridgeCheck;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code glia neuron}: what Glia finds on this machine, as a doctor would say it. */
@Command(
        name = "neuron",
        description = "Tells which NEURON, compiler and folders Glia uses here; what is missing, with the remedy.",
        footer = {"  glia neuron", "  GLIA_NEURON_HOME=/opt/nrn glia neuron"})
final class NeuronCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    private boolean whole = true;
    private Optional<NeuronInstallation> found = Optional.empty();

    @Override
    public Integer call() {
        UserFolders folders = UserFolders.current();
        line("glia", () -> GliaCommand.Version.line());
        line("NEURON", this::neuron);
        line("C++", NeuronCommand::compiler);
        line("JDK", () -> "headers in '%s'".formatted(JdkHeaders.current().jni()));
        if (whole && found.isPresent()) {
            line("bridge", () -> bridge(found.get(), folders));
        }
        line("make", () -> found(Requirement.MAKE));
        line("Python", () -> found(Requirement.PYTHON));
        line("cache", () -> folders.cache().toString());
        line("config", () -> folders.config().toString());
        return whole ? Main.FINE : Main.ENVIRONMENT;
    }

    private void line(String what, Supplier<String> found) {
        PrintWriter out = Output.of(spec).out();
        try {
            out.println("%-8s%s".formatted(what, found.get()));
        } catch (GliaException e) {
            whole = false;
            out.println("%-8s%s %s".formatted(what, Terminal.red("missing:"), e.getMessage()));
        }
    }

    private static String found(Requirement program) {
        return "'%s'".formatted(program.on(SearchPath.of(System::getenv)));
    }

    /** A doctor looks and changes nothing, so none is installed here; that one would be is no fault. */
    private String neuron() {
        NeuronSearch search = NeuronSearch.fromSystem(line -> {});
        try {
            found = Optional.of(new NeuronLocator(search.withProvision(false)).locate());
            return installed(found.get());
        } catch (NeuronNotFoundException e) {
            if (!isNamed(search) && search.provision() && !search.offline()) {
                return "none found; NEURON %s will be installed into the cache by the first verb or model that needs it"
                        .formatted(search.version());
            }
            throw e;
        }
    }

    private static boolean isNamed(NeuronSearch search) {
        return search.home().isPresent()
                || Stream.of("NEURONHOME", "NRNHOME")
                        .map(search.environment())
                        .anyMatch(home -> home != null && !home.isBlank());
    }

    private static String installed(NeuronInstallation neuron) {
        return "%s in '%s', found by %s%s"
                .formatted(
                        neuron.version(),
                        neuron.home(),
                        neuron.foundBy(),
                        neuron.python()
                                .map(python -> ", Python '%s'".formatted(python))
                                .orElse(""));
    }

    /** It is compiled where it is not yet, as the first model would; what protects is found out by starting NEURON. */
    private static String bridge(NeuronInstallation neuron, UserFolders folders) {
        return new BridgeCheck(neuron, folders.cache()).report();
    }

    private static String compiler() {
        CxxCompiler compiler = CxxCompiler.find(BuildOptions.fromSystem().cxx(), System::getenv);
        return "%s, '%s'".formatted(compiler.id(), compiler.path());
    }
}
