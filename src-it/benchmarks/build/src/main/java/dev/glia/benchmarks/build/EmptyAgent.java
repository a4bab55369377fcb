package dev.glia.benchmarks.build;

/** An agent that does nothing: what any agent costs. */
final class EmptyAgent {
    private EmptyAgent() {}

    public static void premain(String options) {}
}
