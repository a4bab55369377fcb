package dev.glia.library.key;

import java.util.List;
import java.util.Map;

/**
 * The recipe of every key: what decides a thing that is made, and in which order it is hashed. Whoever adds a field, or makes
 * another thing of the same fields, raises {@link #VERSION}; whatever older versions of Glia have left in a cache then has names that
 * nobody asks for, and is pruned when it was long unused.
 */
public final class Keys {
    /** Of all recipes together. */
    static final int VERSION = 1;

    private Keys() {}

    private static Fingerprint recipe(String kind) {
        return new Fingerprint().add("glia keys " + VERSION).add(kind);
    }

    /**
     * Of a NEURON, a compiler and flags: no path is in it.
     *
     * @param neuron its fingerprint
     * @param compiler what it says of itself, which build it is, and its own arguments
     * @param flags all that are on every command line
     * @param economies over the code that takes the place of NEURON's
     * @param machine what else decides: how headers are read, where they are searched, operating system and processor
     */
    public static String toolchain(
            String neuron, List<String> compiler, List<String> flags, String economies, List<String> machine) {
        return recipe("toolchain")
                .add(neuron)
                .addAll(compiler)
                .addAll(flags)
                .add(economies)
                .addAll(machine)
                .hex();
    }

    /**
     * Of a toolchain for CoreNEURON.
     *
     * @param compiling key of the toolchain that compiles
     * @param options of the translator
     * @param others what else decides
     */
    public static String coreToolchain(String compiling, List<String> options, List<String> others) {
        return recipe("coreneuron")
                .add(compiling)
                .addAll(options)
                .addAll(others)
                .hex();
    }

    /** What NEURON's makefile answers to a question. */
    public static String makefileAnswer(String neuron, String question, byte[] makefile) {
        return recipe("makefile").add(neuron).add(question).add(makefile).hex();
    }

    /** Where a compiler has its runtime libraries. */
    public static String runtimes(List<String> compiler, List<String> names) {
        return recipe("runtimes").addAll(compiler).addAll(names).hex();
    }

    /** The list of files that a compiler of a toolchain reads for every mod; it names NEURON's place. */
    public static String headersRead(String toolchain, String neuronHome) {
        return recipe("headers read").add(toolchain).add(neuronHome).hex();
    }

    /**
     * A precompiled header, which holds the places of the headers it was made of.
     *
     * @param text of the file that includes them
     */
    public static String header(String toolchain, String neuronHome, String text) {
        return recipe("header").add(toolchain).add(neuronHome).add(text).hex();
    }

    /**
     * One mod before it is translated.
     *
     * @param folder of the mod inside its package
     * @param companions the files that it may INCLUDE, by path
     */
    public static String mod(String fullName, String folder, byte[] text, Map<String, byte[]> companions) {
        Fingerprint mod = recipe("mod").add(fullName).add(folder).add(text);
        companions.forEach((path, bytes) -> mod.add(path).add(bytes));
        return mod.hex();
    }

    /**
     * The object code of a mod.
     *
     * @param headers over the content of the headers that every mod is compiled with
     */
    public static String object(String toolchain, String headers, String mod) {
        return recipe("object with mends").add(toolchain).add(headers).add(mod).hex();
    }

    /** The object code that every library of a toolchain holds. */
    public static String common(String toolchain, String headers) {
        return recipe("common").add(toolchain).add(headers).hex();
    }

    /**
     * The same as {@code key}, where the compiler has read other files besides.
     *
     * @param paths of these, which may stand in what it made
     * @param contents a hash over what was in them
     */
    public static String withFilesRead(String key, List<String> paths, String contents) {
        return recipe("files read").add(key).addAll(paths).add(contents).hex();
    }

    /**
     * A library.
     *
     * @param linking the linker's flags
     * @param objects keys, in the order in which they are linked
     * @param registration the C++ that registers them
     */
    public static String library(String toolchain, List<String> linking, List<String> objects, String registration) {
        return recipe("library")
                .add(toolchain)
                .addAll(linking)
                .addAll(objects)
                .add(registration)
                .hex();
    }

    /**
     * One package.
     *
     * @param said all that its manifest says, field by field
     * @param files by path
     */
    public static String content(String coordinate, List<String> said, Map<String, byte[]> files) {
        Fingerprint content = recipe("package").add(coordinate).addAll(said);
        files.forEach((path, bytes) -> content.add(path).add(bytes));
        return content.hex();
    }

    /** All that a library must hold: its packages, in the order of their names, for a NEURON. */
    public static String inputs(List<String> packages, String neuron) {
        return recipe("inputs").addAll(packages).add(neuron).hex();
    }

    /** How packages look from outside; whoever looks adds what is seen. */
    public static Fingerprint look(List<String> settings) {
        return recipe("look").addAll(settings);
    }

    /**
     * The library that a launch makes for itself.
     *
     * @param settings what the user chose about it: with other flags it is another library
     */
    public static String launch(String inputs, List<String> settings) {
        return recipe("launch").add(inputs).addAll(settings).hex();
    }
}
