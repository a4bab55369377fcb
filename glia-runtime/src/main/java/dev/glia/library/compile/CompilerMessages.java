package dev.glia.library.compile;

import dev.glia.host.HostException;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import dev.glia.library.check.Hints;
import dev.glia.library.stage.ModFault;
import dev.glia.library.tool.Toolchain;
import dev.glia.library.translate.ModText;
import dev.glia.library.translate.Translation;
import dev.glia.nmodl.Place;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads the first error of a C++ compiler and finds its place in the mod. nocmodl writes no {@code #line}, so the place is
 * found by what stands there: VERBATIM is copied line for line, and other code keeps the names of its variables.
 */
final class CompilerMessages {
    private static final Pattern ERROR =
            Pattern.compile("(?m)^(?:In file included.*\\n)*(.+?):(\\d+):(\\d+): (?:fatal )?error: (.*)$");
    /** Lines of the mod, which may speak of memory, too, are quoted behind blanks. */
    private static final Pattern OUT_OF_MEMORY =
            Pattern.compile("(?m)^\\S.*(?:Killed signal terminated program|unable to execute command: Killed"
                    + "|memory exhausted|out of memory|Cannot allocate memory|failed to map segment)");

    private static final Pattern UNDECLARED = Pattern.compile(
            "(?:arguments to |undeclared identifier |^)'(\\w+)'(?: that depend on a template parameter.*| was not declared in this scope.*|$)");

    private static final Pattern NOT_VIABLE = Pattern.compile("(?m)candidate function not viable: .*$");
    private static final Pattern SPECIAL_FUNCTION =
            Pattern.compile("error: '(?:std::)?(?:assoc_laguerre|assoc_legendre|beta"
                    + "|comp_ellint_[123]|cyl_bessel_[ijk]|cyl_neumann|ellint_[123]|expint|hermite|laguerre|legendre|riemann_zeta"
                    + "|sph_bessel|sph_legendre|sph_neumann|airy_[ab]i|conf_hyperg|hyperg)[fl]?' ");
    private static final Pattern QUOTED = Pattern.compile("'([^']*)'");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private CompilerMessages() {}

    static ModFault fault(Translation translation, CommandResult result, Duration limit) {
        String path = translation.mod().mod().path();
        if (result.timedOut()) {
            return ModFault.ofMachine(
                    path,
                    "the compiler did not end within %s s".formatted(limit.toSeconds()),
                    "give it more time with -Dglia.compileTimeout=SECONDS");
        }
        if (outOfMemory(result)) {
            return ModFault.ofMachine(
                    path,
                    "the compiler found too little memory, also when it ran alone",
                    "free some memory, or compile with less optimisation: -Dglia.cxxflags=-O1");
        }
        if (result.output().isBlank()) {
            return ModFault.ofMachine(
                    path,
                    "the compiler ended with exit code %s and said nothing".formatted(result.exit()),
                    "there is room on the disk; run the command by hand, it is the last one in the log, or name another compiler with -Dglia.cxx=COMMAND");
        }
        Matcher error = ERROR.matcher(result.output());
        if (!error.find()) {
            return ModFault.whole(path, first(result));
        }
        ModFault fault = place(translation, error, result.output());
        Optional<ModFault> known =
                undefinedCall(translation, error.group(4)).or(() -> unsafeTransfer(translation, fault));
        if (known.isPresent()) {
            return known.get();
        }
        return hint(translation, fault, whole(fault.reason(), result.output().substring(error.end())))
                .map(fault::withHint)
                .orElse(fault);
    }

    /** The compiler speaks of a name, in the end of templates; nocmodl has let a call of nothing pass. */
    private static Optional<ModFault> undefinedCall(Translation translation, String reason) {
        Matcher undeclared = UNDECLARED.matcher(reason);
        return undeclared.find()
                ? translation
                        .mod()
                        .source()
                        .callOfUndefined(undeclared.group(1))
                        .map(
                                place -> ModFault.at(
                                                translation.mod().mod().path(),
                                                place.line(),
                                                place.column(),
                                                "no PROCEDURE or FUNCTION named '%s' in this mod"
                                                        .formatted(undeclared.group(1)))
                                        .withHint(
                                                "write it, or INCLUDE the file that has it; declare a function of C in VERBATIM"))
                : Optional.empty();
    }

    /** nocmodl leaves an empty place in a list of arguments. */
    private static Optional<ModFault> unsafeTransfer(Translation translation, ModFault fault) {
        boolean unsafe = fault.line().isEmpty() && translation.cpp().contains("#define NRN_VECTORIZED 0");
        return unsafe
                ? ModText.of(translation.mod())
                        .word("BBCOREPOINTER")
                        .map(
                                place -> ModFault.at(
                                                fault.file(),
                                                place.line(),
                                                place.column(),
                                                "NEURON's nocmodl makes no valid C++ of a BBCOREPOINTER in a mod that is not THREADSAFE")
                                        .withHint(
                                                "write THREADSAFE into the NEURON block, where NEURON's threads may run the mod at once"))
                : Optional.empty();
    }

    /** Whether it failed for the functions that {@link dev.glia.library.tool.Economies#ahead} keeps out. */
    static boolean lackSpecialFunctions(CommandResult result) {
        return !result.succeeded() && SPECIAL_FUNCTION.matcher(result.output()).find();
    }

    /**
     * Whether there was not enough memory for the compiler, or for a program that it runs: the system has ended it, or has
     * refused it more.
     */
    static boolean outOfMemory(CommandResult result) {
        return !result.succeeded()
                && !result.timedOut()
                && (result.exit() == 137
                        || OUT_OF_MEMORY.matcher(result.output()).find());
    }

    /**
     * That a compilation failed which is no mod's.
     *
     * @param what is compiled
     * @param advice the rest of the sentence that says how to reproduce it
     */
    static HostException shared(
            Toolchain toolchain, String what, Command command, CommandResult result, String advice) {
        String reason = result.timedOut()
                ? "it did not end within %s s; give it more time with -Dglia.compileTimeout=SECONDS"
                        .formatted(command.limit().toSeconds())
                : first(result);
        return new HostException("the compiler '%s' cannot compile %s: %s. Reproduce it with `cd '%s' && %s`%s"
                .formatted(toolchain.compiler().id(), what, reason, command.folder(), command.line(), advice));
    }

    /** The first error in one line. */
    private static String first(CommandResult result) {
        Matcher error = ERROR.matcher(result.output());
        return error.find()
                ? "%s:%s: %s".formatted(error.group(1), error.group(2), error.group(4))
                : result.output()
                        .lines()
                        .filter(line -> !line.isBlank())
                        .findFirst()
                        .orElse("it ended with exit code " + result.exit() + " and said nothing");
    }

    private static ModFault place(Translation translation, Matcher error, String output) {
        String file = error.group(1);
        int line = Integer.parseInt(error.group(2));
        int column = Integer.parseInt(error.group(3));
        String reason = error.group(4);
        if (!file.equals(translation.file())) {
            Optional<String> companion = companion(translation, file);
            if (companion.isPresent()) {
                return ModFault.at(companion.get(), line, column, reason);
            }
            // In a header of NEURON: the mod's line is the one that led there.
            Matcher cause = Pattern.compile(Pattern.quote(translation.file()) + ":(\\d+)")
                    .matcher(output);
            if (!cause.find()) {
                return ModFault.whole(translation.mod().mod().path(), reason + " (" + file + ":" + line + ")");
            }
            return inMod(translation, Integer.parseInt(cause.group(1)), 1, reason);
        }
        return inMod(translation, line, column, reason);
    }

    private static Optional<String> companion(Translation translation, String file) {
        String path =
                Path.of(translation.mod().folder()).resolve(file).normalize().toString();
        return translation.mod().companions().containsKey(path) ? Optional.of(path) : Optional.empty();
    }

    private static ModFault inMod(Translation translation, int cppLine, int column, String reason) {
        ModText cpp = ModText.of(translation.cpp());
        ModText text = ModText.of(translation.mod());
        String path = translation.mod().mod().path();
        List<String> before = IntStream.range(Math.max(1, cppLine - 40), cppLine)
                .mapToObj(cpp::line)
                .toList();
        Optional<Integer> copied = text.lineReading(cpp.line(cppLine), before);
        if (copied.isPresent()) {
            return ModFault.at(path, copied.get(), column, reason);
        }
        return named(text, reason, translation.mod().fullName())
                .map(place -> ModFault.at(path, place.line(), place.column(), reason))
                .orElseGet(() -> ModFault.whole(path, reason));
    }

    /** The first place of a name that the message quotes; nocmodl puts {@code _l} before locals and the suffix behind. */
    private static Optional<Place> named(ModText text, String reason, String fullName) {
        Matcher quoted = QUOTED.matcher(reason);
        while (quoted.find()) {
            Matcher name = NAME.matcher(quoted.group(1).replaceFirst("^_l", ""));
            while (name.find()) {
                Optional<Place> place = text.word(name.group().replace("_" + fullName, ""));
                if (place.isPresent()) {
                    return place;
                }
            }
        }
        return Optional.empty();
    }

    /** clang tells in a note why no function of that name will do. */
    private static String whole(String reason, String following) {
        Matcher note = NOT_VIABLE.matcher(following);
        return reason.startsWith("no matching function") && note.find() ? reason + "; " + note.group() : reason;
    }

    private static Optional<String> hint(Translation translation, ModFault fault, String error) {
        return translation.mod().source().hazards().stream()
                .filter(hazard -> hazard.kind().stopsCompiler())
                .filter(hazard -> fault.line().equals(Optional.of(hazard.place().line())))
                .map(hazard -> hazard.kind().advice())
                .findFirst()
                .or(() -> Hints.of(error));
    }
}
