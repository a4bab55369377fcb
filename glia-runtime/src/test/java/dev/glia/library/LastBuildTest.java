package dev.glia.library;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.glia.asset.PackageSource;
import dev.glia.host.neuron.NeuronSearch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LastBuildTest {
    private static final Optional<String> SAID = Optional.of("up to date");

    @TempDir
    Path dir;

    private GliaLayout layout;
    private Path jar;
    private Path mod;

    @BeforeEach
    void a_build_that_is_done() throws IOException {
        layout = new GliaLayout(dir.resolve("glia"));
        jar = write(dir.resolve("a.jar"), "jar");
        mod = write(dir.resolve("classes/META-INF/glia/lab/kv.mod"), "mod");
        write(layout.library(), "library");
        write(layout.manifest(), "manifest");
        last("a").keep(tools("gcc"), SAID.get());
    }

    @Test
    void nothing_changed_is_what_was_said_last() {
        assertEquals(SAID, last("a").unchanged(tools("gcc")));
    }

    @Test
    void another_setting_or_another_compiler_is_a_change() {
        assertEquals(Optional.empty(), last("b").unchanged(tools("gcc")));
        assertEquals(Optional.empty(), last("a").unchanged(tools("clang")));
    }

    @Test
    void a_jar_that_is_replaced_by_one_of_its_size_and_date_is_a_change() throws IOException {
        FileTime date = Files.getLastModifiedTime(jar);
        Path other = write(dir.resolve("b.jar"), "rja");
        Files.setLastModifiedTime(other, date);
        Files.move(other, jar, StandardCopyOption.REPLACE_EXISTING);
        assertEquals(Optional.empty(), last("a").unchanged(tools("gcc")));
    }

    @Test
    void a_mod_that_is_written_to_and_given_its_date_back_is_a_change() throws IOException {
        FileTime date = Files.getLastModifiedTime(mod);
        write(mod, "dom");
        Files.setLastModifiedTime(mod, date);
        assertEquals(Optional.empty(), last("a").unchanged(tools("gcc")));
    }

    @Test
    void a_mod_more_is_a_change() throws IOException {
        write(mod.resolveSibling("na.mod"), "mod");
        assertEquals(Optional.empty(), last("a").unchanged(tools("gcc")));
    }

    @Test
    void a_mod_less_is_a_change() throws IOException {
        Files.delete(mod);
        assertEquals(Optional.empty(), last("a").unchanged(tools("gcc")));
    }

    @Test
    void a_library_that_was_touched_or_is_gone_is_a_change() throws IOException {
        write(layout.library(), "yrarbil");
        assertEquals(Optional.empty(), last("a").unchanged(tools("gcc")));
        Files.delete(layout.library());
        assertEquals(Optional.empty(), last("a").unchanged(tools("gcc")));
    }

    @Test
    void a_build_that_was_ended_has_left_no_look() {
        last("a").forget();
        assertEquals(Optional.empty(), last("a").unchanged(new BuildTools(request(), () -> {
            throw new AssertionError("the tools are asked for although there was no build");
        })));
    }

    /** Tools that say so, and show nothing from outside. */
    private BuildTools tools(String said) {
        return new BuildTools(request(), () -> said);
    }

    private BuildRequest request() {
        NeuronSearch none = NeuronSearch.of(
                name -> name.equals("glia.neuron.home") || name.equals("user.home") ? dir.toString() : null,
                name -> null,
                line -> {});
        return new BuildRequest(
                List.of(), Set.of(), layout.folder(), BuildOptions.defaults(), List.of(), BuildProgress.SILENT, none);
    }

    private LastBuild last(String setting) {
        List<PackageSource> sources =
                List.of(new PackageSource("lab:a:1", jar), new PackageSource("lab:b:1", dir.resolve("classes")));
        return new LastBuild(layout, sources, List.of(setting));
    }

    private static Path write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }
}
