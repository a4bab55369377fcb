package dev.glia.host.tool;

import java.nio.file.Path;
import java.util.List;

/** A program or a set of headers that Glia cannot bring itself, and what provides it. */
public enum Requirement {
    CXX("a C++ compiler", List.of("c++", "g++", "clang++"), "g++", "gcc-c++", "xcode-select --install"),
    MAKE("make", List.of("make", "gmake"), "make", "make", "xcode-select --install"),
    JDK_HEADERS(
            "a JDK's 'jni.h'",
            List.of(),
            "openjdk-17-jdk-headless",
            "java-17-openjdk-devel",
            "brew install openjdk@17"),
    PYTHON("Python 3", List.of("python3"), "python3 python3-venv", "python3", "brew install python"),
    PYTHON_VENV("Python's 'venv' with pip", List.of(), "python3-venv", "python3-pip", "brew install python");

    private final String title;
    private final List<String> commands;
    private final String debian;
    private final String fedora;
    private final String macos;

    Requirement(String title, List<String> commands, String debian, String fedora, String macos) {
        this.title = title;
        this.commands = commands;
        this.debian = debian;
        this.fedora = fedora;
        this.macos = macos;
    }

    /** What it is in words, with its article. */
    public String title() {
        return title;
    }

    /** The names under which it is looked for on {@code PATH}, best first; none where it is no program. */
    public List<String> commands() {
        return commands;
    }

    /** How one gets it, as half a sentence with commands to paste. */
    public String remedy() {
        return "install it with `sudo apt install %s` (Debian, Ubuntu), `sudo dnf install %s` (Fedora) or `%s` (macOS)"
                .formatted(debian, fedora, macos);
    }

    /**
     * The program on {@code PATH}.
     *
     * @throws MissingRequirementException if there is none
     */
    public Path on(SearchPath path) {
        return commands.stream()
                .flatMap(command -> path.find(command).stream())
                .findFirst()
                .orElseThrow(() -> new MissingRequirementException(
                        this,
                        "no '%s' in any folder of PATH (%s)"
                                .formatted(
                                        String.join("', '", commands),
                                        String.join(
                                                ", ",
                                                path.folders().stream()
                                                        .map(Path::toString)
                                                        .toList()))));
    }
}
