package dev.glia.maven;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.glia.GliaException;
import java.io.IOException;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.junit.jupiter.api.Test;

class AbstractGliaMojoTest {
    @Test
    void what_the_user_can_act_on_fails_the_build_with_its_own_words() {
        GliaException cause = new GliaException("mod 'x' is broken; mend it");
        MojoFailureException failure = assertThrows(MojoFailureException.class, () -> new Failing(cause).execute());
        assertEquals("mod 'x' is broken; mend it", failure.getMessage());
        assertSame(cause, failure.getCause());
    }

    @Test
    void anything_else_is_an_error_of_the_build() {
        for (Exception cause : new Exception[] {new IOException("disk full"), new IllegalStateException("a defect")}) {
            MojoExecutionException error =
                    assertThrows(MojoExecutionException.class, () -> new Failing(cause).execute());
            assertEquals("Glia met an error that it does not expect: " + cause, error.getMessage());
            assertSame(cause, error.getCause());
        }
    }

    private static final class Failing extends AbstractGliaMojo {
        private final Exception cause;

        private Failing(Exception cause) {
            this.cause = cause;
        }

        @Override
        void run() throws Exception {
            throw cause;
        }
    }
}
