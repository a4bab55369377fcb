package dev.glia.maven;

import dev.glia.asset.PackageSet;
import dev.glia.maven.gather.ProjectPackages;
import dev.glia.select.Advice;
import dev.glia.verb.GenerateTask;
import java.io.File;
import java.io.IOException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/**
 * Writes a Java class for every asset of the project's packages, with units, defaults and limits, and has it compiled with
 * the project: {@code Kv1.in(soma).gbar(0.2)}.
 *
 * <p>{@code mechanisms.Kv1} is what the bare name means, by the project's preferences as everywhere;
 * {@code mechanisms.lab.Kv1} is the one of package {@code lab} and no other, {@code mechanisms.lab.Kv1__fast} a variant.
 */
@Mojo(
        name = "generate",
        defaultPhase = LifecyclePhase.GENERATE_SOURCES,
        requiresDependencyCollection = ResolutionScope.TEST,
        threadSafe = true)
public final class GenerateMojo extends AbstractNamedSourcesMojo {
    /** The Java package of bare names; each Glia package has one below it. */
    @Parameter(property = "glia.basePackage", defaultValue = GenerateTask.BASE_PACKAGE)
    private String basePackage;

    /** The folder of sources that is written into. */
    @Parameter(property = "glia.generatedSources", defaultValue = "${project.build.directory}/generated-sources/glia")
    private File generatedSources;

    @Override
    void run() throws IOException {
        ProjectPackages found = packages();
        GenerateTask.Outcome outcome = new GenerateTask(
                        PackageSet.of(found.all()).packages(),
                        index(found.all()),
                        allPreferences(),
                        basePackage,
                        generatedSources.toPath(),
                        Advice.MAVEN)
                .run();
        outcome.notes().forEach(getLog()::info);
        getLog().info(outcome.text());
        compileAlso(generatedSources);
    }
}
