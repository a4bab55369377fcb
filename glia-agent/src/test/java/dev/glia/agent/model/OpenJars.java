package dev.glia.agent.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Prints which jars this process has open: a class loader that has opened one keeps it. */
public final class OpenJars {
    private OpenJars() {}

    public static void main(String[] arguments) throws IOException {
        List<Path> descriptors;
        try (Stream<Path> all = Files.list(Path.of("/proc/self/fd"))) {
            descriptors = all.toList();
        }
        for (Path descriptor : descriptors) {
            if (Files.isSymbolicLink(descriptor)) { // The one that listed the folder is gone.
                String file = Files.readSymbolicLink(descriptor).getFileName().toString();
                if (file.endsWith(".jar")) {
                    System.out.println(file);
                }
            }
        }
    }
}
