package dev.glia.library.translate;

import dev.glia.host.process.CommandResult;
import dev.glia.library.stage.ModFault;
import dev.glia.library.stage.StagedMod;
import dev.glia.nmodl.Place;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what nocmodl says of a mod it refuses: {@code Error: ... at line 4 in file x.mod}, the line, and a caret,
 * each of which may be missing. */
final class TranslatorMessages {
    private static final Pattern AT = Pattern.compile("(?m)^(.*?) at line (\\d+) in file (\\S+)$");
    private static final Pattern IN = Pattern.compile("(?m)^(?:Error: )?(.*?) in file \\S+$");
    private static final Pattern NOT_OPENED = Pattern.compile("(?m)^(?:Error: )?Couldn't open:? (.*)$");
    private static final Pattern SYNTAX = Pattern.compile("(?i)illegal|syntax|missing");
    private static final Pattern BLOCK = Pattern.compile("\\bin an? ([A-Z]+) block\\b");
    private static final String ILLEGAL_BLOCK = "Illegal block";
    private static final Map<String, String> HINTS = Map.of(
            "used as both variable and function",
            "NEURON 9 wants one meaning for a name; give the variable or the function another name",
            "can not be re-declared in a CONSTANT block",
            "NEURON 9 takes an ion's variables from USEION alone; delete the line in CONSTANT",
            "Couldn't open",
            "the file must be in the package; put it beside the mod and build the package again",
            ILLEGAL_BLOCK,
            "look here and in the line before for an unfinished statement, a misspelt keyword, or a METHOD that NEURON does not have");

    private TranslatorMessages() {}

    static ModFault fault(StagedMod mod, CommandResult result, Duration limit) {
        if (result.timedOut()) {
            return ModFault.ofMachine(
                    mod.mod().path(),
                    "nocmodl did not end within %s s".formatted(limit.toSeconds()),
                    "give it more time with -Dglia.compileTimeout=SECONDS");
        }
        if (result.output().isBlank()) {
            return ModFault.ofMachine(
                    mod.mod().path(),
                    "nocmodl ended with exit code %s and said nothing".formatted(result.exit()),
                    "run the command by hand, it is in the log");
        }
        ModFault fault = located(mod, result);
        return HINTS.entrySet().stream()
                .filter(hint -> fault.reason().contains(hint.getKey())
                        && !fault.reason().contains("is never closed"))
                .findFirst()
                .map(hint -> fault.withHint(hint.getValue()))
                .orElse(fault);
    }

    private static ModFault located(StagedMod mod, CommandResult result) {
        String output = result.output();
        Matcher at = AT.matcher(output);
        if (at.find()) {
            String reason = at.group(1).isBlank()
                    ? before(output.substring(0, at.start()))
                    : at.group(1).replaceFirst("^\\s*Error:\\s*", "").strip();
            return place(mod, reason, Integer.parseInt(at.group(2)), at.group(3), output.substring(at.end()));
        }
        Matcher missing = NOT_OPENED.matcher(output);
        if (missing.find()) {
            String file = missing.group(1).strip();
            String reason = "Couldn't open the INCLUDE file '" + file + "'";
            return ModText.of(mod)
                    .after("INCLUDE", file)
                    .map(place -> at(mod.mod().path(), place, reason))
                    .orElse(ModFault.whole(mod.mod().path(), reason));
        }
        Matcher in = IN.matcher(output);
        String reason = in.find() ? in.group(1).strip() : last(output, result.exit());
        return named(ModText.of(mod), reason)
                .map(place -> at(mod.mod().path(), place, reason))
                .orElse(ModFault.whole(mod.mod().path(), reason));
    }

    /** A message of several lines, at whose end stands the place. */
    private static String before(String output) {
        int error = output.lastIndexOf("Error:");
        return (error < 0 ? last(output, 1) : output.substring(error + "Error:".length()))
                .strip()
                .replaceAll("\\s*\n\\s*", "; ");
    }

    private static ModFault place(StagedMod mod, String reason, int line, String file, String rest) {
        List<String> following = rest.lines().skip(1).limit(2).toList();
        int caret = following.size() < 2 ? 0 : following.get(1).indexOf('^') + 1;
        if (!file.equals(mod.fullName() + ".mod")) {
            return ModFault.at(mod.folder() + file, line, Math.max(caret, 1), reason);
        }
        Optional<ModFault> unclosed = unclosed(mod, reason);
        if (unclosed.isPresent()) {
            return unclosed.get();
        }
        boolean pointed = caret > 0 && !following.get(0).isBlank();
        if (pointed) {
            return ModFault.at(mod.mod().path(), mod.source().editorLine(line), caret, reason);
        }
        // Without a text over its caret, nocmodl complains when it has read the whole mod.
        return named(ModText.of(mod), reason)
                .map(place -> at(mod.mod().path(), place, reason))
                .orElseGet(() -> ModFault.at(mod.mod().path(), mod.source().editorLine(line), 1, reason));
    }

    /** nocmodl notices such an error far behind it, where the block or the mod ends. */
    private static Optional<ModFault> unclosed(StagedMod mod, String reason) {
        String words = "this '%s' is never closed; nocmodl says '%s'";
        String file = mod.mod().path();
        Optional<ModFault> parenthesis = SYNTAX.matcher(reason).find()
                ? mod.source().unclosedParenthesis().map(place -> at(file, place, words.formatted("(", reason)))
                : Optional.empty();
        return parenthesis.or(() ->
                mod.source().unclosedBrace().map(place -> at(file, place, words.formatted("{", reason))));
    }

    /** The place of the name with which the message begins, behind the block or statement that it speaks of. */
    private static Optional<Place> named(ModText text, String reason) {
        Matcher name = Pattern.compile("^([A-Za-z][A-Za-z0-9_]*) ").matcher(reason);
        if (!name.find()) {
            return Optional.empty();
        }
        Matcher block = BLOCK.matcher(reason);
        String keyword = block.find() ? block.group(1) : reason.contains("function") ? "FUNCTION|PROCEDURE" : "";
        return text.after(keyword, name.group(1)).or(() -> text.word(name.group(1)));
    }

    private static ModFault at(String file, Place place, String reason) {
        return ModFault.at(file, place.line(), place.column(), reason);
    }

    private static String last(String output, int exit) {
        return output.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.equals("^") && !line.startsWith("Translating"))
                .reduce((a, b) -> b)
                .orElse("nocmodl ended with exit code " + exit + " and said nothing");
    }
}
