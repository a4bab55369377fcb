package dev.glia.agent;

import dev.glia.GliaException;
import java.lang.instrument.ClassFileTransformer;
import java.security.ProtectionDomain;
import java.util.ServiceLoader;

/**
 * Looks at each class file on its way into the JVM and has those woven that name {@code GliaPrefer} and were not woven when
 * they were compiled. A class that should be
 * woven and cannot be does not load at all: unwoven, it would run with other mechanisms than its author wrote down.
 *
 * <p>Called by any thread that loads a class.
 */
final class PreferTransformer implements ClassFileTransformer {
    /** The JVM takes what a transformer throws as "leave the class as it is"; this it refuses to load. */
    private static final byte[] NO_CLASS = {};

    /** Of Glia's public face some speak of the annotation without carrying it; weaving needs these, so it cannot wait for them. */
    private static final String OURS = "dev/glia/";

    @Override
    public byte[] transform(
            ClassLoader loader, String name, Class<?> redefined, ProtectionDomain domain, byte[] classFile) {
        if (loader == null || isOurs(name) || !AnnotatedClass.isUnwoven(classFile)) {
            return null;
        }
        try {
            return TheWeaver.FOUND.weave(loader, classFile);
        } catch (RuntimeException | LinkageError e) {
            System.err.println("glia: the class '%s' carries @GliaPrefer and cannot be woven, so it will not load: %s"
                    .formatted(String.valueOf(name).replace('/', '.'), e.getMessage()));
            return NO_CLASS;
        }
    }

    /** Looked for once, by the first thread that needs it. */
    private static final class TheWeaver {
        static final Weaver FOUND = ServiceLoader.load(Weaver.class, PreferTransformer.class.getClassLoader())
                .findFirst()
                .orElseThrow(
                        () -> new GliaException(
                                "the jar of the Glia agent, which weaves it, is not on the class path; start Java with -javaagent:glia-agent.jar as published, or pack all of its jar into yours"));
    }

    private static boolean isOurs(String name) {
        return name != null && name.startsWith(OURS) && name.indexOf('/', OURS.length()) < 0;
    }
}
