package dev.glia.host.tool;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.host.file.Remembered;
import dev.glia.host.file.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CxxCompilerTest {
    private static final String INSTALL =
            "install it with `sudo apt install g++` (Debian, Ubuntu), `sudo dnf install gcc-c++` (Fedora) or `xcode-select --install` (macOS).";
    private static final int LARGE = 1 << 17;

    @TempDir
    Path folder;

    private final Map<String, String> environment = new HashMap<>();
    private Remembered answers;

    @BeforeEach
    void only_what_the_test_puts_there_is_on_the_path() {
        environment.put("PATH", folder.resolve("bin").toString());
        answers = new Remembered(folder.resolve("cache/compilers"), line -> {});
    }

    private CxxCompiler find(String wanted) {
        return CxxCompiler.find(Optional.ofNullable(wanted), environment::get, answers);
    }

    private Script compiler(String name, String banner) throws IOException {
        return Script.sized(folder.resolve("bin").resolve(name), "echo '" + banner + "'", LARGE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "c++ (Debian 12.2.0-14+deb12u1) 12.2.0 | 12.2.0 | false",
                "g++ (GCC) 14.2.1 20240912 (Red Hat 14.2.1-3) | 14.2.1 | false",
                "g++-13 (Homebrew GCC 13.2.0) 13.2.0 | 13.2.0 | false",
                "Debian clang version 14.0.6 | 14.0.6 | true",
                "Apple clang version 15.0.0 (clang-1500.3.9.4) | 15.0.0 | true",
                "clang version 18.1.8 (Fedora 18.1.8-1.fc40) | 18.1.8 | true"
            })
    void id_version_and_kind_come_from_the_first_line_of_its_version(String banner, String version, boolean clang)
            throws IOException {
        Path program = compiler("c++", banner).file();

        String build = Sha256.of(program).substring(0, 40);
        assertEquals(new CxxCompiler(program, List.of(), banner, version, build), find(null));
        assertEquals(clang, find(null).isClang());
    }

    @Test
    void the_setting_comes_before_the_variable_before_the_path() throws IOException {
        compiler("c++", "c++ 1.0");
        compiler("mine", "mine 2.0");
        compiler("theirs", "theirs 3.0");

        assertEquals("1.0", find(null).version());
        environment.put("CXX", "mine");
        assertEquals("2.0", find(null).version());
        assertEquals("3.0", find("theirs").version());
    }

    @Test
    void an_unchanged_compiler_is_asked_once() throws IOException {
        Script compiler = compiler("g++", "g++ 12.2.0");
        CxxCompiler first = find(null);

        assertEquals(first, find(null));
        assertEquals(List.of("--version", "-print-prog-name=cc1plus"), compiler.runs());
    }

    @Test
    void a_damaged_answer_is_asked_for_again() throws IOException {
        compiler("g++", "g++ 12.2.0");
        CxxCompiler first = find(null);
        try (Stream<Path> remembered = Files.list(folder.resolve("cache/compilers"))) {
            Files.write(remembered.findFirst().orElseThrow(), new byte[20]);
        }

        assertEquals(first, find(null));
    }

    /** What g++ calls, and a script in its place, may change and the banner stay. */
    @Test
    void another_build_of_the_same_version_is_another_compiler() throws IOException {
        Path proper = Files.writeString(folder.resolve("cc1plus"), "one");
        Path program = Script.at(
                        folder.resolve("bin/c++"),
                        "if [ \"$1\" = --version ]; then echo c++ 1.0; else echo '" + proper + "'; fi")
                .file();
        String first = find(null).build();
        assertEquals(first, find(null).build());
        Files.writeString(proper, "two");
        String second = find(null).build();
        assertNotEquals(first, second);
        Files.writeString(program, Files.readString(program) + "\n# -DX\n");
        assertNotEquals(second, find(null).build());
    }

    @Test
    void an_upgraded_compiler_is_asked_again() throws IOException {
        Script compiler = compiler("g++", "g++ 12.2.0");
        find(null);
        compiler("g++", "g++ 13.1.0");
        Files.setLastModifiedTime(compiler.file(), FileTime.fromMillis(1_000_000_000_000L));

        assertEquals("13.1.0", find(null).version());
    }

    @Test
    void a_wrapper_is_asked_each_time_because_its_compiler_may_have_changed() throws IOException {
        Script ccache = compiler("ccache", "g++ 12.2.0");
        environment.put("CXX", "ccache g++");

        assertEquals(List.of(ccache.file().toString(), "g++"), find(null).command());
        find(null);
        assertEquals(
                List.of(
                        "g++ --version",
                        "g++ -print-prog-name=cc1plus",
                        "g++ --version",
                        "g++ -print-prog-name=cc1plus"),
                ccache.runs());
    }

    @Test
    void a_path_with_a_space_is_one_word() throws IOException {
        Path program =
                Script.at(folder.resolve("my tools/g++"), "echo g++ 12.2.0").file();

        assertEquals(List.of(program.toString()), find(program.toString()).command());
    }

    @Test
    void no_compiler_is_an_error_that_names_the_packages() {
        MissingRequirementException e = assertThrows(MissingRequirementException.class, () -> find(null));

        assertEquals(Requirement.CXX, e.requirement());
        assertEquals(
                "a C++ compiler is missing: no 'c++', 'g++', 'clang++' in any folder of PATH (%s/bin); %s"
                        .formatted(folder, INSTALL),
                e.getMessage());
    }

    @Test
    void a_named_compiler_that_is_not_there_is_not_passed_over() throws IOException {
        compiler("c++", "c++ 1.0");
        environment.put("CXX", "g++-99 -m64");

        assertEquals(
                "a C++ compiler is missing: CXX is 'g++-99 -m64', and 'g++-99' is no program; " + INSTALL,
                assertThrows(MissingRequirementException.class, () -> find(null))
                        .getMessage());
    }

    @Test
    void a_program_that_is_no_compiler_is_refused_with_what_it_said() throws IOException {
        Script.at(folder.resolve("bin/c++"), "echo not me; exit 4");

        assertEquals(
                "'%1$s/bin/c++' does not work as a C++ compiler: '%1$s/bin/c++ --version' ended with exit code 4 and said 'not me'; name another one, or %2$s"
                        .formatted(folder, INSTALL),
                assertThrows(MissingRequirementException.class, () -> find(null))
                        .getMessage());
    }

    @Test
    void a_program_that_says_nothing_is_said_to() throws IOException {
        Script.at(folder.resolve("bin/c++"), "exit 3");

        assertEquals(
                "'%1$s/bin/c++' does not work as a C++ compiler: '%1$s/bin/c++ --version' ended with exit code 3 and said nothing; name another one, or %2$s"
                        .formatted(folder, INSTALL),
                assertThrows(MissingRequirementException.class, () -> find(null))
                        .getMessage());
    }

    @Test
    void the_compiler_of_this_machine_is_found() {
        CxxCompiler compiler = CxxCompiler.find(Optional.empty(), System::getenv, answers);

        assertTrue(compiler.version().matches("\\d+\\.\\d+.*"), compiler.toString());
    }
}
