package dev.glia.host.tool;

import dev.glia.host.HostException;
import dev.glia.host.elf.LibraryIdentity;
import dev.glia.host.file.Failures;
import dev.glia.host.file.FileState;
import dev.glia.host.file.Remembered;
import dev.glia.host.file.Sha256;
import dev.glia.host.file.UserFolders;
import dev.glia.host.process.Command;
import dev.glia.host.process.CommandResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The C++ compiler of this machine.
 *
 * @param path the program
 * @param arguments what belongs to it where {@code CXX} has several words, for example {@code g++} after {@code ccache}
 * @param id the first line of {@code --version}
 * @param version for example {@code 12.2.0}
 * @param build which build it is of the program and, where that only calls it, of the compiler proper: two compilers with one id
 *     and one build make the same code
 */
public record CxxCompiler(Path path, List<String> arguments, String id, String version, String build) {
    /** The variables that decide, besides {@link #evidence}, which compiler {@link #find} finds. */
    public static final List<String> VARIABLES = List.of("PATH", "CXX");

    private static final Pattern VERSION = Pattern.compile("\\d+\\.\\d+(\\.\\d+)?");
    private static final Duration LIMIT = Duration.ofSeconds(60);

    public CxxCompiler {
        arguments = List.copyOf(arguments);
    }

    /**
     * The compiler that {@code wanted} names ({@code glia.cxx}), else that of {@code CXX}, else the first of {@code c++},
     * {@code g++} and {@code clang++} on {@code PATH}.
     *
     * @throws MissingRequirementException if there is none, or if the one that was named is not there or does not work
     */
    public static CxxCompiler find(Optional<String> wanted, UnaryOperator<String> environment) {
        return find(wanted, environment, answers(UserFolders.of(System::getProperty, environment), line -> {}));
    }

    /** Where what compilers once said of themselves is kept in the cache of {@code folders}. */
    public static Remembered answers(UserFolders folders, Consumer<String> say) {
        return new Remembered(folders.cache().resolve("compilers"), say);
    }

    /** The same; what the compiler says of itself is kept in {@code answers}. */
    public static CxxCompiler find(Optional<String> wanted, UnaryOperator<String> environment, Remembered answers) {
        return identified(chosen(wanted, environment), answers);
    }

    /**
     * The files, there or not, that decide which compiler {@link #find} finds, and what that says of itself: while none of them
     * changes, it finds the same again. Empty for a wrapper, which tells nothing by its files and is asked each time.
     */
    public static Optional<List<Path>> evidence(
            Optional<String> wanted, UnaryOperator<String> environment, Remembered answers) throws IOException {
        List<String> command = chosen(wanted, environment);
        Path real = Path.of(command.get(0)).toRealPath();
        if (isWrapper(command, real)) {
            return Optional.empty();
        }
        SearchPath path = SearchPath.of(environment);
        List<Path> evidence = new ArrayList<>(List.of(Path.of(command.get(0)), real));
        Requirement.CXX.commands().forEach(name -> evidence.addAll(path.places(name)));
        said(real, answers).stream()
                .skip(1)
                .filter(line -> line.startsWith("/"))
                .map(Path::of)
                .forEach(evidence::add);
        return Optional.of(evidence);
    }

    /** The words of the command that is to be the compiler. */
    private static List<String> chosen(Optional<String> wanted, UnaryOperator<String> environment) {
        SearchPath path = SearchPath.of(environment);
        Optional<String> cxx = Optional.ofNullable(environment.apply("CXX")).filter(words -> !words.isBlank());
        if (wanted.isPresent()) {
            return named(wanted.get(), "glia.cxx", path);
        }
        return cxx.isPresent()
                ? named(cxx.get(), "CXX", path)
                : List.of(Requirement.CXX.on(path).toString());
    }

    /** Whether it is clang, under whatever name it was called. */
    public boolean isClang() {
        return id.contains("clang");
    }

    /** The program with its own arguments: the words with which a command line begins. */
    public List<String> command() {
        return Stream.concat(Stream.of(path.toString()), arguments.stream()).toList();
    }

    private static List<String> named(String words, String setting, SearchPath path) {
        List<String> command = new ArrayList<>(List.of(words.strip().split("\\s+")));
        // A path may hold spaces; then the whole is one word.
        if (path.find(words.strip()).isPresent()) {
            command = new ArrayList<>(List.of(words.strip()));
        }
        String program = command.get(0);
        Path file = path.find(program)
                .orElseThrow(() -> new MissingRequirementException(
                        Requirement.CXX, "%s is '%s', and '%s' is no program".formatted(setting, words, program)));
        command.set(0, file.toString());
        return command;
    }

    /** A wrapper (ccache, a script) tells nothing of the compiler behind it by its own size and date, so it is asked. */
    private static boolean isWrapper(List<String> command, Path real) throws IOException {
        return command.size() > 1
                || !real.getFileName().toString().matches(".*(\\+\\+|gcc|clang).*")
                || Files.size(real) < 1 << 16;
    }

    private static CxxCompiler identified(List<String> command, Remembered answers) {
        try {
            Path real = Path.of(command.get(0)).toRealPath();
            LibraryIdentity identity = new LibraryIdentity(answers);
            if (isWrapper(command, real)) {
                String banner = ask(command);
                return parse(command, banner, build(real, proper(command), identity));
            }
            List<String> lines = said(real, answers);
            if (lines.isEmpty()) {
                lines = List.of(ask(command), proper(command));
                answers.write(answerOf(real), String.join("\n", lines));
            }
            return parse(command, lines.get(0), build(real, lines.size() > 1 ? lines.get(1) : "", identity));
        } catch (IOException e) {
            throw new HostException("'%s' cannot be read: %s".formatted(command.get(0), Failures.reason(e)), e);
        }
    }

    /** What the compiler {@code real} once said: its first line, then the program that it calls; nothing where it was not asked. */
    private static List<String> said(Path real, Remembered answers) {
        return answers.read(answerOf(real))
                .filter(answer -> VERSION.matcher(answer).find())
                .map(answer -> answer.lines().toList())
                .orElse(List.of());
    }

    private static String answerOf(Path real) {
        return Sha256.of(List.of("--version", FileState.of(real))).substring(0, 16);
    }

    private static CommandResult ask(List<String> command, String question) {
        List<String> words =
                Stream.concat(command.stream(), Stream.of(question)).toList();
        return new Command(words, Path.of("").toAbsolutePath(), Map.of("LC_ALL", "C"), LIMIT).run();
    }

    /** The program that gcc's only calls, by its path; other compilers, and other answers, name none. */
    private static String proper(List<String> command) {
        return ask(command, "-print-prog-name=cc1plus").output().strip();
    }

    private static String build(Path program, String proper, LibraryIdentity identity) throws IOException {
        boolean calls = proper.startsWith("/") && Files.isRegularFile(Path.of(proper));
        return identity.of(program) + (calls ? " " + identity.of(Path.of(proper)) : "");
    }

    /** The first line of what it says of itself. */
    private static String ask(List<String> command) {
        CommandResult result = ask(command, "--version");
        String said = result.output().strip();
        if (!result.succeeded() || !VERSION.matcher(said).find()) {
            throw MissingRequirementException.broken(
                    Requirement.CXX,
                    String.join(" ", command),
                    "'%s --version' ended with exit code %s and said %s"
                            .formatted(
                                    String.join(" ", command),
                                    result.exit(),
                                    said.isEmpty() ? "nothing" : "'" + said + "'"));
        }
        return said.lines().findFirst().orElse("").strip();
    }

    private static CxxCompiler parse(List<String> command, String id, String build) {
        // The distribution's package version stands in brackets before the compiler's own.
        Matcher version = VERSION.matcher(id.replaceAll("\\([^)]*\\)", ""));
        return new CxxCompiler(
                Path.of(command.get(0)),
                command.subList(1, command.size()),
                id,
                version.find() ? version.group() : "unknown",
                build);
    }
}
