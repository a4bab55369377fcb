package dev.glia.cli;

import dev.glia.launch.GliaVersion;
import dev.glia.setting.Settings;
import dev.glia.verb.doctor.CheckUp;
import dev.glia.verb.doctor.Doctor;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code glia neuron}: what Glia finds on this machine, as a doctor would say it. */
@Command(
        name = "neuron",
        description =
                "Tells which NEURON, compiler, folders, packages and library Glia uses here; what is missing, with the"
                        + " remedy. Its output belongs in a bug report.",
        footer = {"  glia neuron", "  glia neuron --project ~/models/purkinje --json"})
final class NeuronCommand implements Callable<Integer> {
    @Option(names = "--json", description = "For programs.")
    boolean json;

    @Mixin
    PackageOptions packages;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() {
        CheckUp found = new Doctor(
                        GliaVersion.current(), Settings.Place.PROPERTIES, System::getenv, packages.places()::place)
                .examine();
        Output.of(spec)
                .out()
                .println(
                        json
                                ? new String(found.json(), StandardCharsets.UTF_8).stripTrailing()
                                : found.text(Terminal.red(CheckUp.mark())));
        return found.isHealthy() ? Main.FINE : Main.ENVIRONMENT;
    }
}
