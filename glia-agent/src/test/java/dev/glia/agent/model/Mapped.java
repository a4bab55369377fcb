package dev.glia.agent.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints which mechanism library the system has mapped into this process. */
public final class Mapped {
    private Mapped() {}

    public static void main(String[] arguments) throws IOException {
        Files.readAllLines(Path.of("/proc/self/maps")).stream()
                .filter(line -> line.contains("libnrnmech"))
                .map(line -> line.substring(line.indexOf('/')))
                .distinct()
                .forEach(System.out::println);
    }
}
