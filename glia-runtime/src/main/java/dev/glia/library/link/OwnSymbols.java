package dev.glia.library.link;

import dev.glia.host.elf.ElfSymbols;
import dev.glia.library.compile.ObjectCode;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What a mod's own C++ shares with other objects of a library: its inline functions, its templates, and their variables. The
 * linker keeps one of each name, because the language says that all are the same.
 *
 * @param weak those that the object defines
 * @param needed every name that the object takes from elsewhere
 */
record OwnSymbols(Set<String> weak, Set<String> needed) {
    private static final OwnSymbols NONE = new OwnSymbols(Set.of(), Set.of());

    /** In a mangled name, the length of a name stands before it. */
    private static final Pattern LENGTH = Pattern.compile("(?<!\\d)\\d{1,3}(?=[A-Za-z_])");

    /** Those of {@code code}; none where the mod has no C++ of its own. */
    static OwnSymbols of(ObjectCode code) {
        Set<String> names = code.mod().ownNames();
        return names.isEmpty()
                ? NONE
                : ElfSymbols.ofObject(code.file())
                        .map(symbols -> of(symbols, names))
                        .orElse(NONE);
    }

    private static OwnSymbols of(ElfSymbols symbols, Set<String> names) {
        Set<String> own = symbols.weak().stream()
                .filter(symbol -> !isOfCompiler(symbol) && isOwn(symbol, names))
                .collect(Collectors.toSet());
        return new OwnSymbols(own, symbols.needed());
    }

    private static boolean isOfCompiler(String symbol) {
        return symbol.startsWith("DW.ref.") || symbol.startsWith("__");
    }

    /** A template of the C++ library counts where it is used with a type of the mod's own. */
    private static boolean isOwn(String symbol, Set<String> names) {
        if (!symbol.startsWith("_Z")) {
            return true;
        }
        Matcher length = LENGTH.matcher(symbol);
        while (length.find()) {
            int end = length.end() + Integer.parseInt(length.group());
            if (end <= symbol.length() && names.contains(symbol.substring(length.end(), end))) {
                return true;
            }
        }
        return false;
    }
}
