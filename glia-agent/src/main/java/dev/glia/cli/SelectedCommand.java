package dev.glia.cli;

import dev.glia.imports.OptionStyle;
import dev.glia.verb.Selecting;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code glia selected}: what the user prefers in every project. */
@Command(
        name = "selected",
        description = "Lists what you prefer in all your projects; `glia select ASSET --clear` forgets one of them.",
        footer = "  glia selected")
final class SelectedCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Override
    public void run() {
        Output output = Output.of(spec);
        new Selecting(output.preferences(), Optional.empty(), OptionStyle.COMMAND_LINE, output::note)
                .selected()
                .forEach(output.out()::println);
    }
}
