package dev.glia.junit;

import dev.glia.neuron.NeuronException;
import dev.glia.neuron.WholeModel;
import dev.glia.neuron.bridge.OneNeuron;
import java.util.Set;
import java.util.TreeSet;

/** What a test class leaves in the model: closed, or else named, for the next one would meet it. */
final class LeftModel {
    private static final System.Logger LOG = System.getLogger("dev.glia");

    /** What could not be closed, and has been told of. */
    private static final Set<String> TOLD = new TreeSet<>();

    private LeftModel() {}

    static void clear(String testClass) {
        if (OneNeuron.running().isPresent()) {
            String left = leftAfterClearing();
            if (!left.isEmpty()) {
                LOG.log(
                        System.Logger.Level.WARNING,
                        "test class '%s' leaves %s in NEURON's model, where the tests after it meet it; close what the class makes, or make it in a `try (Model model = new Model())`"
                                .formatted(testClass, left));
            }
        }
    }

    private static synchronized String leftAfterClearing() {
        try {
            WholeModel.clear();
            WholeModel left = WholeModel.now();
            String more = left.beyond(TOLD);
            TOLD.addAll(left.names());
            return more;
        } catch (NeuronException | IllegalStateException e) {
            return "what cannot be closed (%s)".formatted(e.getMessage());
        }
    }
}
