package dev.glia.build;

import dev.glia.build.compile.Toolchain;
import dev.glia.host.Command;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Commands to paste into a shell that show again what went wrong. */
final class Reproduction {
    private Reproduction() {}

    /** Translates and compiles the staged mod of that full name. */
    static String command(GliaLayout layout, Toolchain toolchain, String fullName) {
        List<String> compile = new ArrayList<>(toolchain.compileCommand());
        compile.addAll(List.of("-c", fullName + ".cpp"));
        return "cd %s && %s && %s"
                .formatted(
                        line(List.of(layout.mods().toString())),
                        line(List.of(toolchain.neuron().nocmodl().toString(), fullName + ".mod")),
                        line(compile));
    }

    private static String line(List<String> words) {
        return new Command(words, java.nio.file.Path.of(""), Map.of(), Duration.ZERO).line();
    }
}
