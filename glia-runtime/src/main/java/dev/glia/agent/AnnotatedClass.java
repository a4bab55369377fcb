package dev.glia.agent;

/** Tells which class files are to be woven, without byte-buddy: most JVMs have none. */
public final class AnnotatedClass {
    /** The constant that the class file of every class holds that carries the annotation. */
    private static final String ANNOTATION = "Ldev/glia/GliaPrefer;";

    /** The constant that a woven class file holds: who finds it leaves the class alone. */
    private static final String WOVEN = "Ldev/glia/GliaPrefer$Woven;";

    private AnnotatedClass() {}

    /** Whether the class carries the annotation and has not been woven. */
    public static boolean isUnwoven(byte[] classFile) {
        return ConstantPool.holds(classFile, ANNOTATION) && !ConstantPool.holds(classFile, WOVEN);
    }
}
