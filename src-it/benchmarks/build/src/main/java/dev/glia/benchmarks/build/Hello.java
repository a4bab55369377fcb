package dev.glia.benchmarks.build;

/** The least of a model: one line. */
final class Hello {
    private Hello() {}

    public static void main(String[] arguments) {
        System.out.println("hello");
    }
}
