package dev.glia.generate;

import java.util.Map;
import java.util.Optional;

/**
 * The class of one mechanism.
 *
 * @param packageName of Java
 * @param preferred the asset whose bare name it stands for; empty where it is this mechanism and no other
 * @param variants methods for the other variants of the asset in the package, with the full names of their classes
 */
record ClassPlan(
        String packageName, String className, Source source, Optional<String> preferred, Map<String, String> variants) {

    /** The class with its package. */
    String fullName() {
        return packageName.isEmpty() ? className : packageName + "." + className;
    }

    String path() {
        return fullName().replace('.', '/') + ".java";
    }
}
