package dev.glia.host.tool;

import dev.glia.host.HostException;
import dev.glia.host.neuron.MpiRuntime;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Installs MPICH in the folder that the argument names, and prints where its launcher is, or why it is not installed. */
final class InstallMpich {
    private InstallMpich() {}

    public static void main(String[] arguments) {
        PythonEnvironment environment = PythonEnvironment.below(Path.of(arguments[0]), System::getenv);
        try {
            Path launcher = environment.findOr(folder -> Optional.empty(), InstallMpich::launcher);
            System.out.println(Files.isExecutable(launcher) ? "installed" : "no " + launcher);
        } catch (HostException e) {
            System.out.println(e.getMessage());
        }
    }

    private static Path launcher(PythonEnvironment environment) {
        environment.install(environment.next(), PinnedPackages.of("mpich", MpiRuntime.MPICH_VERSION), folder -> {});
        return environment.current().orElseThrow().resolve("bin/mpiexec");
    }
}
