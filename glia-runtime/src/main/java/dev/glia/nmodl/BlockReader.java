package dev.glia.nmodl;

import dev.glia.nmodl.ModCode.Act;
import dev.glia.nmodl.ModCode.Block;
import dev.glia.nmodl.ModCode.Local;
import dev.glia.nmodl.ModCode.Table;
import dev.glia.nmodl.ModCode.Use;
import dev.glia.nmodl.Token.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads one block of code: which names it reads, writes and calls. */
final class BlockReader {
    private static final Set<String> NAMED = Set.of(
            "DERIVATIVE", "KINETIC", "LINEAR", "NONLINEAR", "DISCRETE", "FUNCTION", "PROCEDURE", "FUNCTION_TABLE");
    private static final Set<String> WORDS = Set.of(
            "if",
            "else",
            "while",
            "IF",
            "ELSE",
            "WHILE",
            "TO",
            "BY",
            "WITH",
            "SOLVE",
            "CONSERVE",
            "LAG",
            "RESET",
            "SENS",
            "FORALL",
            "UNITSON",
            "UNITSOFF",
            "MUTEXLOCK",
            "MUTEXUNLOCK",
            "WATCH",
            "AFTER_CVODE",
            "CVODE_T",
            "MATCH",
            "STEPPED",
            "SUSPEND",
            "USEION",
            "USING",
            "error",
            "DEFINE",
            "PLOT",
            "VS",
            "INCLUDE",
            "REPRESENTS");

    private final NmodlSource source;
    private final TokenWalk walk;
    private final List<Block> blocks;
    private final Token opening;
    private String kind;
    private String name = "";
    private final List<Local> locals = new ArrayList<>();
    private final List<Use> uses = new ArrayList<>();
    private Optional<Table> table = Optional.empty();
    private boolean guarded;
    private int guardedLine;

    /** @param opening the keyword, behind which {@code walk} stands */
    BlockReader(NmodlSource source, TokenWalk walk, Token opening, List<Block> blocks) {
        this.source = source;
        this.walk = walk;
        this.opening = opening;
        this.blocks = blocks;
        this.kind = walk.text(opening);
    }

    void read() {
        if ((kind.equals("BEFORE") || kind.equals("AFTER")) && walk.isNameAhead()) {
            kind += " " + walk.text(walk.take());
        }
        if (NAMED.contains(kind) && walk.isNameAhead()) {
            name = walk.text(walk.take());
        }
        header();
        if (walk.take('{')) {
            body();
        }
        blocks.add(new Block(kind, name, source.place(opening.start()), locals, uses, table));
    }

    /** Arguments, each with its unit, and the unit of the answer; {@code SOLVEFOR a, b}. */
    private void header() {
        boolean arguments = !kind.equals("KINETIC") && !kind.equals("BREAKPOINT");
        while (!walk.isOver() && !walk.isAhead(0, '{')) {
            if (!walk.take('(')) {
                if (kind.equals("FUNCTION_TABLE")) {
                    return;
                }
                walk.take();
                continue;
            }
            arguments(arguments);
            arguments = false;
        }
    }

    /** Up to the parenthesis that closes them. */
    private void arguments(boolean named) {
        for (int depth = 1; depth > 0 && !walk.isOver(); ) {
            Token token = walk.take();
            depth += token.is('(', source.text()) ? 1 : token.is(')', source.text()) ? -1 : 0;
            if (named && depth == 1 && token.kind() == Kind.NAME) {
                locals.add(local(token, true));
            }
        }
    }

    private void body() {
        for (int depth = 1; depth > 0 && !walk.isOver(); ) {
            Token token = walk.take();
            if (token.kind() == Kind.NAME) {
                word(token);
            } else if (token.kind() == Kind.NUMBER) {
                walk.skip('(', ')'); // a unit
            } else {
                depth += token.is('{', source.text()) ? 1 : token.is('}', source.text()) ? -1 : 0;
            }
        }
    }

    private void word(Token token) {
        switch (walk.text(token)) {
            case "LOCAL" -> walk.names().forEach(one -> locals.add(local(one, false)));
            case "TABLE" -> table = Optional.of(table(token));
            case "METHOD", "STEADYSTATE" -> walk.take();
            case "PROTECT" -> {
                guarded = true;
                guardedLine = source.place(token.start()).line();
            }
            case "FOR_NETCONS" -> {
                walk.take('(');
                arguments(true);
            }
            case "FROM" -> {
                if (walk.isNameAhead()) {
                    locals.add(local(walk.take(), true));
                }
            }
            case "COMPARTMENT", "LONGITUDINAL_DIFFUSION" -> index();
            case "CONDUCTANCE" -> conductance();
            case "INITIAL" -> initial(token);
            default -> {
                if (!WORDS.contains(walk.text(token))) {
                    use(token);
                }
            }
        }
    }

    /** Of a connection; it knows what the block around it has. */
    private void initial(Token keyword) {
        BlockReader inner = new BlockReader(source, walk, keyword, blocks);
        locals.forEach(one -> inner.locals.add(new Local(one.name(), true, one.place())));
        inner.read();
    }

    /** {@code COMPARTMENT i, volume[i] { ca }}: where a comma follows, the name is an index. */
    private void index() {
        if (walk.isNameAhead()) {
            Token first = walk.take();
            if (walk.take(',')) {
                locals.add(local(first, true));
            } else {
                use(first);
            }
        }
    }

    private void conductance() {
        if (walk.isNameAhead()) {
            use(walk.take());
        }
        if (walk.takeWord("USEION")) {
            walk.take();
        }
    }

    /** {@code TABLE a, b DEPEND c, celsius FROM -100 TO 100 WITH 200}. */
    private Table table(Token keyword) {
        Set<String> variables = new HashSet<>();
        for (Token one : walk.isNameAhead() ? walk.names() : List.<Token>of()) {
            String variable = walk.text(one);
            if (variable.equals("DEPEND") || variable.equals("FROM")) { // of a FUNCTION, whose own value it is
                return depending(keyword, variables, variable.equals("DEPEND"));
            }
            variables.add(variable);
            uses.add(new Use(variable, Act.WRITE, false, source.place(one.start())));
        }
        return depending(keyword, variables, walk.takeWord("DEPEND"));
    }

    private Table depending(Token keyword, Set<String> variables, boolean depends) {
        Set<String> on = new HashSet<>();
        if (depends) {
            walk.names().forEach(one -> on.add(walk.text(one)));
        }
        while (!walk.isOver() && !walk.takeWord("WITH")) {
            Token token = walk.take();
            if (token.kind() == Kind.NAME && !Set.of("FROM", "TO").contains(walk.text(token))) {
                uses.add(new Use(walk.text(token), Act.READ, false, source.place(token.start())));
            }
        }
        walk.takeValue();
        return new Table(variables, on, source.place(keyword.start()));
    }

    private void use(Token token) {
        Place place = source.place(token.start());
        guarded &= place.line() == guardedLine;
        uses.add(new Use(walk.text(token), act(), guarded, place));
    }

    /** {@code a = 1}, {@code a[i] = 1} and {@code a' = 1} write, {@code a == 1} does not. */
    private Act act() {
        if (walk.isAhead(0, '(')) {
            return Act.CALL;
        }
        int by = walk.behindIndex();
        while (walk.isAhead(by, '\'')) {
            by++;
        }
        return walk.isAhead(by, '=') && !walk.isAhead(by + 1, '=') ? Act.WRITE : Act.READ;
    }

    private Local local(Token token, boolean argument) {
        return new Local(walk.text(token), argument, source.place(token.start()));
    }
}
