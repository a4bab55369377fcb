package dev.glia.agent.model;

/** A model that asks for nothing. */
public final class Silent {
    private Silent() {}

    public static void main(String[] arguments) {
        System.out.println("main");
    }
}
