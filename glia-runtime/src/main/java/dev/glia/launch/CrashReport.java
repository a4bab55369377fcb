package dev.glia.launch;

import dev.glia.asset.MechanismName;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a JVM wrote when a fault of native code ended it.
 *
 * @param mechanism whose code it was in, where the JVM names a function of one
 */
public record CrashReport(Path file, Optional<MechanismName> mechanism) {
    /** A native frame, and in it the C++ name of a function; such a name has its length before it. */
    private static final Pattern FRAME = Pattern.compile("(?m)^(?:# )?C  \\[.*?\\]\\s+(\\S.*)$");

    private static final Pattern MANGLED = Pattern.compile("_ZL?(\\d+)(\\w+).*");
    private static final String PREFIX = "glia__";

    /** The report of process {@code pid} that ran in {@code folder}. */
    public static Optional<CrashReport> of(Path folder, long pid) {
        Path file = folder.resolve("hs_err_pid" + pid + ".log");
        try {
            return Optional.of(new CrashReport(file, mechanism(Files.readString(file, StandardCharsets.ISO_8859_1))));
        } catch (IOException e) {
            return Optional.empty(); // It ended otherwise, or was told to write none, or elsewhere.
        }
    }

    /** Where the fault was, as a part of a sentence. */
    public String where() {
        return mechanism
                .map(name -> "the code of mechanism '%s' (asset '%s' of package '%s')"
                        .formatted(name, name.asset(), name.pkg()))
                .orElse("native code");
    }

    /** The first one on the stack. */
    static Optional<MechanismName> mechanism(String report) {
        return FRAME.matcher(report)
                .results()
                .map(frame -> functionName(frame.group(1)))
                .filter(function -> function.contains(PREFIX))
                .flatMap(function -> MechanismName.parse(function.substring(function.indexOf(PREFIX))).stream())
                .findFirst();
    }

    private static String functionName(String function) {
        Matcher mangled = MANGLED.matcher(function);
        if (mangled.matches()) {
            int length = Integer.parseInt(mangled.group(1));
            return mangled.group(2)
                    .substring(0, Math.min(length, mangled.group(2).length()));
        }
        return function.replaceAll("[(+].*", "");
    }
}
