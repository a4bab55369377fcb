package dev.glia.neuron;

import dev.glia.fixtures.TestNeuron;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The one NEURON of the test JVM: started before the first test that wants it, emptied after each. */
public final class NeuronSession implements BeforeAllCallback, AfterEachCallback {
    @Override
    public void beforeAll(ExtensionContext context) {
        Neuron.start(TestNeuron.installation());
    }

    @Override
    public void afterEach(ExtensionContext context) {
        try (HocObject cvode = Neuron.create("CVode")) {
            cvode.call("active", false);
        }
        Neuron.sections().forEach(Section::close);
        Neuron.finitialize(Neuron.V_INIT);
        WholeModel.restoreGlobals();
    }
}
