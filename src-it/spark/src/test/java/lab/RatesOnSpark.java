package lab;

import static dev.glia.Glia.insert;
import static dev.glia.Glia.with;

import dev.glia.neuron.Model;
import dev.glia.neuron.Neuron;
import dev.glia.neuron.Section;
import dev.glia.neuron.Vector;
import dev.glia.spark.ExecutorSimulations;
import java.io.Serializable;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;

public final class RatesOnSpark {
    private RatesOnSpark() {}

    public record Rate(double amplitude) implements Callable<Double>, Serializable {
        @Override
        public Double call() {
            try (Model model = new Model()) {
                Section soma = model.section("soma").L(20).diam(20);
                insert(soma, "hh");
                insert(soma.at(0.5), "IClamp", with("dur", 1000), with("amp", amplitude));
                Vector spikes = soma.at(0.5).spikes(0);
                Neuron.run(1000);
                return (double) spikes.size();
            }
        }
    }

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
