package dev.glia;

import static dev.glia.Glia.pkg;
import static dev.glia.Glia.prefer;
import static dev.glia.Glia.variant;

import dev.glia.asset.MechanismName;
import dev.glia.asset.ModKind;
import dev.glia.asset.ModPackage;
import dev.glia.select.Answers;
import dev.glia.select.AssetIndex;
import dev.glia.select.Builtins;
import dev.glia.select.Preferences;
import dev.glia.select.Resolver;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What {@code Glia.resolve} costs inside three nested contexts, on the session that is behind it. In this package
 * because the session is Glia's own; everything else is as users call it.
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ResolveBenchmark {
    @Param({"true", "false"})
    public boolean shared;

    private final String[] assets = new String[ThousandPackages.ASSETS];
    private final GliaContext[] contexts = new GliaContext[3];
    private List<ModPackage> packages;
    private GliaSession session;
    private int next;

    @Setup(Level.Trial)
    public void open() {
        packages = ThousandPackages.make(shared);
        AssetIndex index = index();
        session = new GliaSession(
                () -> new Answers(new Resolver(index), Preferences.NONE, explanation -> {}), name -> ModKind.DENSITY);
        for (int i = 0; i < assets.length; i++) {
            assets[i] = ThousandPackages.asset(shared, 500, i);
        }
        contexts[0] = Glia.context(pkg("pkg500"), variant("v1"));
        contexts[1] = Glia.context(variant("v2"));
        contexts[2] = Glia.context(prefer(assets[7], variant("v3")), prefer(assets[8], pkg("pkg501")));
    }

    @TearDown(Level.Trial)
    public void close() {
        for (int i = contexts.length - 1; i >= 0; i--) {
            contexts[i].close();
        }
    }

    @Benchmark
    public MechanismName resolve() {
        return session.candidate(nextAsset(), Choice.NONE).name();
    }

    @Benchmark
    public MechanismName resolveWithVariant() {
        return session.candidate(nextAsset(), variant("v0")).name();
    }

    @Benchmark
    public MechanismName resolveInNewContext() {
        try (GliaContext context = Glia.context(variant("v3"))) {
            return session.candidate(nextAsset(), Choice.NONE).name();
        }
    }

    @Benchmark
    @BenchmarkMode(Mode.AverageTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public AssetIndex loadIndex() {
        return index();
    }

    /** The first load, as a JVM that has just started has it. */
    @Benchmark
    @BenchmarkMode(Mode.SingleShotTime)
    @Fork(5)
    @Warmup(iterations = 0)
    @Measurement(iterations = 1)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public AssetIndex loadIndexCold() {
        return index();
    }

    private AssetIndex index() {
        return AssetIndex.of(packages, Map.of(), Builtins.stored());
    }

    private String nextAsset() {
        next = next + 1 == assets.length ? 0 : next + 1;
        return assets[next];
    }

    public static void main(String[] arguments) throws RunnerException {
        new Runner(new OptionsBuilder()
                        .include(ResolveBenchmark.class.getName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
    }
}
