package dev.glia.library.translate;

import dev.glia.host.process.CommandResult;
import dev.glia.library.stage.ModFault;
import dev.glia.library.stage.StagedMod;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads why CoreNEURON's translator, or NEURON's on its behalf, does not take a mod. */
final class NmodlMessages {
    private static final Pattern ERROR =
            Pattern.compile("(?m)^\\[NMODL\\] \\[(?:error|critical)\\] :: (?:Code Incompatibility :: )?(.+)$");
    private static final Pattern INCOMPATIBLE = Pattern.compile("(?m)^.*Code Incompatibility :: .+$");
    private static final Pattern THROWN = Pattern.compile("(?m)^ *what\\(\\): *(?:NMODL Parser Error : )?(.+)$");
    private static final Pattern PLACE =
            Pattern.compile("(?: (?:found |used )?at)? \\[(?:Location : )?(\\d+)\\.(\\d+)[-.\\d]*\\]");
    private static final Pattern NOTICE = Pattern.compile("(?m)^Notice: (.* not thread safe)\\.?$");
    private static final String NO_PYTHON = "NMODL_PYLIB";
    private static final Map<String, String> HINTS = Map.of(
            "instead of GLOBAL",
            "declare it RANGE: CoreNEURON keeps one GLOBAL for all threads, so a mod may only read it",
            "EXTERNAL",
            "CoreNEURON has no EXTERNAL; use a POINTER or a RANGE variable that the model sets",
            "solving method",
            "solve with one of these methods",
            "ast node for",
            "nmodl knows no FUNCTION_TABLE, and no function that the mod itself does not declare");

    private NmodlMessages() {}

    /** What {@code nmodl} says of a mod that it refuses. */
    static ModFault refused(StagedMod mod, CommandResult result, Duration limit) {
        String path = mod.mod().path();
        if (result.timedOut()) {
            return ModFault.ofMachine(
                    path,
                    "nmodl did not end within %s s".formatted(limit.toSeconds()),
                    "give it more time with -Dglia.compileTimeout=SECONDS");
        }
        if (result.output().contains(NO_PYTHON)) {
            return ModFault.ofMachine(
                    path,
                    "nmodl solves its equations with Python and SymPy, and finds no libpython to load",
                    "install a Python with a shared library (Debian: libpython3-dev, pyenv: PYTHON_CONFIGURE_OPTS=--enable-shared) and SymPy for it");
        }
        String message = message(result);
        Matcher place = PLACE.matcher(message);
        ModFault fault = place.find()
                ? at(mod, Integer.parseInt(place.group(1)), Integer.parseInt(place.group(2)), place.replaceFirst(""))
                : ModFault.whole(path, message);
        return hint(message).map(fault::withHint).orElse(fault);
    }

    /** In the line that names the mechanism, what stands behind the longer name is that much further to the left. */
    private static ModFault at(StagedMod mod, int line, int column, String reason) {
        int longer = line(mod.text(), line).length()
                - line(mod.source().bytes(), line).length();
        return ModFault.at(
                mod.mod().path(), mod.source().editorLine(line), Math.max(1, column - longer), reason.strip());
    }

    private static String line(byte[] text, int number) {
        return new String(text, StandardCharsets.ISO_8859_1)
                .lines()
                .skip(number - 1L)
                .findFirst()
                .orElse("");
    }

    /** Why NEURON takes the mod for one that threads cannot share; {@code said} is what nocmodl printed. */
    static ModFault notThreadSafe(StagedMod mod, String said) {
        Matcher notice = NOTICE.matcher(said);
        String why = notice.find() ? ": " + notice.group(1) : "";
        return ModFault.whole(mod.mod().path(), "CoreNEURON runs thread safe mods alone, and this one is not" + why)
                .withHint(
                        "where threads may share it all the same, begin its NEURON block with THREADSAFE; see NEURON's mkthreadsafe");
    }

    private static String message(CommandResult result) {
        String output = result.output();
        Matcher incompatible = INCOMPATIBLE.matcher(output);
        Matcher thrown = THROWN.matcher(output);
        Matcher error = ERROR.matcher(output);
        if (incompatible.find()) {
            return error.find(incompatible.start()) ? error.group(1) : incompatible.group();
        }
        if (thrown.find()) {
            return thrown.group(1).replaceAll("\\.$", "");
        }
        return error.find() ? error.group(1) : "nmodl ended with exit code " + result.exit() + " and said nothing";
    }

    private static Optional<String> hint(String message) {
        return HINTS.entrySet().stream()
                .filter(hint -> message.contains(hint.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
