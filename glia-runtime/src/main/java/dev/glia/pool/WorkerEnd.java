package dev.glia.pool;

import dev.glia.asset.MechanismName;
import dev.glia.launch.CrashReport;
import dev.glia.pool.SimulationException.Reason;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;

/**
 * How a worker ended that had not been asked to.
 *
 * @param exit the exit code, or 128 and the number of the signal that ended it
 * @param report what its JVM wrote of a fault
 * @param output the last of what it printed
 */
record WorkerEnd(int exit, Optional<CrashReport> report, String output) {
    private static final int FIRST_SIGNAL = 128;
    private static final int KILLED = FIRST_SIGNAL + 9;

    SimulationException failure(Attempt attempt) {
        Optional<MechanismName> mechanism = report.flatMap(CrashReport::mechanism);
        return new SimulationException(attempt, reason(), why(), mechanism, output);
    }

    private Reason reason() {
        if (exit == KILLED || isOutOfMemory()) {
            return Reason.MEMORY;
        }
        return report.isPresent() || exit > FIRST_SIGNAL ? Reason.CRASHED : Reason.EXITED;
    }

    private boolean isOutOfMemory() {
        return output.contains("java.lang.OutOfMemoryError")
                || output.contains("insufficient memory for the Java Runtime Environment")
                || report.filter(WorkerEnd::speaksOfMemory).isPresent();
    }

    private static boolean speaksOfMemory(CrashReport report) {
        try {
            return Files.readString(report.file(), StandardCharsets.ISO_8859_1).contains("insufficient memory");
        } catch (IOException e) {
            return false; // then it is told as a crash, with the file's name
        }
    }

    private String why() {
        return switch (reason()) {
            case MEMORY ->
                exit == KILLED
                        ? "was killed (signal 9), as the system does when memory is used up; run fewer processes, or a smaller model"
                        : "needed more memory than it may use; give it more with SimulationOptions.heap or memory";
            case CRASHED ->
                "was ended by a fault in %s, which Java cannot catch%s"
                        .formatted(
                                report.map(CrashReport::where).orElse("native code"),
                                report.map(r -> "; the JVM's report is '" + r.file() + "'")
                                        .orElse(" (exit code " + exit + ")"));
            default -> "ended its JVM with exit code %s instead of answering".formatted(exit);
        };
    }
}
