package dev.glia.library;

import dev.glia.host.process.Command;
import dev.glia.library.tool.CoreToolchain;
import dev.glia.library.tool.Toolchain;
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

    /** The same for CoreNEURON; first what NEURON's translator says, because it may be that. */
    static String command(GliaLayout layout, CoreToolchain toolchain, String fullName) {
        List<String> translate = new ArrayList<>(List.of("env"));
        toolchain.environment().forEach((name, value) -> translate.add(name + "=" + value));
        translate.addAll(toolchain.translateCommand(fullName + ".mod"));
        List<String> compile = new ArrayList<>(toolchain.compiling().compileCommand());
        compile.addAll(List.of("-c", fullName + ".cpp"));
        return "cd %s && %s && %s && %s"
                .formatted(
                        line(List.of(layout.mods().toString())),
                        line(List.of(toolchain.neuron().neuron().nocmodl().toString(), fullName + ".mod")),
                        line(translate),
                        line(compile));
    }

    private static String line(List<String> words) {
        return new Command(words, java.nio.file.Path.of(""), Map.of(), Duration.ZERO).line();
    }
}
