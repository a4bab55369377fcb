package dev.glia.host.file;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.glia.host.HostException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrustTest {
    /** Nobody on the machine of these tests. */
    private static final int STRANGER = 54321;

    @TempDir
    private Path folder;

    private Path file;
    private int me;

    @BeforeEach
    void file() throws IOException {
        file = Files.writeString(Files.createDirectories(folder.resolve("a/b")).resolve("lib.so"), "code");
        me = (Integer) Files.getAttribute(file, "unix:uid");
    }

    @Test
    void a_file_of_this_user_in_a_sticky_temporary_folder_is_trusted() {
        assertEquals(Optional.empty(), new Trust(Set.of(me)).objection(file));
        assertEquals(file, Trust.current().require(file));
    }

    @Test
    void a_folder_that_others_may_write_to_is_refused_however_far_above() throws IOException {
        mode(folder.resolve("a"), "rwxrwxrwx");
        HostException refused = assertThrows(HostException.class, () -> new Trust(Set.of(me)).require(file));
        assertEquals(
                "'%1$s/a/b/lib.so' is not used, because its code would run as this user: other users may write to '%1$s/a'. Forbid it with `chmod go-w '%1$s/a'`, or name another folder with -Dglia.cache=FOLDER, for the personal collection with -Dglia.data=FOLDER"
                        .formatted(folder),
                refused.getMessage());
    }

    @Test
    void a_file_that_others_may_write_to_is_refused() throws IOException {
        mode(file, "rw-rw-rw-");
        assertTrue(new Trust(Set.of(me)).objection(file).orElseThrow().startsWith("other users may write to '" + file));
    }

    @Test
    void a_link_is_as_good_as_what_it_leads_to() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.so"), file);
        assertEquals(file, new Trust(Set.of(me)).require(link));
        mode(folder.resolve("a/b"), "rwxrwxrwx");
        assertTrue(new Trust(Set.of(me)).objection(link).isPresent());
    }

    /** Root, to whom every file is open, gives the file away; anybody else is looked at with the eyes of a stranger. */
    @Test
    void a_file_of_another_user_is_refused_unless_that_user_is_named() throws IOException {
        boolean root = me == 0;
        if (root) {
            Files.setAttribute(file, "unix:uid", STRANGER);
        }
        int owner = root ? STRANGER : me;
        int reader = root ? me : STRANGER;
        assertTrue(new Trust(Set.of(reader))
                .objection(file)
                .orElseThrow()
                .contains(
                        "belongs to the user with the number %s. Where you trust that user, say so with -Dglia.cache.owners=%s"
                                .formatted(owner, owner)));
        assertEquals(Optional.empty(), new Trust(Set.of(reader, owner)).objection(file));
    }

    private static void mode(Path path, String mode) throws IOException {
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
    }
}
