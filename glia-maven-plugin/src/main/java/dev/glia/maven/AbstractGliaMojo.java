package dev.glia.maven;

import dev.glia.GliaException;
import dev.glia.host.file.AtomicFiles;
import java.io.File;
import java.util.Optional;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * What all goals share: skipping, and the border to Maven, where an exception becomes one of Maven's two. A
 * {@link GliaException} is something the user can act on and fails the build; anything else is an error of the build
 * itself.
 */
abstract class AbstractGliaMojo extends AbstractMojo {
    /** Leaves the goal out; what it would define is defined empty. */
    @Parameter(property = "glia.skip", defaultValue = "false")
    private boolean skip;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        try {
            if (skip && !isForEachModule()) {
                getLog().info("Glia is skipped, because glia.skip is true");
                skipped();
            } else {
                run();
            }
        } catch (MojoFailureException | MojoExecutionException e) {
            throw e;
        } catch (GliaException e) {
            // Lines of places begin where Maven's own words end.
            String begin = e.getMessage().contains("\n") ? "\n" : "";
            throw new MojoFailureException(begin + e.getMessage(), e);
        } catch (Exception e) {
            throw new MojoExecutionException("Glia met an error that it does not expect: " + e, e);
        }
    }

    /** Whether this stands for the goal in each module, each of which knows whether the goal is skipped there. */
    boolean isForEachModule() {
        return false;
    }

    /** Does what the goal is for. */
    abstract void run() throws Exception;

    /** Gives the answer that the user asked the goal for, line by line. */
    final void print(String answer) {
        answer.lines().forEach(line -> getLog().info(line));
    }

    /** Gives the answer for a program: in its file, or on the standard output, where no log level stands before it. */
    final void printJson(byte[] document, File file) {
        if (file != null) {
            AtomicFiles.write(file.toPath(), document);
        } else {
            System.out.write(document, 0, document.length);
            System.out.flush();
        }
    }

    /** Gives a program the answer as it is, which {@code mvn -q} leaves alone on the standard output. */
    final void printBare(String answer) {
        System.out.println(answer);
    }

    /** A parameter that Maven leaves {@code null} where it is not given, or given empty. */
    static Optional<String> given(String parameter) {
        return Optional.ofNullable(parameter).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Leaves the build valid where the goal is skipped. */
    void skipped() {}
}
