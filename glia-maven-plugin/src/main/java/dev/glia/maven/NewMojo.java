package dev.glia.maven;

import dev.glia.imports.OptionStyle;
import dev.glia.verb.NewProject;
import java.io.File;
import java.util.List;
import java.util.Optional;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;

/**
 * Makes a Maven project that is a package: a mod, a test that runs it, licence, citation and CI.
 *
 * <pre>
 * mvn dev.glia:glia-maven-plugin:new -Dglia.name=my-channels -Dglia.author="A. Lab" -Dglia.licence=Apache-2.0 -Dglia.user=a-lab
 * </pre>
 */
@Mojo(name = "new", requiresProject = false, threadSafe = true)
public final class NewMojo extends AbstractGliaMojo {
    /** The project's folder and artifactId. */
    @Parameter(property = "glia.name")
    private String name;

    /** The authors, each with or without {@code <address>}. */
    @Parameter(property = "glia.author")
    private List<String> authors = List.of();

    /** {@code Apache-2.0}, {@code BSD-3-Clause} or {@code MIT}. */
    @Parameter(property = "glia.licence")
    private String licence;

    /** Your name at GitHub; the group is {@code io.github.NAME}. */
    @Parameter(property = "glia.user")
    private String user;

    /** The groupId, where you have one of your own. */
    @Parameter(property = "glia.groupId")
    private String groupId;

    /** The folder to put the project into. */
    @Parameter(property = "glia.in", defaultValue = "${user.dir}")
    private File in;

    @Parameter(defaultValue = "${plugin.version}", readonly = true)
    private String version;

    @Override
    void run() {
        NewProject made = new NewProject(
                required(name, "glia.name"),
                given(groupId).orElseGet(() -> NewProject.groupOf(required(user, "glia.user"))),
                authors.isEmpty() ? List.of(required("", "glia.author")) : authors,
                required(licence, "glia.licence"),
                version);
        made.writeBelow(in.toPath())
                .forEach(path -> getLog().info(in.toPath().resolve(made.name()).resolve(path) + " written"));
        print(made.next(in.toPath()));
    }

    private static String required(String value, String property) {
        return Optional.ofNullable(value)
                .flatMap(AbstractGliaMojo::given)
                .orElseThrow(() -> NewProject.missing("-D" + property, OptionStyle.MAVEN));
    }
}
