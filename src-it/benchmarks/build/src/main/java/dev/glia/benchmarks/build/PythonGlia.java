package dev.glia.benchmarks.build;

import dev.glia.host.file.UserFolders;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Glia for Python, in an environment and a home of its own. */
record PythonGlia(Path environment, Path home) {
    private static final String GLIA = "nmodl-glia==8.0.2";
    private static final List<String> OTHERS = List.of("neuron==9.0.2", "nrn-patch==8.0.2", Catalogue.PACKAGE);
    private static final Duration LIMIT = Duration.ofMinutes(40);

    /** Installs it with dbbs-catalogue and compiles that, which takes minutes, once for this user. */
    static PythonGlia installed() throws IOException {
        Path folder = UserFolders.current().cache().resolve("benchmarks").resolve("python-glia");
        PythonGlia glia = new PythonGlia(folder.resolve("environment"), folder.resolve("home"));
        Path ready = folder.resolve("ready");
        if (Files.exists(ready)) {
            return glia;
        }
        Files.createDirectories(glia.home);
        glia.run("python3", "-m", "venv", glia.environment.toString());
        List<String> install = new ArrayList<>(List.of(glia.program("pip"), "install", "-q", GLIA));
        install.addAll(OTHERS);
        glia.run(install.toArray(String[]::new));
        // Its first use installs an older Glia over itself; what it compiled before is then looked for in another
        // place.
        glia.attempt(glia.program("glia"), "compile");
        glia.run(glia.program("pip"), "install", "-q", "--no-deps", "--force-reinstall", GLIA);
        glia.attempt(glia.program("glia"), "compile");
        glia.run(glia.load().toArray(String[]::new));
        Files.createFile(ready);
        return glia;
    }

    /** The command that loads its library, as every model in Python begins. */
    List<String> load() {
        return command(program("python"), "-c", "import glia.library");
    }

    private List<String> command(String... words) {
        List<String> command = new ArrayList<>(
                List.of("env", "HOME=" + home, "PATH=" + environment.resolve("bin") + ":" + System.getenv("PATH")));
        command.addAll(List.of(words));
        return command;
    }

    private String program(String name) {
        return environment.resolve("bin").resolve(name).toString();
    }

    private void run(String... words) {
        CommandResult result = attempt(words);
        if (!result.succeeded()) {
            throw new IllegalStateException(String.join(" ", words) + " failed:\n" + result.output());
        }
    }

    /** It says by its exit code that two assets are ambiguous, too. */
    private CommandResult attempt(String... words) {
        return new Command(command(words), home, Map.of(), LIMIT).run();
    }
}
