package dev.glia.imports;

import dev.glia.host.HostException;
import dev.glia.host.file.Failures;
import dev.glia.host.process.CommandResult;
import dev.glia.json.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A Glia package for Python. Its list of mods is Python code, which is read without being run where it only states what is
 * there. Where it computes the list, it is run if the user allows that, in a child process in which a small stand-in takes
 * the place of Python's {@code glia}, which need not be installed.
 *
 * @param distribution how messages call it
 * @param unpacked its files
 */
record PythonPackage(String distribution, Path unpacked) {
    private static final String SCRIPT = "describe_glia_package.py";

    /** What it lists; empty where it is no Glia package. */
    Optional<Json> list(Python python, boolean run, OptionStyle style, Consumer<String> say) {
        Json described = describe(python, false);
        if (described.string("found").equals("computed")) {
            if (!run) {
                throw new ImportException(
                        "'%s' computes its list of mods, so only its own Python code can tell them; have that code run, as you, with %s"
                                .formatted(distribution, style.flag("run")));
            }
            say.accept("the Python code of '%s' is run, because it computes its list of mods".formatted(distribution));
            described = describe(python, true);
        }
        return described.string("found").equals("nothing") ? Optional.empty() : Optional.of(described);
    }

    private Json describe(Python python, boolean run) {
        try {
            Path work = Files.createTempDirectory("glia-import-");
            Path script = work.resolve(SCRIPT);
            Path answer = work.resolve("answer.json");
            try (InputStream in = PythonPackage.class.getResourceAsStream(SCRIPT)) {
                Files.copy(in, script);
                List<String> words = List.of(
                        "-I", "-B", script.toString(), run ? "run" : "read", unpacked.toString(), answer.toString());
                CommandResult result = python.run(words, work);
                if (!result.succeeded()) {
                    throw new ImportException("'%s' cannot be read as a Glia package: %s"
                            .formatted(distribution, result.output().strip()));
                }
                return Json.parse(Files.readAllBytes(answer), "the metadata of " + distribution);
            } finally {
                Archive.delete(work);
            }
        } catch (IOException e) {
            throw new HostException("'%s' cannot be described: %s".formatted(unpacked, Failures.reason(e)), e);
        }
    }
}
