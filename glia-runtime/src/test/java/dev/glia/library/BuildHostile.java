package dev.glia.library;

import dev.glia.GliaException;
import dev.glia.asset.ClassPathPackages;
import dev.glia.library.stage.Inputs;
import dev.glia.library.stage.Staging;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Reads all jars of a folder together as a build does, up to the first compiler, and prints one line of what came of it. */
final class BuildHostile {
    private BuildHostile() {}

    public static void main(String[] folder) throws IOException {
        List<Path> jars;
        try (Stream<Path> files = Files.list(Path.of(folder[0]))) {
            jars = files.sorted().toList();
        }
        try {
            Staging staging = Staging.of(Inputs.of(ClassPathPackages.find(jars), "neuron"));
            System.out.println("read " + staging.mods().size() + " mods");
        } catch (GliaException e) {
            System.out.println("refused " + e.getMessage());
        }
    }
}
