package lab;

import dev.glia.spark.ExecutorSimulations;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

public final class RatesOnSpark {
    private RatesOnSpark() {}

    public static void main(String[] arguments) {
        try (JavaSparkContext spark = new JavaSparkContext(new SparkConf().setAppName("rates"))) {
            List<Double> amplitudes = List.of(0.0, 0.1, 0.2, 0.3, 0.4, 0.5);
            List<Double> rates = spark.parallelize(amplitudes, amplitudes.size())
                    .map(amplitude -> ExecutorSimulations.call(new Rate(amplitude)))
                    .collect();
            System.out.println(rates);
        }
    }
}
