package dev.glia.benchmarks.packages;

import dev.glia.asset.Dialect;
import dev.glia.asset.MechanismName;
import dev.glia.asset.Mod;
import dev.glia.asset.ModPackage;
import dev.glia.asset.PackageSource;
import dev.glia.asset.PackageWriter;
import dev.glia.nmodl.NmodlSource;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** More packages than any project has: jars of small channels that differ in their numbers. */
public final class GeneratedPackages {
    private static final String CHANNEL = """
            TITLE Delayed rectifier %1$s of package %2$s

            COMMENT
            Generated for a measurement. Activation and inactivation as Boltzmann curves, time constants with a
            floor, temperature by a Q10.
            ENDCOMMENT

            NEURON {
                SUFFIX %1$s
                USEION k READ ek WRITE ik
                RANGE gbar, g, minf, hinf, mtau, htau
                GLOBAL q10
            }

            UNITS {
                (mA) = (milliamp)
                (mV) = (millivolt)
                (S)  = (siemens)
            }

            PARAMETER {
                gbar  = 0.00%3$d (S/cm2)  : maximum conductance
                vhalf = -%4$d (mV)        : half activation
                slope = 9.%3$d (mV)
                q10   = 2.3
                celsius (degC)
            }

            ASSIGNED {
                v (mV)
                ek (mV)
                ik (mA/cm2)
                g (S/cm2)
                minf
                hinf
                mtau (ms)
                htau (ms)
            }

            STATE { m h }

            INITIAL {
                rates(v)
                m = minf
                h = hinf
            }

            BREAKPOINT {
                SOLVE states METHOD cnexp
                g = gbar * m * m * m * h
                ik = g * (v - ek)
            }

            DERIVATIVE states {
                rates(v)
                m' = (minf - m) / mtau
                h' = (hinf - h) / htau
            }

            PROCEDURE rates(v (mV)) { LOCAL factor
                factor = q10 ^ ((celsius - 23) / 10)
                minf = 1 / (1 + exp(-(v - vhalf) / slope))
                hinf = 1 / (1 + exp((v + 66) / 5.3))
                mtau = (0.4 + 1.%3$d / (1 + exp((v + 40) / 12))) / factor
                htau = (12 + 30 / (1 + exp((v + 50) / 7))) / factor
            }
            """;

    private GeneratedPackages() {}

    /** Writes as many jars into {@code folder}, each with as many mods, and gives their paths. */
    public static List<Path> write(Path folder, int packages, int modsOfEach, Dialect dialect) throws IOException {
        Files.createDirectories(folder);
        List<Path> jars = new ArrayList<>();
        for (int p = 0; p < packages; p++) {
            String name = "lab" + p;
            Path jar = folder.resolve(name + ".jar");
            List<Mod> mods = new ArrayList<>();
            Map<String, byte[]> files = new HashMap<>();
            for (int m = 0; m < modsOfEach; m++) {
                byte[] text = CHANNEL.formatted("Kv" + m, name, m + 1, 20 + p).getBytes(StandardCharsets.US_ASCII);
                NmodlSource source = NmodlSource.of(text);
                String path = "mods/Kv" + m + ".mod";
                files.put(path, text);
                mods.add(new Mod(
                        new MechanismName(name, "Kv" + m, "0"),
                        dialect,
                        source.kind(),
                        path,
                        source.ions(),
                        source.facts().parameters()));
            }
            PackageSource origin = new PackageSource("generated:" + name + ":1.0", jar);
            PackageWriter.write(jar, new ModPackage(name, "1.0", "CC0-1.0", List.of(), "", mods, origin), files);
            jars.add(jar);
        }
        return jars;
    }
}
