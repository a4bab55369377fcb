/**
 * Glia for programs: packages of NEURON mechanisms and the simulator they run in. What is exported is the API; the rest may change.
 * JUnit's listener is no service here, because the JVM would start no program without JUnit: the agent adds it ({@code dev.glia.agent.NamedRuntime}).
 */
module dev.glia.runtime {
    requires java.management;
    requires static java.compiler;
    requires static java.desktop;
    requires static java.instrument;
    requires static java.sql;
    requires static java.xml;
    requires static jdk.jfr;

    exports dev.glia;
    exports dev.glia.agent to
            java.instrument;
    exports dev.glia.asset;
    exports dev.glia.builtin;
    exports dev.glia.host.neuron;
    exports dev.glia.neuron;
    exports dev.glia.neuron.math;
    exports dev.glia.neuron.network;
    exports dev.glia.neuron.shape;
    exports dev.glia.neuron.solve;
    exports dev.glia.plot;
    exports dev.glia.pool;
    exports dev.glia.select;
    exports dev.glia.spark;
    exports dev.glia.sweep;
    exports dev.glia.typed;

    uses dev.glia.agent.Weaver;
}
