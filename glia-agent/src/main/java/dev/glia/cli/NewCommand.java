package dev.glia.cli;

import dev.glia.imports.OptionStyle;
import dev.glia.launch.GliaVersion;
import dev.glia.verb.NewProject;
import java.io.Console;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code glia new}: a project that is a package. */
@Command(
        name = "new",
        description = {
            "Makes a Maven project that is a package: a mod, a test that runs it, licence, citation and CI.",
            "`mvn verify` in it works at once. On a terminal it asks for what you leave out."
        },
        footer = {"  glia new my-channels --author Ada --licence Apache-2.0 --user a-lab"})
final class NewCommand implements Runnable {
    @Parameters(arity = "0..1", paramLabel = "NAME", description = "The project's folder and artifactId.")
    Optional<String> name = Optional.empty();

    @Option(
            names = "--author",
            paramLabel = "NAME",
            description = "An author, with or without <address>; may be repeated.")
    List<String> authors = List.of();

    @Option(names = "--licence", paramLabel = "ID", description = "Apache-2.0, BSD-3-Clause or MIT.")
    Optional<String> licence = Optional.empty();

    @Option(names = "--user", paramLabel = "NAME", description = "Your name at GitHub; the group is io.github.NAME.")
    Optional<String> user = Optional.empty();

    @Option(names = "--group", paramLabel = "ID", description = "The groupId, where you have one of your own.")
    Optional<String> group = Optional.empty();

    private Path folder = Path.of("");

    @Option(
            names = "--in",
            paramLabel = "DIR",
            description = "The folder to put the project into; this one unless given.")
    void folder(Path path) {
        folder = path;
    }

    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        String project = name.orElseGet(() -> ask("the project's name", "my-channels"));
        NewProject made = new NewProject(
                project,
                group.orElseGet(
                        () -> NewProject.groupOf(user.orElseGet(() -> ask("your name at GitHub (--user)", "a-lab")))),
                authors.isEmpty() ? List.of(ask("the author (--author)", "A. Lab <a@lab.example>")) : authors,
                licence.orElseGet(() -> ask("the licence (--licence)", "Apache-2.0")),
                GliaVersion.current());
        made.writeBelow(folder)
                .forEach(path -> Output.of(spec).note(folder.resolve(project).resolve(path) + " written"));
        Output.of(spec).out().println(made.next(folder));
    }

    /** Asks on a terminal; elsewhere nobody would answer. */
    private static String ask(String what, String example) {
        Console console = System.console();
        String answer = console == null ? null : console.readLine("%s, for example %s: ", what, example);
        if (answer == null || answer.isBlank()) {
            throw NewProject.missing(what, OptionStyle.COMMAND_LINE);
        }
        return answer.strip();
    }
}
