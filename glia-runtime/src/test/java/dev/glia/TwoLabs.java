package dev.glia;

import dev.glia.asset.Dialect;
import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.asset.ModKind;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageSource;
import dev.glia.asset.PackageWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Two small packages with a mechanism of every kind, a common asset, and a mod that no compiler takes. */
final class TwoLabs {
    private static final String CHANNEL = """
            NEURON { SUFFIX Kv1 USEION k READ ek WRITE ik RANGE gbar }
            PARAMETER { gbar = %s (S/cm2) }
            ASSIGNED { v (mV) ek (mV) ik (mA/cm2) }
            BREAKPOINT { ik = gbar * (v - ek) }
            """;
    private static final String SYNAPSE = """
            NEURON { POINT_PROCESS Syn RANGE tau NONSPECIFIC_CURRENT i GLOBAL most }
            PARAMETER { tau = 2 (ms) most = 7 (uS) }
            ASSIGNED { v (mV) i (nA) }
            STATE { g (uS) }
            INITIAL { g = 0 }
            BREAKPOINT { SOLVE decay METHOD cnexp i = g * v }
            DERIVATIVE decay { g' = -g / tau }
            NET_RECEIVE(weight (uS)) { g = g + weight }
            """;
    private static final String TICKER = """
            NEURON { ARTIFICIAL_CELL Ticker RANGE interval }
            PARAMETER { interval = 1 (ms) }
            INITIAL { net_send(interval, 1) }
            NET_RECEIVE(w) { if (flag == 1) { net_event(t) net_send(interval, 1) } }
            """;
    private static final String BROKEN = """
            NEURON { SUFFIX Broken RANGE g }
            PARAMETER { g = 1 }
            ASSIGNED { v (mV) }
            BREAKPOINT { g = no_such_function(v) }
            """;

    private static final String MENDED = BROKEN.replace("no_such_function(v)", "v");
    private static final String LIKE_A_BUILTIN = CHANNEL.formatted("0.003").replace("Kv1", "pas");

    /** The jars of both labs, written into a folder. */
    static List<Path> jars(Path folder) {
        Jar a = new Jar("lab_a");
        a.mod("Kv1", "0", ModKind.DENSITY, CHANNEL.formatted("0.001"));
        a.mod("Kv1", "hi", ModKind.DENSITY, CHANNEL.formatted("0.009"));
        a.mod("Broken", "0", ModKind.DENSITY, BROKEN);
        Jar b = new Jar("lab_b");
        b.mod("Kv1", "0", ModKind.DENSITY, CHANNEL.formatted("0.002"));
        b.mod("Broken", "mended", ModKind.DENSITY, MENDED);
        b.mod("pas", "0", ModKind.DENSITY, LIKE_A_BUILTIN);
        b.mod("Syn", "0", ModKind.POINT_PROCESS, SYNAPSE);
        b.mod("Cav2_1", "0", Dialect.ARBOR, ModKind.DENSITY, CHANNEL.formatted("0.004"));
        b.mod("Ticker", "0", ModKind.ARTIFICIAL_CELL, TICKER);
        return List.of(a.write(folder), b.write(folder));
    }

    /** A package that is written into a jar. */
    static final class Jar {
        private final String pkg;
        private final List<Mod> mods = new ArrayList<>();
        private final Map<String, byte[]> files = new TreeMap<>();

        Jar(String pkg) {
            this.pkg = pkg;
        }

        void mod(String asset, String variant, ModKind kind, String text) {
            mod(asset, variant, Dialect.COMMON, kind, text);
        }

        void mod(String asset, String variant, Dialect dialect, ModKind kind, String text) {
            String path = asset + "_" + variant + ".mod";
            mods.add(new Mod(new MechanismName(pkg, asset, variant), dialect, kind, path, List.of(), List.of()));
            files.put(path, text.getBytes(StandardCharsets.US_ASCII));
        }

        Path write(Path folder) {
            Path jar = folder.resolve(pkg + "-1.0.jar");
            PackageSource source = new PackageSource("none", jar);
            PackageWriter.write(jar, new ModPackage(pkg, "1.0", "CC0-1.0", List.of(), "", mods, source), files);
            return jar;
        }
    }

    private TwoLabs() {}
}
