package dev.glia.nmodl;

import dev.glia.nmodl.Token.Kind;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The tokens of VERBATIM that are surely compiled with NEURON 9: without those in branches of {@code #if} that are not
 * taken, or of which this text alone does not tell whether they are.
 */
final class ActiveCode {
    private final String text;
    private final List<Token> tokens;
    private final Deque<Branch> open = new ArrayDeque<>();
    private final List<Token> active = new ArrayList<>();

    /**
     * A branch of a conditional.
     *
     * @param here whether it is compiled
     * @param before whether one of the branches before it was; unknown where one of them may have been
     */
    private record Branch(Truth here, Truth before) {}

    private ActiveCode(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
    }

    static List<Token> of(String text, List<Token> tokens) {
        ActiveCode code = new ActiveCode(text, tokens);
        int next = 0;
        while (next < tokens.size()) {
            next = code.step(next);
        }
        return code.active;
    }

    private int step(int at) {
        Token token = tokens.get(at);
        if (token.is('#', text) && at + 1 < tokens.size() && tokens.get(at + 1).kind() == Kind.NAME) {
            int end = lineEnd(at);
            List<Token> condition = tokens.subList(at + 2, Math.max(at + 2, end)).stream()
                    .filter(word -> !word.is('\\', text))
                    .toList();
            if (directive(tokens.get(at + 1).in(text), condition)) {
                return Math.max(at + 2, end);
            }
        }
        if (open.stream().allMatch(branch -> branch.here == Truth.YES)) {
            active.add(token);
        }
        return at + 1;
    }

    /** Whether this was a directive that opens, turns or closes a branch. */
    private boolean directive(String word, List<Token> condition) {
        switch (word) {
            case "if" -> enter(CppCondition.of(text, condition));
            case "ifdef" -> enter(CppCondition.defined(text, condition));
            case "ifndef" -> enter(CppCondition.defined(text, condition).not());
            case "elif" -> turn(CppCondition.of(text, condition));
            case "else" -> turn(Truth.YES);
            case "endif" -> open.poll();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void enter(Truth condition) {
        open.push(new Branch(condition, condition));
    }

    private void turn(Truth condition) {
        Branch last = open.poll();
        if (last != null) {
            open.push(new Branch(last.before.not().and(condition), last.before.or(condition)));
        }
    }

    /** The first token behind the line on which the one at {@code at} stands. */
    private int lineEnd(int at) {
        int end = tokens.get(at).start();
        while (end < text.length() && !isLineEnd(end)) {
            end++;
        }
        int next = at;
        while (next < tokens.size() && tokens.get(next).start() < end) {
            next++;
        }
        return next;
    }

    /** A backslash before it continues the line. */
    private boolean isLineEnd(int at) {
        char c = text.charAt(at);
        return (c == '\n' || c == '\r') && text.charAt(at - 1) != '\\';
    }
}
