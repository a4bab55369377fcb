package dev.glia.nmodl;

import dev.glia.nmodl.Token.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * What an {@code #if} asks, as NEURON 9 answers it: its version macros are known, and that it compiles C++ and not for
 * CoreNEURON. Any other macro may come from a header, so what depends on it is unknown.
 */
final class CppCondition {
    private static final int VERSION = 90002;
    private static final Map<String, IntPredicate> VERSION_TESTS = Map.of(
            "NRN_VERSION_EQ", version -> VERSION == version,
            "NRN_VERSION_NE", version -> VERSION != version,
            "NRN_VERSION_GT", version -> VERSION > version,
            "NRN_VERSION_LT", version -> VERSION < version,
            "NRN_VERSION_GTEQ", version -> VERSION >= version,
            "NRN_VERSION_LTEQ", version -> VERSION <= version);
    private static final Set<String> DEFINED =
            Set.of("NRN_VERSION_GTEQ_8_2_0", "NRN_VERSION_INT", "NRN_MECHANISM_DATA_IS_SOA", "__cplusplus");
    private static final Set<String> UNDEFINED = Set.of("CORENEURON_BUILD", "NRNBBCORE");

    private final String text;
    private final List<Token> tokens;
    private int next;

    private CppCondition(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    /** What {@code #if} is followed by. */
    static Truth of(String text, List<Token> condition) {
        CppCondition asked = new CppCondition(text, condition);
        Truth truth = asked.either();
        return asked.next == condition.size() ? truth : Truth.UNKNOWN;
    }

    /** What {@code #ifdef} is followed by. */
    static Truth defined(String text, List<Token> name) {
        return name.isEmpty() ? Truth.UNKNOWN : defined(name.get(0).in(text));
    }

    private static Truth defined(String macro) {
        if (DEFINED.contains(macro) || VERSION_TESTS.containsKey(macro)) {
            return Truth.YES;
        }
        return UNDEFINED.contains(macro) ? Truth.NO : Truth.UNKNOWN;
    }

    private Truth either() {
        Truth truth = both();
        while (take('|') && take('|')) {
            truth = truth.or(both());
        }
        return truth;
    }

    private Truth both() {
        Truth truth = one();
        while (take('&') && take('&')) {
            truth = truth.and(one());
        }
        return truth;
    }

    private Truth one() {
        if (take('!')) {
            return one().not();
        }
        if (take('(')) {
            Truth inner = either();
            return take(')') ? inner : Truth.UNKNOWN;
        }
        if (next == tokens.size()) {
            return Truth.UNKNOWN;
        }
        Token token = tokens.get(next++);
        String word = token.in(text);
        if (word.equals("defined")) {
            return definedOperator();
        }
        if (VERSION_TESTS.containsKey(word)) {
            return versionTest(VERSION_TESTS.get(word));
        }
        if (token.kind() == Kind.NUMBER && word.matches("[0-9]+")) {
            return Truth.of(!word.matches("0+"));
        }
        return token.kind() == Kind.NAME && defined(word) == Truth.NO ? Truth.NO : Truth.UNKNOWN;
    }

    private Truth definedOperator() {
        boolean parenthesis = take('(');
        if (next == tokens.size()) {
            return Truth.UNKNOWN;
        }
        Truth truth = defined(tokens.get(next++).in(text));
        return !parenthesis || take(')') ? truth : Truth.UNKNOWN;
    }

    private Truth versionTest(IntPredicate test) {
        int version = 0;
        char before = '(';
        for (int i = 0; i < 3; i++) {
            if (!take(before)
                    || next == tokens.size()
                    || !tokens.get(next).in(text).matches("[0-9]{1,3}")) {
                return Truth.UNKNOWN;
            }
            version = version * 100 + Integer.parseInt(tokens.get(next++).in(text));
            before = ',';
        }
        return take(')') ? Truth.of(test.test(version)) : Truth.UNKNOWN;
    }

    private boolean take(char symbol) {
        boolean there = next < tokens.size() && tokens.get(next).is(symbol, text);
        next += there ? 1 : 0;
        return there;
    }
}
