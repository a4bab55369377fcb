package dev.glia.library.compile;

import dev.glia.host.HostException;
import dev.glia.host.file.FileState;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A run of a compiler that tells which files it read.
 *
 * @param read each once, but for those that the caller knows
 * @see <a href="https://gcc.gnu.org/onlinedocs/gcc/Preprocessor-Options.html">gcc's option -MD</a>
 */
record WatchedRun(CommandResult result, Set<Path> read) {
    private static final int ATTEMPTS = 5;

    /** Milliseconds by which the system's dates of files may lag behind its clock. */
    private static final long GRANULARITY = 20;

    /**
     * Runs {@code command}, and once more where a file has changed while it ran: nobody could tell what was in it.
     *
     * @param list a file for the compiler to write its list into
     * @param known files that need not be told: what was made for this compilation, or is in its key already
     */
    static WatchedRun of(Command command, Path list, CompilerRuns runs, Predicate<Path> known) {
        List<String> words = new ArrayList<>(command.words());
        words.addAll(List.of("-MD", "-MF", list.toString()));
        Command watched = new Command(words, command.folder(), command.environment(), command.limit());
        Map<Path, String> before = new TreeMap<>();
        for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
            long begin = System.currentTimeMillis();
            CommandResult result = runs.run(watched);
            Map<Path, String> after = new TreeMap<>();
            files(list).stream()
                    .map(command.folder()::resolve)
                    .filter(known.negate())
                    .forEach(file -> after.put(file, FileState.of(file)));
            long passed = System.currentTimeMillis() - begin + GRANULARITY;
            if (after.equals(before) || after.keySet().stream().noneMatch(file -> FileState.isYoung(file, passed))) {
                return new WatchedRun(result, after.keySet());
            }
            before = after;
        }
        throw new HostException(
                "files that the compiler reads change while it reads them, among them '%s'; build again when they are written"
                        .formatted(before.keySet().iterator().next()));
    }

    /** The files of a rule as make reads it: all behind the colon. */
    private static List<Path> files(Path list) {
        try {
            return Files.isRegularFile(list)
                    ? parse(new String(Files.readAllBytes(list), StandardCharsets.UTF_8))
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Blanks and {@code #} in names stand behind a backslash, a dollar is doubled, lines go on behind a backslash. */
    static List<Path> parse(String rule) {
        List<Path> files = new ArrayList<>();
        StringBuilder name = new StringBuilder();
        boolean target = true;
        for (int i = 0; i < rule.length(); i++) {
            char c = rule.charAt(i);
            char next = i + 1 < rule.length() ? rule.charAt(i + 1) : '\n';
            if (c == '\\' && (next == ' ' || next == '#') || c == '$' && next == '$') {
                name.append(next);
                i++;
            } else if (c == ' ' || c == '\n' || c == '\\' && next == '\n') {
                if (!target && name.length() > 0) {
                    files.add(Path.of(name.toString()));
                }
                target &= name.length() == 0 || name.charAt(name.length() - 1) != ':';
                name.setLength(0);
            } else {
                name.append(c);
            }
        }
        return files;
    }
}
