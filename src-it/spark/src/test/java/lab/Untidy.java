package lab;

import dev.glia.neuron.Neuron;
import dev.glia.neuron.Section;
import java.io.Serializable;
import java.util.concurrent.Callable;

/** How many sections there are when a task begins that leaves one behind. */
public record Untidy(int number) implements Callable<Integer>, Serializable {
    @Override
    public Integer call() {
        int before = Neuron.sections().size();
        Section left = Neuron.section("left");
        return before + (left.nseg() - 1);
    }
}
