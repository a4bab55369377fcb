package dev.glia.host.neuron;

/** The MPICH that Glia installs, for tests on a machine whose own MPI is another. */
public final class GliasMpich {
    private GliasMpich() {}

    public static MpiRuntime find(NeuronSearch search) {
        return MpiRuntime.provide(search, "no MPICH is looked for elsewhere");
    }
}
