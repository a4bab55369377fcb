package dev.glia.maven;

import dev.glia.maven.reactor.EachModule;
import java.io.IOException;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * What the goals share that work in a project, in each module of a build of several, and where there is no pom: there they do
 * what the command line does.
 */
abstract class AbstractAnywhereMojo extends AbstractNamedSourcesMojo {
    @Parameter(defaultValue = "${mojoExecution}", required = true, readonly = true)
    private MojoExecution execution;

    @Inject
    private EachModule modules;

    @Override
    final void run() throws Exception {
        if (isForEachModule()) {
            modules.run(session(), execution);
        } else if (isVisit() && isWithoutPackages()) {
            getLog().info("this module has no packages");
        } else {
            answer();
        }
    }

    @Override
    final boolean isForEachModule() {
        return !isElsewhere() && EachModule.isMeant(session(), execution);
    }

    /** Does what the goal is for, in one project or in none. */
    abstract void answer() throws Exception;

    /** Whether the user says where to look, which is then no module. */
    abstract boolean isElsewhere();

    /** Whether the goal needs packages and sees none, which is no fault of one module among several. */
    boolean isWithoutPackages() throws IOException {
        return false;
    }

    /** Whether there is a pom. A Maven that runs without one makes a project up, which has no file. */
    final boolean isProject() {
        return project().getFile() != null;
    }

    /** Whether this is one of several modules in which the user has the goal run. */
    final boolean isVisit() {
        return EachModule.isVisit(execution);
    }
}
