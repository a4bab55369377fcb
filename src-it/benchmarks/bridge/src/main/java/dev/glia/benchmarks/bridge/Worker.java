package dev.glia.benchmarks.bridge;

import dev.glia.Glia;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.LongSupplier;

/** Does one case each time a line comes in, and prints the nanoseconds; before that for a while to warm up, as Python's side does too. */
public final class Worker {
    /** Begins the line that names the library of mechanisms, for Python to load the same. */
    static final String LIBRARY = "library ";

    private static final long WARM_UP = 2_000_000_000L;

    private Worker() {}

    public static void main(String[] arguments) throws IOException {
        Glia.start();
        loadedLibrary().ifPresent(path -> System.out.println(LIBRARY + path));
        LongSupplier work = Work.of(Case.valueOf(arguments[0]));
        for (long begin = System.nanoTime(); System.nanoTime() - begin < WARM_UP; ) {
            work.getAsLong();
        }
        System.out.println("ready");
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        while (in.readLine() != null) {
            System.out.println(work.getAsLong());
        }
    }

    private static Optional<String> loadedLibrary() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/maps")).stream()
                .filter(line -> line.endsWith("libnrnmech.so"))
                .map(line -> line.substring(line.indexOf('/')))
                .findFirst();
    }
}
