package lab;

import dev.glia.neuron.Neuron;
import dev.glia.neuron.Section;
import mechanisms.leak;

/** A leak that the project prefers, one that is pinned, and a misspelling that would not compile. */
public final class Model {
    private Model() {}

    public static void main(String[] arguments) {
        Section soma = Neuron.section("soma");
        leak preferred = leak.in(soma).g(0.001);
        mechanisms.lab_a.leak pinned = mechanisms.lab_a.leak.in(soma).e(-60);
        System.out.println("preferred: " + preferred.inserted().name() + " g " + preferred.g());
        System.out.println("pinned: " + pinned.inserted().name() + " e " + pinned.e());
    }
}
