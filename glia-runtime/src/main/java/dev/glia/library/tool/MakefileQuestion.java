package dev.glia.library.tool;

import dev.glia.host.HostException;
import dev.glia.host.file.Failures;
import dev.glia.host.file.Remembered;
import dev.glia.host.neuron.NeuronInstallation;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import dev.glia.host.tool.Requirement;
import dev.glia.host.tool.SearchPath;
import dev.glia.library.key.Keys;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Flags that one of NEURON's makefiles knows. The answers name NEURON's prefix as {@value #HOME}, so that they are the same
 * wherever it lies.
 *
 * @param name of the answer among the facts that are kept
 * @param rule a rule {@code glia} that prints one line of flags after the other, each behind {@code |}
 * @param lines how many
 */
public record MakefileQuestion(String name, Path makefile, String rule, int lines) {
    static final String HOME = "/glia-neuron-home";
    private static final String COMPILER = "glia-cxx";

    /**
     * The words of every line, without the compiler; asked once per makefile and kept in {@code facts}.
     *
     * @param work an empty folder to ask in
     */
    public List<List<String>> answer(NeuronInstallation neuron, Remembered facts, Path work, SearchPath path) {
        String kept = name + "-"
                + Keys.makefileAnswer(neuron.fingerprint(), rule, content(makefile))
                        .substring(0, 16);
        Optional<String> remembered = facts.read(kept);
        if (remembered.isPresent()) {
            return words(remembered.get().lines().toList());
        }
        List<String> said = ask(neuron, work, path);
        facts.write(kept, String.join("\n", said));
        return words(said);
    }

    private static byte[] content(Path makefile) {
        try {
            return Files.readAllBytes(makefile);
        } catch (IOException e) {
            throw Failures.exception("NEURON's makefile '%s' cannot be read".formatted(makefile), e);
        }
    }

    private List<String> ask(NeuronInstallation neuron, Path work, SearchPath path) {
        try {
            Files.createDirectories(work);
            Files.write(work.resolve("makemod2c_inc"), new byte[0]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<String> words = List.of(
                Requirement.MAKE.on(path).toString(),
                "-s",
                "-f",
                makefile.toString(),
                "ROOT=" + HOME,
                "CXX=" + COMPILER,
                "INCFLAGS=",
                "LINKFLAGS=",
                "--eval=" + rule,
                "glia");
        CommandResult result =
                new Command(words, work, Map.of("LC_ALL", "C", "MAKEFLAGS", ""), Duration.ofMinutes(1)).run();
        List<String> said =
                result.output().lines().filter(line -> line.startsWith("|")).toList();
        if (!result.succeeded() || said.size() != lines) {
            throw new HostException("the compiler flags of the NEURON in '%s' cannot be read from '%s': make said '%s'"
                    .formatted(neuron.home(), makefile, result.output().strip()));
        }
        return said;
    }

    private List<List<String>> words(List<String> said) {
        if (said.size() != lines) {
            throw new IllegalArgumentException("not as many lines of flags as were asked for");
        }
        return said.stream()
                .map(line -> Arrays.stream(line.substring(1).strip().split("\\s+"))
                        .filter(word -> !word.isEmpty() && !word.equals(COMPILER))
                        .toList())
                .toList();
    }
}
