package dev.glia.neuron.bridge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringTokenizer;
import java.util.stream.Collectors;

/**
 * What stands in the place of functions of NEURON's, so that it neither ends nor misleads the process: guards before calls
 * that would crash or let two models mix, and the ways by which NEURON would end the process, led into exceptions. Each is
 * found by a name, which another NEURON may not have.
 */
public record Protections(List<Protection> all) {
    private static final int HOLDS_AT = 1;

    /** What is lost with one of them, in the order of the native side. */
    enum Kind {
        EXIT,
        CRASH,
        RESULT
    }

    /** @param name as hoc writes it, or the linker */
    record Protection(Kind kind, boolean holds, String name) {
        /** From a line such as {@code 1+ParallelContext.psolve}. */
        private static Protection of(String line) {
            return new Protection(
                    Kind.values()[line.charAt(0) - '0'], line.charAt(HOLDS_AT) == '+', line.substring(HOLDS_AT + 1));
        }
    }

    public Protections {
        all = List.copyOf(all);
    }

    /** At every start of a JVM, where the first lambda or stream would take some milliseconds. */
    static Protections of(byte[] lines) {
        List<Protection> all = new ArrayList<>();
        StringTokenizer tokens = new StringTokenizer(new String(lines, StandardCharsets.UTF_8), "\n");
        while (tokens.hasMoreTokens()) {
            all.add(Protection.of(tokens.nextToken()));
        }
        return new Protections(all);
    }

    /** Those of the NEURON that runs in this JVM, which must run. */
    public static Protections now() {
        return OneNeuron.inside(() -> of(NativeNeuron.protections(false)));
    }

    /**
     * @throws BridgeException if one is lost without which results could be wrong
     * @return what to tell the user of the others; empty for nothing
     */
    String loss(String version) {
        if (isWhole()) {
            return "";
        }
        if (all.stream().anyMatch(one -> !one.holds && one.kind == Kind.RESULT)) {
            throw new BridgeException(
                    "NEURON %s is not the one that this Glia was written for: without guards of %s, results could be wrong and nothing would tell. Use another NEURON, as in -Dglia.neuron.version=9.0.2, or a newer Glia"
                            .formatted(version, lost(Kind.RESULT)));
        }
        String exits = lost(Kind.EXIT);
        String crashes = lost(Kind.CRASH);
        return (crashes.isEmpty()
                        ? ""
                        : "NEURON %s has no %s as Glia knows it, so a wrong call of it may crash this process. "
                                .formatted(version, crashes))
                + (exits.isEmpty()
                        ? ""
                        : "NEURON %s keeps its own %s, by which it may end this process.".formatted(version, exits));
    }

    private boolean isWhole() {
        for (Protection one : all) {
            if (!one.holds) {
                return false;
            }
        }
        return true;
    }

    private String lost(Kind kind) {
        return all.stream()
                .filter(one -> !one.holds && one.kind == kind)
                .map(one -> "'" + one.name + "'")
                .collect(Collectors.joining(", "));
    }

    /** For example {@code guards 190 of 190, exits 6 of 6}. */
    @Override
    public String toString() {
        List<Protection> exits =
                all.stream().filter(one -> one.kind == Kind.EXIT).toList();
        List<Protection> guards =
                all.stream().filter(one -> one.kind != Kind.EXIT).toList();
        return "guards %s of %s, exits %s of %s".formatted(held(guards), guards.size(), held(exits), exits.size());
    }

    private static long held(List<Protection> some) {
        return some.stream().filter(Protection::holds).count();
    }
}
