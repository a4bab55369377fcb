package dev.glia.structure;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A Java source file of one of the modules, as far as its structure goes. */
record SourceFile(Path file, String text) {
    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();
    private static final Pattern IMPORT =
            Pattern.compile("^import (?:static )?([a-z0-9_.]+)\\.[A-Z].*;$", Pattern.MULTILINE);

    /** All files of all modules, tests left out. */
    static List<SourceFile> all() {
        return below("src/main/java");
    }

    /** The tests of all modules. */
    static List<SourceFile> tests() {
        return below("src/test/java");
    }

    private static List<SourceFile> below(String folder) {
        return Stream.of("glia-runtime", "glia-agent", "glia-maven-plugin")
                .flatMap(module -> in(PROJECT.resolve(module).resolve(folder)))
                .toList();
    }

    private static Stream<SourceFile> in(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".java")).map(SourceFile::read).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SourceFile read(Path file) {
        try {
            return new SourceFile(file, Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String type() {
        return file.getFileName().toString().replace(".java", "");
    }

    String packageName() {
        return text.replaceFirst("(?s).*?(?m:^)package ([a-z0-9_.]+);.*", "$1");
    }

    /** The packages it imports from. */
    List<String> imports() {
        return IMPORT.matcher(text)
                .results()
                .map((MatchResult line) -> line.group(1))
                .distinct()
                .toList();
    }

    /** The text without its comments. */
    String code() {
        return text.replaceAll("(?s)/\\*.*?\\*/", "").replaceAll("//.*", "");
    }

    long lines() {
        return text.lines().count();
    }

    @Override
    public String toString() {
        return PROJECT.relativize(file).toString();
    }
}
