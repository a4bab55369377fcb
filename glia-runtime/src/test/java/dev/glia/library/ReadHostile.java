package dev.glia.library;

import dev.glia.GliaException;
import dev.glia.asset.ClassPathPackages;
import dev.glia.library.stage.Inputs;
import java.nio.file.Path;
import java.util.List;

/** Reads each jar as a launch does, and prints one line of what came of it. */
final class ReadHostile {
    private ReadHostile() {}

    public static void main(String[] jars) {
        for (String jar : jars) {
            try {
                Inputs.of(ClassPathPackages.find(List.of(Path.of(jar))), "neuron");
                System.out.println("read " + Path.of(jar).getFileName());
            } catch (GliaException e) {
                System.out.println("refused " + e.getMessage());
            }
        }
    }
}
