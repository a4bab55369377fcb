package dev.glia.maven;

import dev.glia.GliaException;
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
            if (skip) {
                getLog().info("Glia is skipped, because glia.skip is true");
                skipped();
            } else {
                run();
            }
        } catch (GliaException e) {
            throw new MojoFailureException(e.getMessage(), e);
        } catch (Exception e) {
            throw new MojoExecutionException("Glia met an error that it does not expect: " + e, e);
        }
    }

    /** Does what the goal is for. */
    abstract void run() throws Exception;

    /** Leaves the build valid where the goal is skipped. */
    void skipped() {}
}
