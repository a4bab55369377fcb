package dev.glia.library.translate;

import dev.glia.asset.ModKind;
import dev.glia.library.stage.StagedMod;
import dev.glia.library.tool.Economies;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The C++ that nocmodl made of a mod, without the paths of the machine that nocmodl writes into it.
 *
 * <p>Where the mod comes from is what users read in {@code help} and in NEURON's errors. It belongs to the library and
 * not to the object code, which would else have to be made again for every new version of a package with the same mod: so
 * it stands in the library's registration, and the object refers to it by two names.
 *
 * @param folder where the C++ file lies, and in which it is compiled
 * @param cpp the text
 * @param missedEdits what of it should have been edited and reads otherwise than expected
 */
public record Translation(StagedMod mod, Path folder, String cpp, List<String> missedEdits) {
    private static final Pattern FILE_NAME = Pattern.compile("const char\\* nmodl_filename = \"[^\\n]*\";");
    private static final Pattern HELP = Pattern.compile("ivoc_help\\(\"help [^\\n]*\\);");
    private static final Pattern INCLUDED = Pattern.compile("(\":::realpath )([^\\n]*?)(\\\\n\")");
    private static final Pattern HEADERS =
            Pattern.compile("#define NRN_VECTORIZED \\d\\n((?:(?:#|//)[^\\n]*\\n)*#include \"[^\\n]*\n)");

    /**
     * The translation of what nocmodl wrote.
     *
     * @param root the folder in which the package's files lie as in the package
     */
    static Translation of(StagedMod mod, Path folder, Path root, byte[] written, Economies economies) {
        String cpp = CppMends.applyTo(new String(written, StandardCharsets.ISO_8859_1));
        List<String> missed = new ArrayList<>(CppMends.missedIn(cpp));
        if (economies.haveCode() && headers(cpp).isPresent()) {
            cpp = CppEdits.applyTo(cpp);
            missed.addAll(CppEdits.missedIn(cpp));
        } else if (economies.haveCode()) {
            missed.add("the block of headers");
        }
        // Of a mod that is no mechanism, nocmodl does not write the name.
        if (mod.mod().kind() != ModKind.FUNCTIONS && !FILE_NAME.matcher(cpp).find()) {
            missed.add("the name of the file");
        }
        cpp = FILE_NAME
                .matcher(cpp)
                .replaceAll(
                        Matcher.quoteReplacement(reference("const char* nmodl_filename = ", mod.originSymbol(), ";")));
        cpp = HELP.matcher(cpp).replaceAll(Matcher.quoteReplacement(reference("ivoc_help(", mod.helpSymbol(), ");")));
        cpp = INCLUDED.matcher(cpp)
                .replaceAll(found ->
                        Matcher.quoteReplacement(found.group(1) + inPackage(found.group(2), root) + found.group(3)));
        return new Translation(mod, folder, cpp, List.copyOf(missed));
    }

    /** The folder in which the files of the mod's package lie as they do there. */
    public Path root() {
        Path root = folder;
        for (int i = 0; i < mod.folder().chars().filter(c -> c == '/').count(); i++) {
            root = root.getParent();
        }
        return root;
    }

    /** The file to compile, in {@link #folder()}. */
    public String file() {
        return mod.fullName() + ".cpp";
    }

    /** The block of headers that every translation begins with, but for NRN_VECTORIZED, which no header reads. */
    public Optional<String> headers() {
        return headers(cpp);
    }

    private static Optional<String> headers(String cpp) {
        Matcher matcher = HEADERS.matcher(cpp.substring(0, Math.min(cpp.length(), 4096)));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    byte[] bytes() {
        return cpp.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static String reference(String before, String symbol, String after) {
        return "extern const char %s[] __attribute__((visibility(\"hidden\"))); %s%s%s"
                .formatted(symbol, before, symbol, after);
    }

    private static String inPackage(String path, Path root) {
        String step = "/" + root.getFileName() + "/";
        int start = path.lastIndexOf(step);
        return start < 0 ? path.substring(path.lastIndexOf('/') + 1) : path.substring(start + step.length());
    }
}
