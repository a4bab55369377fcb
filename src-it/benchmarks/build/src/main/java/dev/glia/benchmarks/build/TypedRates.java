package dev.glia.benchmarks.build;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** The JVM in which typed and kept access are measured, in turn; {@code Rates} is written and compiled before it starts. */
public final class TypedRates {
    private static final int TIMES = 400;
    private static final int WARM = 40;

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
        int rounds = Math.max(101, Integer.parseInt(arguments[0]));
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
        List<Best> best = rates.stream().map(Best::new).toList();
        for (int i = 0; i < rounds; i++) {
            boolean typedFirst = i % 2 == 0;
            best.forEach(one -> one.measure(typedFirst));
        }
        List<Measured> all = new ArrayList<>(best.stream().map(Best::measured).toList());
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

    /** The best of many short times of each, in turn: what else the machine does only adds to a time. */
    private static final class Best {
        private final Rate rate;
        private double typed = Double.MAX_VALUE;
        private double kept = Double.MAX_VALUE;

        Best(Rate rate) {
            this.rate = rate;
        }

        void measure(boolean typedFirst) {
            double one = time(rate, typedFirst);
            double other = time(rate, !typedFirst);
            typed = Math.min(typed, typedFirst ? one : other);
            kept = Math.min(kept, typedFirst ? other : one);
        }

        Measured measured() {
            return new Measured(rate.name(), kept / typed, typed / TIMES);
        }
    }

    private static double time(Rate rate, boolean typed) {
        long begin = System.nanoTime();
        double value = typed ? rate.typed(TIMES) : rate.kept(TIMES);
        return System.nanoTime() - begin + (value == 0.123 ? 1 : 0);
    }
}
