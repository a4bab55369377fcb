package dev.glia.agent;

import dev.glia.GliaException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Why NEURON was not brought up, as the one paragraph that is printed. What no message of ours explains is a fault of ours:
 * its stack trace, which a report of it needs and a user does not, goes to a file.
 */
record StartFault(Throwable thrown) {
    String paragraph() {
        if (thrown instanceof GliaException) {
            return thrown.getMessage();
        }
        return thrown.getCause() instanceof AccessDeniedException denied ? denied(denied) : unexpected();
    }

    private static String denied(AccessDeniedException denied) {
        return "Glia does not start NEURON, because this user has no right to '%s'; give it to the user, or take the folder off the class path"
                .formatted(denied.getFile());
    }

    private String unexpected() {
        String what = thrown instanceof OutOfMemoryError
                ? "Glia needs more memory than this JVM may use, %s MiB, to bring NEURON up (%s); give it more, as in -Xmx1g, or tell Glia's authors of it"
                        .formatted(Runtime.getRuntime().maxMemory() >> 20, thrown)
                : "Glia met an error that it does not expect and does not start NEURON: %s; tell Glia's authors of it"
                        .formatted(thrown);
        StringWriter trace = new StringWriter();
        thrown.printStackTrace(new PrintWriter(trace));
        return what + with(trace.toString());
    }

    /** A JVM that is denied files, by a security manager or a full disk, still says what it knows. */
    private static String with(String trace) {
        try {
            Path file = Files.createTempFile("glia-fault-", ".txt");
            Files.writeString(
                    file,
                    "Java %s, agent %s%n%s".formatted(Runtime.version(), GliaAgent.class.getClassLoader(), trace));
            return ", with the stack trace that is in '%s'.".formatted(file);
        } catch (IOException | SecurityException e) {
            return ", with the stack trace, which cannot be written to a file (%s):%n%s".formatted(e, trace);
        }
    }
}
