package dev.glia.benchmarks.build;

import dev.glia.host.tool.CxxCompiler;
import java.util.Optional;

/** What a table of times must say of the machine. */
final class Machine {
    private Machine() {}

    static String describe() {
        return "%s %s, %s cores, JDK %s, %s"
                .formatted(
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"),
                        CxxCompiler.find(Optional.empty(), System::getenv));
    }
}
