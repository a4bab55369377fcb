package dev.glia;

import static dev.glia.Glia.pkg;
import static dev.glia.Glia.prefer;
import static dev.glia.Glia.variant;

import dev.glia.asset.MechanismName;
import dev.glia.asset.ModPackage;
import dev.glia.select.Answers;
import dev.glia.select.AssetIndex;
import dev.glia.select.AssetRequest;
import dev.glia.select.Builtins;
import dev.glia.select.Preferences;
import dev.glia.select.Resolver;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * What {@code Glia.resolve} costs on 1,000 packages with 20 assets of 4 variants, inside three nested contexts, on the
 * session that is behind it. In this package because the session is Glia's own; everything else is as users call it.
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ResolveBenchmark {
    /** Whether all packages have the same 20 assets, so that a name has 4,000 candidates, or each its own. */
    @Param({"true", "false"})
    public boolean shared;

    private final String[] assets = new String[ThousandPackages.ASSETS];
    private final GliaContext[] contexts = new GliaContext[3];
    private List<ModPackage> packages;
    private final Map<String, MechanismName> answers = new HashMap<>();
    private GliaSession session;
    private Resolver resolver;
    private Preferences preferences;
    private int next;

    @Setup(Level.Trial)
    public void open() {
        packages = ThousandPackages.make(shared);
        AssetIndex index = index();
        resolver = new Resolver(index);
        session = new GliaSession(asking -> Optional.of(new Answers(resolver, Preferences.NONE, explanation -> {})));
        for (int i = 0; i < assets.length; i++) {
            assets[i] = ThousandPackages.asset(shared, 500, i);
        }
        contexts[0] = Glia.context(pkg("pkg500"), variant("v1"));
        contexts[1] = Glia.context(variant("v2"));
        contexts[2] = Glia.context(prefer(assets[7], variant("v3")), prefer(assets[8], pkg("pkg501")));
        preferences = Preferences.NONE.under(GliaContext.openSets());
        for (String asset : assets) {
            answers.put(asset, session.candidate(asset, Choice.NONE).name());
        }
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

    /** For comparison: the whole way from candidates and preferences to the answer, at each call. */
    @Benchmark
    public MechanismName resolveAnew() {
        return resolver.resolve(AssetRequest.of(nextAsset()), preferences);
    }

    /** For comparison: the answers of this one state in a map, which is what nothing that answers by name can beat. */
    @Benchmark
    public MechanismName lookUp() {
        return answers.get(nextAsset());
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

    /** @param arguments JMH's own, for a shorter run: {@code -wi 1 -i 1 -r 100ms} */
    public static void main(String[] arguments) throws RunnerException, CommandLineOptionException {
        Collection<RunResult> results = new Runner(new OptionsBuilder()
                        .parent(new CommandLineOptions(arguments))
                        .include(ResolveBenchmark.class.getName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
        System.out.println(new ResultTable(results));
    }
}
