package dev.glia.nmodl;

import dev.glia.asset.IonUse;
import dev.glia.asset.ModKind;
import dev.glia.nmodl.Token.Kind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The text of one mod, read once. Immutable. */
public final class NmodlSource {
    /** A mod is text of some kilobytes, and takes many times its bytes as words. */
    private static final int MAX_BYTES = 1 << 20;

    private static final int TOKEN_BYTES = 32;
    private static final int LINE_BYTES = 24;
    private static final Set<String> INCLUDES = Set.of("include", "include_next", "import");

    private final String text;
    private final List<Token> tokens;
    private final List<Integer> lineStarts;
    private final Declarations declarations;
    private final NmodlFacts facts;

    private NmodlSource(String text) {
        this.text = text;
        NmodlLexer lexer = new NmodlLexer(text);
        this.tokens = List.copyOf(lexer.tokens());
        this.lineStarts = List.copyOf(lexer.lineStarts());
        this.declarations = new Declarations(text, tokens);
        this.facts = declarations.facts(readVerbatimIncludes());
    }

    /**
     * Reads a mod.
     *
     * @throws NmodlException where nocmodl could not read it either: an unclosed block, a byte above 127 outside COMMENT,
     *     a line of more than 511 bytes, a zero byte, a NEURON block that is not closed or names nothing
     */
    public static NmodlSource of(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw NmodlException.at(
                    "",
                    0,
                    "a mod has up to %s MiB, and this one has %s bytes; put data into a file that the mod reads"
                            .formatted(MAX_BYTES >> 20, bytes.length));
        }
        return new NmodlSource(new String(bytes, StandardCharsets.ISO_8859_1));
    }

    /** About how many bytes of memory this takes; not less than it does. */
    public long bytesInMemory() {
        return text.length() + (long) TOKEN_BYTES * tokens.size() + (long) LINE_BYTES * lineStarts.size();
    }

    /** The mechanism's name; empty where the mod names none, and nocmodl takes the file's name. */
    public Optional<NameToken> name() {
        return declarations.name();
    }

    public ModKind kind() {
        return facts.kind();
    }

    public NmodlFacts facts() {
        return facts;
    }

    public List<IonUse> ions() {
        return facts.ions();
    }

    /** Files of INCLUDE statements, as written; nocmodl looks for them beside the mod first. */
    public List<String> includes() {
        return facts.includes();
    }

    /** Files of {@code #include "..."} in VERBATIM, as written. */
    public List<String> verbatimIncludes() {
        return facts.verbatimIncludes();
    }

    /** Every file that this text includes, but for those of C++ that is surely not compiled. */
    public List<Include> allIncludes() {
        List<Include> all = new ArrayList<>();
        for (int i = 0; i + 1 < tokens.size(); i++) {
            Token file = tokens.get(i + 1);
            if (tokens.get(i).is("INCLUDE", text) && file.kind() == Kind.STRING) {
                all.add(new Include(text.substring(file.start() + 1, file.end() - 1), place(file.start())));
            }
        }
        verbatim().forEach(block -> all.addAll(cppIncludes(ActiveCode.of(text, block))));
        return all;
    }

    private List<Include> cppIncludes(List<Token> code) {
        List<Include> includes = new ArrayList<>();
        for (int i = 0; i + 2 < code.size(); i++) {
            boolean directive = code.get(i).is('#', text)
                    && INCLUDES.contains(code.get(i + 1).in(text))
                    && code.get(i + 1).kind() == Kind.NAME;
            if (directive) {
                Token file = code.get(i + 2);
                includes.add(new Include(includedFile(file), place(file.start())));
            }
        }
        return includes;
    }

    private String includedFile(Token file) {
        if (file.kind() == Kind.STRING) {
            return text.substring(file.start() + 1, file.end() - 1);
        }
        int end = text.indexOf('>', file.start());
        return file.is('<', text) && end > 0 ? text.substring(file.start() + 1, end) : "";
    }

    /** The names in VERBATIM, wherever in it they stand: those that it defines are among them, unless it pastes them together. */
    public Set<String> verbatimNames() {
        return verbatim().stream()
                .flatMap(List::stream)
                .filter(token -> token.kind() == Kind.NAME)
                .map(token -> token.in(text))
                .collect(Collectors.toSet());
    }

    /** Where NMODL code calls {@code name}; empty where it does not, or the mod defines it. */
    public Optional<Place> callOfUndefined(String name) {
        for (int i = 0; i + 1 < tokens.size(); i++) {
            boolean call = tokens.get(i).is(name, text) && tokens.get(i + 1).is('(', text);
            if (call && !facts.functions().contains(name)) {
                return Optional.of(place(tokens.get(i).start()));
            }
        }
        return Optional.empty();
    }

    /** The first parenthesis that its block does not close. */
    public Optional<Place> unclosedParenthesis() {
        Deque<Token> open = new ArrayDeque<>();
        for (Token token : tokens) {
            if (token.is('(', text)) {
                open.push(token);
            } else if (token.is(')', text)) {
                open.poll();
            } else if (!open.isEmpty() && (token.is('{', text) || token.is('}', text))) {
                return Optional.of(place(open.peek().start()));
            }
        }
        return Optional.ofNullable(open.peek()).map(last -> place(last.start()));
    }

    /** The first brace that the mod does not close. */
    public Optional<Place> unclosedBrace() {
        Deque<Token> open = new ArrayDeque<>();
        for (Token token : tokens) {
            if (token.is('{', text)) {
                open.addLast(token);
            } else if (token.is('}', text)) {
                open.pollLast();
            }
        }
        return Optional.ofNullable(open.peekFirst()).map(first -> place(first.start()));
    }

    /** Whether the mod gives C++ a function or variable of that name, as far as its text tells. */
    public boolean defines(String name) {
        Pattern definition = Pattern.compile("(?<!extern )\\b(?!return|extern)\\w[\\w:<>]*[ *&]+" + Pattern.quote(name)
                + "\\s*(\\([^;{}]*\\)\\s*\\{|(\\[[^\\]]*\\])?\\s*[=;])");
        return facts.functions().contains(name)
                || tokens.stream()
                        .filter(token -> token.kind() == Kind.VERBATIM)
                        .anyMatch(token -> definition.matcher(token.in(text)).find());
    }

    /** What in this mod goes wrong after renaming, with NEURON 9 or inside a JVM. */
    public List<Hazard> hazards() {
        return hazards(Set.of());
    }

    /** As {@link #hazards()}; {@code siblings} are the old mechanism names of the other mods of the package. */
    public List<Hazard> hazards(Set<String> siblings) {
        return HazardScan.of(this, siblings);
    }

    /** What in this mod Arbor's dialect has not, in the order of the text. */
    public List<Foreign> foreignToArbor() {
        return ArborScan.of(this);
    }

    /**
     * The line an editor shows for a line that nocmodl names in a message. They differ behind a byte above 127 in a
     * COMMENT, each of which ends a line for nocmodl.
     */
    public int editorLine(int nocmodlLine) {
        int index = Math.max(1, Math.min(nocmodlLine, lineStarts.size())) - 1;
        return lineStarts.isEmpty() ? 1 : place(lineStarts.get(index)).line();
    }

    /** The bytes as they were read. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    String text() {
        return text;
    }

    List<Token> tokens() {
        return tokens;
    }

    Optional<Integer> neuronBlock() {
        return declarations.neuronBlock();
    }

    Place place(int offset) {
        return Place.of(text, offset);
    }

    /** The tokens of every VERBATIM block, one list a block. */
    List<List<Token>> verbatim() {
        return tokens.stream()
                .filter(t -> t.kind() == Kind.VERBATIM)
                .map(t -> CppTokens.of(text, t))
                .toList();
    }

    private List<String> readVerbatimIncludes() {
        List<String> files = new ArrayList<>();
        for (List<Token> block : verbatim()) {
            for (int i = 0; i + 2 < block.size(); i++) {
                Token file = block.get(i + 2);
                if (block.get(i).is('#', text) && block.get(i + 1).is("include", text) && file.kind() == Kind.STRING) {
                    files.add(text.substring(file.start() + 1, file.end() - 1));
                }
            }
        }
        return files;
    }
}
