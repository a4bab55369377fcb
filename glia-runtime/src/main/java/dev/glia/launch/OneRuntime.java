package dev.glia.launch;

import java.security.CodeSource;

/**
 * One copy of this runtime in the JVM brings NEURON up. A native library belongs to one class loader, so a second copy,
 * in the class loader of a web application or a plugin, could never reach the NEURON of the first; the JVM would say so
 * in words that nobody understands. The mark is a system property, because that is what all class loaders share.
 */
final class OneRuntime {
    private static final String MARK = "dev.glia.runtime";

    private OneRuntime() {}

    static void claim() {
        String own = describe();
        String first = (String) System.getProperties().putIfAbsent(MARK, own);
        if (first != null && !first.equals(own)) {
            throw new LaunchException(
                    "glia-runtime is in this JVM twice, and only the first copy can reach NEURON: NEURON was started by the one of %s, and this call comes to the one of %s. Keep one: give dev.glia:glia-runtime the scope 'provided' where the second is packed, and leave it to the class path or to the agent"
                            .formatted(first, own));
        }
    }

    private static String describe() {
        ClassLoader loader = OneRuntime.class.getClassLoader();
        return "'" + place() + "' (class loader "
                + (loader.getName() == null ? loader.toString() : "'" + loader.getName() + "'") + ")";
    }

    /** The jar or folder that the runtime was loaded from. */
    static String place() {
        CodeSource source = OneRuntime.class.getProtectionDomain().getCodeSource();
        return source == null ? "unknown" : source.getLocation().getPath();
    }
}
