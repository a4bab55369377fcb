package dev.glia.nmodl;

import dev.glia.nmodl.ModCode.Block;
import dev.glia.nmodl.ModCode.Declared;
import dev.glia.nmodl.ModCode.Role;
import dev.glia.nmodl.ModCode.Stated;
import dev.glia.nmodl.Token.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads declarations and blocks of code off the tokens of a mod; see {@link BlockReader} for what is inside a block. */
final class CodeReader {
    private static final Map<String, Role> DECLARING =
            Map.of("PARAMETER", Role.PARAMETER, "ASSIGNED", Role.ASSIGNED, "STATE", Role.STATE);
    private static final Set<String> CODE = Set.of(
            "BREAKPOINT",
            "INITIAL",
            "DERIVATIVE",
            "KINETIC",
            "LINEAR",
            "NONLINEAR",
            "DISCRETE",
            "NET_RECEIVE",
            "FUNCTION",
            "PROCEDURE",
            "CONSTRUCTOR",
            "DESTRUCTOR",
            "BEFORE",
            "AFTER",
            "TERMINAL",
            "EQUATION",
            "FUNCTION_TABLE");
    private static final Set<String> OF_NEURON_BLOCK = Set.of(
            "RANGE",
            "GLOBAL",
            "POINTER",
            "BBCOREPOINTER",
            "EXTERNAL",
            "NONSPECIFIC_CURRENT",
            "ELECTRODE_CURRENT",
            "RANDOM",
            "READ",
            "WRITE");

    private final NmodlSource source;
    private final TokenWalk walk;
    private final List<Declared> declared = new ArrayList<>();
    private final List<Stated> stated = new ArrayList<>();
    private final List<Block> blocks = new ArrayList<>();
    private final Set<String> constants = new HashSet<>();
    private boolean includes;

    CodeReader(NmodlSource source) {
        this.source = source;
        this.walk = new TokenWalk(source.text(), source.tokens());
        while (!walk.isOver()) {
            statement(walk.take());
        }
    }

    ModCode code() {
        return new ModCode(
                declared,
                stated,
                blocks,
                constants,
                source.verbatimNames(),
                source.tokens().stream()
                        .filter(token -> token.kind() == Kind.VERBATIM)
                        .map(token -> source.place(token.start()))
                        .toList(),
                source.facts().threadsafe(),
                includes,
                count('{') == count('}'));
    }

    private long count(char symbol) {
        return source.tokens().stream()
                .filter(token -> token.is(symbol, source.text()))
                .count();
    }

    private void statement(Token token) {
        String word = token.kind() == Kind.NAME ? walk.text(token) : "";
        if (word.equals("NEURON") && walk.take('{')) {
            neuronBlock();
        } else if (DECLARING.containsKey(word) && walk.take('{')) {
            declaringBlock(DECLARING.get(word));
        } else if ((word.equals("UNITS") || word.equals("CONSTANT")) && walk.take('{')) {
            constantBlock();
        } else if (word.equals("INDEPENDENT") && walk.take('{')) {
            walk.skipBlock();
        } else if (word.equals("DEFINE") || word.equals("LOCAL")) {
            walk.names().forEach(name -> constants.add(walk.text(name)));
        } else if (word.equals("INCLUDE")) {
            includes = true;
        } else if (CODE.contains(word)) {
            new BlockReader(source, walk, token, blocks).read();
        }
    }

    private void neuronBlock() {
        while (!walk.isOver() && !walk.take('}')) {
            Token token = walk.take();
            String word = walk.text(token);
            if (token.kind() == Kind.NAME && OF_NEURON_BLOCK.contains(word)) {
                String keyword = word.equals("READ") || word.equals("WRITE") ? "USEION" : word;
                walk.names()
                        .forEach(name -> stated.add(new Stated(keyword, walk.text(name), source.place(name.start()))));
            }
        }
    }

    private void declaringBlock(Role role) {
        while (!walk.isOver() && !walk.take('}')) {
            Token token = walk.take();
            if (token.kind() != Kind.NAME) {
                continue;
            }
            declared.add(new Declared(walk.text(token), role, source.place(token.start())));
            walk.skip('[', ']');
            if (walk.takeWord("FROM")) {
                walk.takeValue();
                if (walk.takeWord("TO")) {
                    walk.takeValue();
                }
            }
            if (walk.take('=') || walk.takeWord("START")) {
                walk.takeValue();
            }
            walk.skip('(', ')');
            walk.skip('<', '>');
        }
    }

    private void constantBlock() {
        while (!walk.isOver() && !walk.take('}')) {
            Token token = walk.take();
            if (token.kind() == Kind.NAME) {
                constants.add(walk.text(token));
            }
        }
    }
}
