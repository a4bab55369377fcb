package lab;

import dev.glia.spark.ExecutorSimulations;
import java.util.List;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

/** {@code beside} runs tasks beside their executors, {@code inside} in them, and {@code untidy} such as leave something. */
public final class JobOfTests {
    private JobOfTests() {}

    public static void main(String[] arguments) {
        List<Double> conductances = List.of(0.0, 0.0001, 0.0002, 0.0003);
        try (JavaSparkContext spark = new JavaSparkContext(new SparkConf().setAppName(arguments[0]))) {
            switch (arguments[0]) {
                case "beside" ->
                    System.out.println(spark.parallelize(conductances, 4)
                            .map(g ->
                                    ExecutorSimulations.call(new Leaky(g, 0.2)).toString())
                            .collect());
                case "inside" ->
                    System.out.println(spark.parallelize(conductances, 4)
                            .map(g -> new Leaky(g, 0.2).call().toString())
                            .collect());
                default ->
                    System.out.println(spark.parallelize(List.of(1, 2, 3, 4, 5, 6), 6)
                            .map(number -> ExecutorSimulations.call(new Untidy(number)))
                            .collect());
            }
        }
    }
}
