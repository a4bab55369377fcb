package dev.glia.verb.check;

import dev.glia.asset.Dialect;
import dev.glia.asset.Mod;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageFiles;
import dev.glia.host.HostException;
import dev.glia.host.file.Failures;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import dev.glia.host.tool.SearchPath;
import dev.glia.lint.Rule;
import dev.glia.verb.TrialBuild;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Has Arbor's {@code modcc} translate the mods in Arbor's dialect. Glia does not install Arbor. */
record ArborCheck(TrialBuild build) {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    /** {@code error: 'Kv1.mod':(line 38,col 5) v is already defined}, between colours. */
    private static final Pattern PLACE = Pattern.compile("\\(line (\\d+)\\s*,\\s*col (\\d+)\\)");

    private static final Pattern COLOUR = Pattern.compile("\u001b\\[[0-9;]*m");

    /** Adds what modcc refuses; tells where it could not be asked. */
    Optional<String> of(Checkable checkable, Findings found) {
        long mods = checkable.checked().stream()
                .flatMap(pkg -> pkg.mods().stream())
                .filter(ArborCheck::isForArbor)
                .count();
        Optional<Path> modcc = SearchPath.of(build.neuron().environment()).find("modcc");
        if (mods == 0) {
            return Optional.empty();
        }
        if (modcc.isEmpty()) {
            return Optional.of(
                    "%s mods in Arbor's dialect were not translated, because there is no modcc on the PATH; `pip install arbor` brings it"
                            .formatted(mods));
        }
        checkable.checked().forEach(pkg -> translate(pkg, modcc.get(), found));
        return Optional.empty();
    }

    private void translate(ModPackage pkg, Path modcc, Findings found) {
        TrialBuild.inOwnFolder(folder -> {
            try (PackageFiles files = PackageFiles.open(pkg)) {
                for (Mod mod :
                        pkg.mods().stream().filter(ArborCheck::isForArbor).toList()) {
                    if (!found.has(pkg, mod, Rule.ARBOR)) { // modcc would stop at the first of them
                        translate(pkg, mod, files.read(mod.path()), modcc, folder, found);
                    }
                }
            }
            return null;
        });
    }

    private static void translate(ModPackage pkg, Mod mod, byte[] text, Path modcc, Path folder, Findings found) {
        try {
            Path file = Files.write(folder.resolve(mod.name().fullName() + ".mod"), text);
            CommandResult said = new Command(
                            List.of(modcc.toString(), "-o", folder.toString(), file.toString()),
                            folder,
                            Map.of(),
                            LIMIT)
                    .run();
            if (!said.succeeded()) {
                String output = COLOUR.matcher(said.output()).replaceAll("");
                Matcher place = PLACE.matcher(output);
                boolean placed = place.find(Math.max(0, output.indexOf("error"))); // before it stand warnings
                found.add(
                        pkg,
                        mod,
                        Rule.ARBOR,
                        mod.path(),
                        placed ? Optional.of(Integer.valueOf(place.group(1))) : Optional.empty(),
                        placed ? Optional.of(Integer.valueOf(place.group(2))) : Optional.empty(),
                        "modcc refuses it: " + reason(output, placed ? place.end() : 0));
            }
        } catch (IOException e) {
            throw new HostException("'%s' cannot be used: %s".formatted(folder, Failures.reason(e)), e);
        }
    }

    private static String reason(String output, int from) {
        return output.substring(from)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .findFirst()
                .map(line -> PLACE.matcher(line).replaceAll("").strip())
                .orElse("it gives no reason");
    }

    private static boolean isForArbor(Mod mod) {
        return mod.dialect() == Dialect.ARBOR;
    }
}
