package dev.glia.agent;

/**
 * Puts the contexts of {@code @GliaPrefer} into a class file. In the jar of the agent, which lies behind all others of the class
 * path: it is asked for when the first class comes that needs it, because the JVM opens every jar on the way there.
 */
public interface Weaver {
    /**
     * The woven class file, marked as such.
     *
     * @param loader finds the classes that the class file speaks of
     * @throws dev.glia.GliaException where an annotation does not say which package or variant, or no usable name
     */
    byte[] weave(ClassLoader loader, byte[] classFile);
}
