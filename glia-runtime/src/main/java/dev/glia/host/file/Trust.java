package dev.glia.host.file;

import dev.glia.host.HostException;
import dev.glia.setting.Setting;
import dev.glia.setting.Settings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributes;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringTokenizer;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Whose files may become code of this process. A file is trusted where it and every folder above it belong to this user, to
 * root, to the owner of {@code /}, or to a user in {@code glia.cache.owners}, and nobody else may write to any of them. In a
 * sticky folder, such as {@code /tmp}, others may make files of their own and cannot touch these.
 *
 * <p>What is known of a folder is kept, so a file costs a look at itself.
 */
public final class Trust {
    private static final int OTHERS_WRITE = 0002;
    private static final int GROUP_WRITES = 0020;
    private static final int STICKY = 01000;
    private static final Map<String, Trust> BY_OWNERS = new HashMap<>();

    private final Set<Integer> users;
    private final Map<Path, Optional<String>> folders = new ConcurrentHashMap<>();

    /** Trusts these users, root, and the owner of {@code /}. */
    public Trust(Set<Integer> users) {
        Set<Integer> all = new HashSet<>(users);
        all.add(0);
        if (isUnix()) {
            all.add(seen(Path.of("/")).owner);
        }
        this.users = Set.copyOf(all);
    }

    /** Trusts the user of this process and those that {@code glia.cache.owners} names. */
    public static synchronized Trust current() {
        String owners = Settings.ofSystem(Setting.CACHE_OWNERS).orElse("");
        Trust known = BY_OWNERS.get(owners);
        if (known == null) {
            known = of(owners);
            BY_OWNERS.put(owners, known);
        }
        return known;
    }

    private static Trust of(String owners) {
        Set<Integer> users = new HashSet<>(Set.of(thisUser()));
        StringTokenizer numbers = new StringTokenizer(owners, ", ");
        while (numbers.hasMoreTokens()) {
            try {
                users.add(Integer.parseUnsignedInt(numbers.nextToken()));
            } catch (NumberFormatException e) {
                throw new HostException(
                        "glia.cache.owners is '%s'; it must be numbers of users, as `id -u NAME` prints them, for example -Dglia.cache.owners=1000,1001"
                                .formatted(owners),
                        e);
            }
        }
        return new Trust(users);
    }

    /**
     * The path of {@code file} without links, to be loaded.
     *
     * @throws HostException where it is not trusted, or is not there
     */
    public Path require(Path file) {
        Optional<String> why = objection(file);
        if (why.isPresent()) {
            throw new HostException(
                    "'%s' is not used, because its code would run as this user: %s".formatted(file, why.get()));
        }
        return real(file);
    }

    /** Why {@code file} is not trusted, and what can be done, as a sentence; empty where it is. */
    public Optional<String> objection(Path file) {
        if (!isUnix()) {
            return Optional.empty();
        }
        Path real = real(file);
        Optional<String> above = ofFolders(real.getParent());
        return above.isPresent() ? above : of(real);
    }

    private Optional<String> ofFolders(Path folder) {
        if (folder == null) {
            return Optional.empty();
        }
        Optional<String> known = folders.get(folder);
        if (known == null) {
            Optional<String> above = ofFolders(folder.getParent());
            known = above.isPresent() ? above : of(folder);
            folders.put(folder, known);
        }
        return known;
    }

    private Optional<String> of(Path path) {
        Seen seen = seen(path);
        if (!users.contains(seen.owner)) {
            return Optional.of(
                    "'%s' belongs to the user with the number %s. Where you trust that user, say so with -Dglia.cache.owners=%s; else name another folder with -Dglia.cache=FOLDER, for the personal collection with -Dglia.data=FOLDER, or delete what is there"
                            .formatted(path, Integer.toUnsignedLong(seen.owner), Integer.toUnsignedLong(seen.owner)));
        }
        boolean sticky = (seen.mode & STICKY) != 0;
        boolean others = (seen.mode & OTHERS_WRITE) != 0 || (seen.mode & GROUP_WRITES) != 0 && !isPrivateGroup(path);
        return others && !sticky
                ? Optional.of(
                        "other users may write to '%s'. Forbid it with `chmod go-w '%s'`, or name another folder with -Dglia.cache=FOLDER, for the personal collection with -Dglia.data=FOLDER"
                                .formatted(path, path))
                : Optional.empty();
    }

    /** Many systems give every user a group of the same name, and let that group write to the user's files. */
    private static boolean isPrivateGroup(Path path) {
        try {
            PosixFileAttributes attributes = Files.readAttributes(path, PosixFileAttributes.class);
            String group = attributes.group().getName();
            return group.equals(attributes.owner().getName()) && !hasMembers(group);
        } catch (IOException e) {
            return false;
        }
    }

    private static boolean hasMembers(String group) {
        try (Stream<String> groups = Files.lines(Path.of("/etc/group"), StandardCharsets.ISO_8859_1)) {
            return groups.map(line -> line.split(":", -1))
                    .filter(fields -> fields.length == 4 && fields[0].equals(group))
                    .flatMap(fields -> Arrays.stream(fields[3].split(",")))
                    .anyMatch(member -> !member.isBlank() && !member.equals(group));
        } catch (IOException e) {
            return false;
        }
    }

    private record Seen(int owner, int mode) {}

    private static Seen seen(Path path) {
        try {
            Map<String, Object> attributes = Files.readAttributes(path, "unix:uid,mode");
            return new Seen((Integer) attributes.get("uid"), (Integer) attributes.get("mode"));
        } catch (IOException e) {
            throw Failures.exception("whose '%s' is cannot be seen".formatted(path), e);
        }
    }

    private static Path real(Path file) {
        try {
            return file.toRealPath();
        } catch (IOException e) {
            throw Failures.exception("'%s' cannot be read".formatted(file), e);
        }
    }

    /** Whether {@code file} belongs to the user of this process, whatever home that user has. */
    public static boolean isOwn(Path file) {
        return !isUnix() || seen(real(file)).owner == thisUser();
    }

    /** The owner of this process; where the system does not show processes, of a file that it makes. */
    private static int thisUser() {
        if (!isUnix()) {
            return 0;
        }
        Path process = Path.of("/proc/self");
        if (Files.exists(process)) {
            return seen(process).owner;
        }
        try {
            Path mine = Files.createTempFile("glia-", ".uid");
            try {
                return seen(mine).owner;
            } finally {
                Files.delete(mine);
            }
        } catch (IOException e) {
            throw Failures.exception("no file can be made in '%s'".formatted(System.getProperty("java.io.tmpdir")), e);
        }
    }

    private static boolean isUnix() {
        return Path.of("").getFileSystem().supportedFileAttributeViews().contains("unix");
    }
}
