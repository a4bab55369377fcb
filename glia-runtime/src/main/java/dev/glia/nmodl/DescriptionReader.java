package dev.glia.nmodl;

import dev.glia.nmodl.DeclaredFunction.Argument;
import dev.glia.nmodl.DeclaredVariable.Limits;
import dev.glia.nmodl.DeclaredVariable.Role;
import dev.glia.nmodl.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what users may see of a mod off its tokens, and the comments off the lines that these stand on. */
final class DescriptionReader {
    private static final Map<String, Role> DECLARING =
            Map.of("PARAMETER", Role.PARAMETER, "ASSIGNED", Role.ASSIGNED, "STATE", Role.STATE);

    private final String text;
    private final List<Token> tokens;
    private int next;

    private final List<DeclaredVariable> variables = new ArrayList<>();
    private final List<DeclaredFunction> functions = new ArrayList<>();
    private final List<String> randoms = new ArrayList<>();
    private final List<String> currents = new ArrayList<>();
    private List<Argument> weights = List.of();

    DescriptionReader(String text, List<Token> tokens) {
        this.text = text;
        this.tokens = tokens;
        while (next < tokens.size()) {
            statement(tokens.get(next++));
        }
    }

    List<DeclaredVariable> variables() {
        return variables;
    }

    List<DeclaredFunction> functions() {
        return functions;
    }

    List<String> randoms() {
        return randoms;
    }

    /** The currents of no ion, which are range variables though no RANGE statement names them. */
    List<String> currents() {
        return currents;
    }

    List<Argument> weights() {
        return weights;
    }

    /** What TITLE says; the lexer passes over it. */
    String title() {
        return text.lines()
                .filter(line -> line.startsWith("TITLE"))
                .map(line -> line.substring("TITLE".length()).strip())
                .findFirst()
                .orElse("");
    }

    private void statement(Token token) {
        if (token.kind() != Kind.NAME) {
            return;
        }
        String word = token.in(text);
        switch (word) {
            case "PARAMETER", "ASSIGNED", "STATE" -> block(DECLARING.get(word));
            case "FUNCTION", "FUNCTION_TABLE" -> function(true);
            case "PROCEDURE" -> function(false);
            case "RANDOM" -> randoms.addAll(names());
            case "NONSPECIFIC_CURRENT", "ELECTRODE_CURRENT" -> currents.addAll(names());
            case "NET_RECEIVE" -> weights = arguments();
            default -> {}
        }
    }

    private void block(Role role) {
        if (!take('{')) {
            return;
        }
        while (next < tokens.size() && !take('}')) {
            Token token = tokens.get(next++);
            if (token.kind() == Kind.NAME) {
                variable(token, role);
            }
        }
    }

    private void variable(Token token, Role role) {
        Optional<String> elements = take('[') ? Optional.of(upTo(']')) : Optional.empty();
        if (takeWord("FROM")) { // of a STATE, FROM 0 TO 1
            number();
            if (takeWord("TO")) {
                number();
            }
        }
        Optional<String> value = take('=') ? number() : Optional.empty();
        Optional<String> unit = unit();
        Optional<Limits> limits = limits();
        variables.add(new DeclaredVariable(
                token.in(text),
                role,
                unit,
                value,
                role == Role.PARAMETER ? limits : Optional.empty(),
                elements,
                comment()));
    }

    private Optional<Limits> limits() {
        if (!take('<')) {
            return Optional.empty();
        }
        Optional<String> lowest = number();
        boolean both = take(',');
        Optional<String> highest = both ? number() : Optional.empty();
        take('>');
        return lowest.isPresent() && highest.isPresent()
                ? Optional.of(new Limits(lowest.get(), highest.get()))
                : Optional.empty();
    }

    private void function(boolean answers) {
        if (!ahead(Kind.NAME)) {
            return;
        }
        Token name = tokens.get(next++);
        List<Argument> arguments = arguments();
        Optional<String> unit = take('(') ? Optional.of(upTo(')').strip()).filter(u -> !u.isEmpty()) : Optional.empty();
        take('{');
        functions.add(new DeclaredFunction(name.in(text), arguments, unit, answers, comment()));
    }

    /** Each a name, with its unit in parentheses; outside of declarations the lexer makes no token of a unit. */
    private List<Argument> arguments() {
        List<Argument> arguments = new ArrayList<>();
        if (!take('(')) {
            return arguments;
        }
        while (next < tokens.size() && !take(')')) {
            Token token = tokens.get(next++);
            if (token.kind() == Kind.NAME) {
                Optional<String> unit = take('(') ? Optional.of(upTo(')').strip()) : Optional.empty();
                arguments.add(new Argument(token.in(text), unit));
            }
        }
        return arguments;
    }

    /** The text up to a closing mark, which is taken. */
    private String upTo(char close) {
        int start = tokens.get(next - 1).end();
        while (next < tokens.size() && !tokens.get(next).is(close, text)) {
            next++;
        }
        int end = next < tokens.size() ? tokens.get(next).start() : text.length();
        next = Math.min(next + 1, tokens.size());
        return text.substring(start, end);
    }

    private Optional<String> unit() {
        if (!take('(') || !ahead(Kind.UNIT)) {
            return Optional.empty();
        }
        String unit = tokens.get(next++).in(text).strip();
        take(')');
        return Optional.of(unit).filter(u -> !u.isEmpty());
    }

    private Optional<String> number() {
        String sign = take('-') ? "-" : "";
        return ahead(Kind.NUMBER) || ahead(Kind.NAME)
                ? Optional.of(sign + tokens.get(next++).in(text))
                : Optional.empty();
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        do {
            if (ahead(Kind.NAME)) {
                names.add(tokens.get(next++).in(text));
            }
        } while (take(','));
        return names;
    }

    /** What stands behind a colon on the rest of the line, where nothing else stands before it. */
    private String comment() {
        int at = tokens.get(next - 1).end();
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        if (at >= text.length() || (text.charAt(at) != ':' && text.charAt(at) != '?')) {
            return "";
        }
        int end = text.indexOf('\n', at);
        return text.substring(at + 1, end < 0 ? text.length() : end).strip();
    }

    private boolean ahead(Kind kind) {
        return next < tokens.size() && tokens.get(next).kind() == kind;
    }

    private boolean take(char symbol) {
        boolean there = next < tokens.size() && tokens.get(next).is(symbol, text);
        next += there ? 1 : 0;
        return there;
    }

    private boolean takeWord(String word) {
        boolean there = next < tokens.size() && tokens.get(next).is(word, text);
        next += there ? 1 : 0;
        return there;
    }
}
