package dev.glia.benchmarks.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** The JVM in which typed and kept access are measured, in turn; {@code Rates} is written and compiled before it starts. */
public final class TypedRates {
    private static final int TIMES = 2_000;
    private static final int WARM = 8;

    private TypedRates() {}

    /** A variable of one mechanism, set and read so many times in either way. */
    public interface Rate {
        String name();

        double typed(int times);

        double kept(int times);
    }

    private record Measured(String name, double ratio, double typed) {}

    @SuppressWarnings("unchecked")
    public static void main(String[] arguments) throws ReflectiveOperationException {
        int rounds = Math.max(25, Integer.parseInt(arguments[0]));
        List<Rate> rates = ((Supplier<List<Rate>>) Class.forName("dev.glia.benchmarks.build.Rates")
                        .getDeclaredConstructor()
                        .newInstance())
                .get();
        double unused = 0;
        for (int i = 0; i < WARM; i++) {
            for (Rate rate : rates) {
                unused += rate.typed(TIMES) - rate.kept(TIMES);
            }
        }
        List<Measured> all = new ArrayList<>();
        for (Rate rate : rates) {
            all.add(measured(rate, rounds));
        }
        all.sort(Comparator.comparing(Measured::ratio));
        System.out.println(
                "| class and variable | typed, set and read | kept's best time / typed's |\n| --- | --- | --- |");
        all.forEach(one ->
                System.out.printf(Locale.ROOT, "| %s | %.0f ns | %.2f |%n", one.name(), one.typed(), one.ratio()));
        System.out.printf(
                Locale.ROOT,
                "typed access of %s classes: median %.2f, lowest %.2f, below 0.95: %s (wanted: 0.95)%n",
                all.size(),
                all.get(all.size() / 2).ratio(),
                all.get(0).ratio(),
                all.stream().filter(one -> one.ratio() < 0.95).count());
        if (Double.isNaN(unused)) {
            System.out.println("a value is no number");
        }
        System.exit(0);
    }

    /** The best of each: what else the machine does only adds to a time. */
    private static Measured measured(Rate rate, int rounds) {
        double typed = Double.MAX_VALUE;
        double kept = Double.MAX_VALUE;
        for (int i = 0; i < rounds; i++) {
            boolean first = i % 2 == 0;
            double one = time(rate, first);
            double other = time(rate, !first);
            typed = Math.min(typed, first ? one : other);
            kept = Math.min(kept, first ? other : one);
        }
        return new Measured(rate.name(), kept / typed, typed / TIMES);
    }

    private static double time(Rate rate, boolean typed) {
        long begin = System.nanoTime();
        double value = typed ? rate.typed(TIMES) : rate.kept(TIMES);
        return System.nanoTime() - begin + (value == 0.123 ? 1 : 0);
    }
}
