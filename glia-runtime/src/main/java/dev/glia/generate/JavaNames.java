package dev.glia.generate;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.lang.model.SourceVersion;

/** The names of one place, a package or a class, by the rule of this package; each is given once. */
final class JavaNames {
    /** What every class has, and what a type of these names would hide. */
    static final Set<String> OF_OBJECT =
            Set.of("getClass", "hashCode", "equals", "toString", "clone", "finalize", "notify", "notifyAll", "wait");

    private final Set<String> taken = new HashSet<>();
    private final boolean anyCase;

    private JavaNames(boolean anyCase) {
        this.anyCase = anyCase;
    }

    /** Names of methods, of which some are taken. */
    static JavaNames ofMethods(Set<String> taken) {
        JavaNames names = new JavaNames(false);
        names.taken.addAll(OF_OBJECT);
        names.taken.addAll(taken);
        return names;
    }

    /** Names of classes, which are those of files; {@code java} and {@code dev} would hide the packages. */
    static JavaNames ofClasses() {
        JavaNames names = new JavaNames(true);
        names.taken.add("java");
        names.taken.add("dev");
        return names;
    }

    String give(String wanted) {
        String name = wanted.isEmpty() || Character.isDigit(wanted.charAt(0)) ? "_" + wanted : wanted;
        while (SourceVersion.isKeyword(name) || taken.contains(key(name))) {
            name += "_";
        }
        taken.add(key(name));
        return name;
    }

    /** A legal name that needs not be free. */
    static String legal(String wanted) {
        return new JavaNames(false).give(wanted);
    }

    /** {@code high_activity} as {@code highActivity}. */
    static String camelCase(String words) {
        StringBuilder camel = new StringBuilder();
        for (String word : words.split("_")) {
            camel.append(camel.length() == 0 ? word : capital(word));
        }
        return camel.toString();
    }

    static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    private String key(String name) {
        return anyCase ? name.toLowerCase(Locale.ROOT) : name;
    }
}
