package dev.glia.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.GliaException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import org.junit.jupiter.api.Test;

class StartFaultTest {
    @Test
    void what_a_user_can_mend_is_said_without_a_stack_trace_and_what_is_ours_with_one() {
        assertEquals("no NEURON", new StartFault(new GliaException("no NEURON")).paragraph());
        assertEquals(
                "Glia does not start NEURON, because this user has no right to '/lab/secret'; give it to the user, or take the folder off the class path",
                new StartFault(new UncheckedIOException(new AccessDeniedException("/lab/secret"))).paragraph());
        assertTrue(
                new StartFault(new IllegalStateException("odd"))
                        .paragraph()
                        .matches(
                                "(?s)Glia met an error that it does not expect .*: odd; tell .* with the stack trace that is in '.*'[.]"));
    }
}
