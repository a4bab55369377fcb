package dev.glia.cli;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.fail;

import dev.glia.fixtures.Documentation;
import dev.glia.fixtures.ShellCommand;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;

/** Every command of the README and of the site is one that the command line takes, and the page of verbs is its help. */
class DocumentedCommandsTest {
    @Test
    void every_command_on_a_page_is_taken() {
        List<ShellCommand> commands = Documentation.commands("glia");
        assertFalse(commands.isEmpty());
        commands.forEach(DocumentedCommandsTest::parse);
    }

    private static void parse(ShellCommand command) {
        List<String> arguments = command.words().subList(1, command.words().size());
        try {
            new CommandLine(new GliaCommand()).parseArgs(arguments.toArray(String[]::new));
        } catch (MissingParameterException e) {
            if (arguments.size() > 1) { // a verb alone is only mentioned
                fail(command.toString(), e);
            }
        } catch (ParameterException e) {
            fail(command.toString(), e);
        }
    }

    @Test
    void the_page_of_verbs_is_made_from_their_help() {
        String verbs = new CommandLine(new GliaCommand())
                .getSubcommands().entrySet().stream()
                        .map(verb -> section(verb.getKey(), verb.getValue().getCommandSpec()))
                        .collect(Collectors.joining("\n"));
        Documentation.require("verbs.md", "the help of the command line", verbs);
    }

    private static String section(String name, CommandSpec verb) {
        String rows = Stream.concat(
                        verb.positionalParameters().stream().map(DocumentedCommandsTest::row),
                        verb.options().stream()
                                .filter(option -> !option.hidden() && !option.usageHelp() && !option.versionHelp())
                                // a JVM gives the methods of a class in any order
                                .sorted(Comparator.comparing(OptionSpec::longestName))
                                .map(DocumentedCommandsTest::row))
                .collect(Collectors.joining());
        String examples = Stream.of(verb.usageMessage().footer())
                .map(line -> plain(line).strip().replaceFirst(" {2,}\\((.*)\\)$", "   # $1"))
                .filter(line -> !line.isEmpty())
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        String table = rows.isEmpty() ? "" : "\n| argument | |\n| --- | --- |\n" + rows;
        return "## " + name + "\n\n" + text(verb.usageMessage().description()) + "\n" + table
                + (examples.isEmpty() ? "" : "\n```sh\n" + examples + "```\n");
    }

    private static String row(PositionalParamSpec parameter) {
        return "| `%s` | %s |%n".formatted(parameter.paramLabel(), text(parameter.description()));
    }

    private static String row(OptionSpec option) {
        String names = Stream.of(option.names()).map(name -> "`" + name + "`").collect(Collectors.joining(", "));
        String value = option.arity().max() == 0 ? "" : " `" + option.paramLabel() + "`";
        return "| %s%s | %s |%n".formatted(names, value, text(option.description()));
    }

    private static String text(String[] lines) {
        return plain(String.join(" ", lines)).replace("|", "\\|");
    }

    private static String plain(String line) {
        return Ansi.OFF.string(line.replace("%n", " ").replace("%%", "%"));
    }

    @Test
    void a_command_that_is_none_would_be_found() {
        ShellCommand wrong = new ShellCommand("here", List.of("glia", "select", "Kv1", "--packge=a"));
        try {
            parse(wrong);
        } catch (AssertionError e) {
            return;
        }
        fail("--packge was taken");
    }
}
