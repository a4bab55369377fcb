package dev.glia.maven.reactor;

import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import javax.inject.Named;
import javax.inject.Singleton;
import org.apache.maven.execution.BuildFailure;
import org.apache.maven.execution.BuildSuccess;
import org.apache.maven.execution.BuildSummary;
import org.apache.maven.execution.MavenExecutionRequest;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.lifecycle.LifecycleExecutionException;
import org.apache.maven.lifecycle.LifecycleExecutor;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.project.MavenProject;

/**
 * Runs a goal that the user has typed in each module of the build. Maven does so itself for goals that need a project, and those
 * cannot be typed without one; a goal that needs none it runs once. So that one execution has Maven plan the goal for each
 * module, with the module's own configuration, and execute it as it does with goals that a goal forks: by the public
 * {@link LifecycleExecutor}, which resolves the module's dependencies, too.
 *
 * <p>An execution that a pom binds to a phase is one of its module alone, as ever. One thread visits the modules, in the
 * order of the build.
 */
@Named
@Singleton
public class EachModule {
    private final LifecycleExecutor lifecycle;

    @Inject
    public EachModule(LifecycleExecutor lifecycle) {
        this.lifecycle = lifecycle;
    }

    /** Whether the execution is the one that Maven runs for all modules: typed, and not one of {@link #run}. */
    public static boolean isMeant(MavenSession session, MojoExecution execution) {
        return execution.getSource() == MojoExecution.Source.CLI
                && session.getRequest().isProjectPresent()
                && !session.getProjects().equals(List.of(session.getCurrentProject()));
    }

    /** Whether the execution is one of {@link #run}, in one of several modules. */
    public static boolean isVisit(MojoExecution execution) {
        return execution.getSource() == MojoExecution.Source.LIFECYCLE && execution.getLifecyclePhase() == null;
    }

    /**
     * Runs the goal of {@code typed} in each module. A module that has failed before, or stands on one that has, is passed over; after
     * the first failure none is run, unless the user wants to know of all ({@code --fail-at-end}).
     *
     * @throws MojoFailureException where it fails in a module, by something the user can act on
     * @throws MojoExecutionException where it fails otherwise
     */
    public void run(MavenSession session, MojoExecution typed) throws MojoFailureException, MojoExecutionException {
        boolean goOn = !MavenExecutionRequest.REACTOR_FAIL_FAST.equals(
                session.getRequest().getReactorFailureBehavior());
        List<Failure> failures = new ArrayList<>();
        for (MavenProject module : List.copyOf(session.getProjects())) {
            if ((failures.isEmpty() || goOn) && canRun(session, module)) {
                visit(session, typed, module, failures);
            }
        }
        if (!failures.isEmpty()) {
            throw failures.get(0).together(failures);
        }
    }

    private static boolean canRun(MavenSession session, MavenProject module) {
        return !hasFailed(session, module)
                && session.getProjectDependencyGraph().getUpstreamProjects(module, true).stream()
                        .noneMatch(before -> hasFailed(session, before));
    }

    private static boolean hasFailed(MavenSession session, MavenProject module) {
        return session.getResult().getBuildSummary(module) instanceof BuildFailure;
    }

    private void visit(MavenSession session, MojoExecution typed, MavenProject module, List<Failure> failures)
            throws MojoExecutionException {
        long begin = System.nanoTime();
        BuildSummary summary;
        try {
            execute(session, typed, module);
            summary = new BuildSuccess(module, millisecondsSince(begin));
        } catch (LifecycleExecutionException e) {
            summary = new BuildFailure(module, millisecondsSince(begin), e);
            failures.add(new Failure(module, e.getCause() == null ? e : e.getCause()));
        }
        // Else the table at the end says SKIPPED.
        session.getResult().addBuildSummary(summary);
    }

    private void execute(MavenSession session, MojoExecution typed, MavenProject module)
            throws LifecycleExecutionException, MojoExecutionException {
        MavenProject before = session.getCurrentProject();
        MojoExecution carrier = carrier(typed);
        try {
            session.setCurrentProject(module);
            carrier.setForkedExecutions(key(module), List.of(planned(session, typed)));
        } finally {
            session.setCurrentProject(before);
        }
        lifecycle.executeForkedExecutions(carrier, session);
    }

    /** The goal as the module configures it. */
    private MojoExecution planned(MavenSession session, MojoExecution typed) throws MojoExecutionException {
        String goal = "%s:%s:%s:%s@%s"
                .formatted(
                        typed.getGroupId(),
                        typed.getArtifactId(),
                        typed.getVersion(),
                        typed.getGoal(),
                        typed.getExecutionId());
        try {
            MojoExecution planned = lifecycle
                    .calculateExecutionPlan(session, goal)
                    .getMojoExecutions()
                    .get(0);
            MojoExecution visit = new MojoExecution(
                    planned.getMojoDescriptor(), typed.getExecutionId(), MojoExecution.Source.LIFECYCLE);
            visit.setConfiguration(planned.getConfiguration());
            return visit;
        } catch (Exception e) {
            // Eleven kinds of them, all of which Maven has met and survived for the module that the user stands in.
            throw new MojoExecutionException(
                    "the goal '%s' cannot be planned for module '%s': %s"
                            .formatted(
                                    typed.getGoal(), session.getCurrentProject().getArtifactId(), e.getMessage()),
                    e);
        }
    }

    /** What Maven says that it forks from: the goal that was typed, which by itself forks nothing. */
    private static MojoExecution carrier(MojoExecution typed) {
        MojoDescriptor descriptor = new MojoDescriptor();
        descriptor.setPluginDescriptor(typed.getMojoDescriptor().getPluginDescriptor());
        descriptor.setGoal(typed.getGoal());
        descriptor.setExecuteGoal(typed.getGoal());
        return new MojoExecution(descriptor, typed.getExecutionId(), MojoExecution.Source.CLI);
    }

    private static String key(MavenProject module) {
        return module.getGroupId() + ":" + module.getArtifactId() + ":" + module.getVersion();
    }

    private static long millisecondsSince(long begin) {
        return (System.nanoTime() - begin) / 1_000_000;
    }
}
