package dev.glia.library.translate;

import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import dev.glia.library.stage.ModFault;
import dev.glia.library.stage.StagedMod;
import dev.glia.library.tool.Toolchain;
import dev.glia.nmodl.ModCode;
import dev.glia.nmodl.ModCode.Block;
import dev.glia.nmodl.ModCode.Declared;
import dev.glia.nmodl.ModCode.Use;
import dev.glia.nmodl.Place;
import dev.glia.nmodl.WrittenUnit;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Asks NEURON's {@code modlunit} whether the units of a mod fit together. It stops at the first that do not.
 *
 * @param work an empty folder
 */
public record UnitCheck(Toolchain toolchain, Path work, Transcript log) {
    private static final Duration LIMIT = Duration.ofMinutes(1);
    private static final String MARK = "<<ERROR>>";
    private static final Pattern FINDING = Pattern.compile(
            "(?m)^(?:units:)?(.*?)\\n? at line (\\d+) in file (\\S+)\\n(.*" + MARK + ".*)\\n((?:\\t.*\\n?)*)");

    private static final Pattern OF_VARIABLE = Pattern.compile("^(\\w+) must have the units");
    private static final Pattern OF_UNIT = Pattern.compile("^Cannot recognize the units: *(\\S+)");

    /** Units that most mods declare. */
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("mV", "millivolt"),
            Map.entry("mA", "milliamp"),
            Map.entry("uA", "microamp"),
            Map.entry("nA", "nanoamp"),
            Map.entry("pA", "picoamp"),
            Map.entry("S", "siemens"),
            Map.entry("mS", "millisiemens"),
            Map.entry("uS", "microsiemens"),
            Map.entry("nS", "nanosiemens"),
            Map.entry("pS", "picosiemens"),
            Map.entry("uF", "microfarad"),
            Map.entry("um", "micron"),
            Map.entry("molar", "1/liter"),
            Map.entry("mM", "milli/liter"),
            Map.entry("uM", "micro/liter"),
            Map.entry("nM", "nano/liter"));

    /** What does not fit, with its place in the mod; empty also where this NEURON has no {@code modlunit}. */
    public Optional<ModFault> finding(StagedMod mod) {
        Path program = toolchain.neuron().nocmodl().resolveSibling("modlunit");
        if (!Files.isExecutable(program)) {
            log.write("units are not checked: there is no '%s'".formatted(program));
            return Optional.empty();
        }
        Path folder = Translator.folder(work, mod);
        CommandResult said = log.run(new Command(
                List.of(program.toString(), mod.fullName() + ".mod"),
                folder,
                Translator.environment(toolchain),
                LIMIT));
        return finding(mod, said.output());
    }

    private static Optional<ModFault> finding(StagedMod mod, String said) {
        Matcher finding = FINDING.matcher(said);
        if (!finding.find() || !finding.group(3).equals(mod.fullName() + ".mod")) {
            return Optional.empty();
        }
        String units = finding.group(5)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("' and '"));
        String problem = finding.group(1)
                .strip()
                .replaceFirst("instead of\\s*[.]?$", "instead of none")
                .replaceFirst("(\\w)already in previous COMPARTMENT$", "$1 is named twice in COMPARTMENT");
        String reason = problem + (units.isEmpty() ? "" : ": '" + units + "'");
        int line = mod.source().editorLine(Integer.parseInt(finding.group(2)));
        ModCode code = ModCode.of(mod.source());
        Place place = declaration(code, problem)
                .or(() -> use(code, problem))
                .or(() -> unit(mod, problem))
                .orElse(new Place(line, Math.max(1, finding.group(4).indexOf(MARK))));
        return Optional.of(ModFault.at(mod.mod().path(), place.line(), place.column(), "units: " + reason)
                .withHint(advice(problem, declaration(code, problem).isPresent())));
    }

    /** Of a variable whose unit is not NEURON's; modlunit names the line where the NEURON block begins. */
    private static Optional<Place> declaration(ModCode code, String problem) {
        return variable(problem)
                .flatMap(name -> code.declared().stream()
                        .filter(one -> one.name().equals(name))
                        .map(Declared::place)
                        .findFirst());
    }

    /** Of a variable that NEURON knows and the mod does not declare. */
    private static Optional<Place> use(ModCode code, String problem) {
        return variable(problem)
                .flatMap(name -> code.blocks().stream()
                        .flatMap(Block::outward)
                        .filter(use -> use.name().equals(name))
                        .map(Use::place)
                        .findFirst());
    }

    private static Optional<String> variable(String problem) {
        Matcher variable = OF_VARIABLE.matcher(problem);
        return variable.find() ? Optional.of(variable.group(1)) : Optional.empty();
    }

    private static Optional<Place> unit(StagedMod mod, String problem) {
        Matcher unit = OF_UNIT.matcher(problem);
        return unit.find() ? WrittenUnit.first(mod.source(), unit.group(1)) : Optional.empty();
    }

    /** How to declare a unit that modlunit does not know, as mods do; one in other letters than theirs is misspelt. */
    private static String declared(String problem) {
        Matcher unit = OF_UNIT.matcher(problem);
        String name = unit.find() ? unit.group(1) : "mV";
        String meant = USUAL.keySet().stream()
                .filter(usual -> usual.equalsIgnoreCase(name) && !USUAL.containsKey(name))
                .sorted()
                .map("(%s)"::formatted)
                .collect(Collectors.joining(" or "));
        if (!meant.isEmpty()) {
            return "capital letters count, so perhaps %s is meant".formatted(meant);
        }
        String example = USUAL.containsKey(name) ? name : "mV";
        return "declare the unit, as in UNITS { (%s) = (%s) }".formatted(example, USUAL.get(example));
    }

    /** What mends it, by the words of modlunit. */
    private static String advice(String problem, boolean declared) {
        if (problem.contains("not dimensionless")) {
            return "exponents and what exp, log and their like are given are plain numbers; divide by one that has the unit, as in exp(v / 25 (mV))";
        }
        if (problem.contains("Cannot recognize") || problem.contains("Need declaration")) {
            return declared(problem);
        }
        if (problem.endsWith("COMPARTMENT")) {
            return "a state has one volume; name it once";
        }
        if (variable(problem).isPresent() && !declared) {
            return "declare it with its unit, as in PARAMETER { celsius (degC) }";
        }
        if (variable(problem).isPresent()) {
            return "write the unit behind its name where it is declared, as in v (mV) or celsius (degC)";
        }
        return "give constants their units, as in v + 40 (mV), or enclose a formula that was fitted to data in UNITSOFF and UNITSON";
    }
}
