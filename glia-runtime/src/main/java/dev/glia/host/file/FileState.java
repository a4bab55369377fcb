package dev.glia.host.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * What the system knows of a file or folder from outside, in one line: path, size, dates, number, owner and permissions. Two
 * equal lines mean that nothing has changed; lines that differ mean nothing.
 *
 * <p>Besides the date that programs may set there is the one that the system sets whenever it writes to a file, renames it or
 * changes who may use it, and nobody can set back; so neither a restored date nor a clock that was wrong deceives.
 *
 * <p>{@code glia_files.cpp} writes the same line, where a launch has hundreds of files to ask for.
 */
public final class FileState {
    private static final String UNIX = "unix:size,lastModifiedTime,ctime,ino,uid,mode";
    private static final String ABSENT = " absent";

    /** Where the system's own date stands, from the end. */
    private static final int CHANGED = 4;

    private static final String WHOLE = "000000000";

    /** Two seconds, and one by which clocks of a cluster may differ. */
    private static final long COARSE_MILLIS = 3000;

    private FileState() {}

    /** The state of {@code file}; a file that is not there has one too. */
    public static String of(Path file) {
        try {
            Map<String, Object> seen = Files.readAttributes(file, UNIX);
            return file + " " + seen.get("size") + " " + nanoseconds(seen.get("lastModifiedTime")) + " "
                    + nanoseconds(seen.get("ctime")) + " " + seen.get("ino") + " " + seen.get("uid") + " "
                    + seen.get("mode");
        } catch (UnsupportedOperationException e) {
            return elsewhere(file);
        } catch (IOException e) {
            return file + ABSENT;
        }
    }

    /** The path and the {@linkplain #of state} of {@code file} in one line, for {@link #isAsKept}. */
    public static String kept(Path file) {
        return file + "\t" + of(file);
    }

    /** Whether the file that {@code line} names looks as it did when {@link #kept} made that line; false for any other line. */
    public static boolean isAsKept(String line) {
        int tab = line.indexOf('\t');
        return tab > 0 && of(Path.of(line.substring(0, tab))).equals(line.substring(tab + 1));
    }

    /**
     * Whether {@code file} changed less than {@code milliseconds} ago, so that another change might leave its dates alone; true
     * as well where its dates lie in the future.
     */
    public static boolean isYoung(Path file, long milliseconds) {
        try {
            FileTime changed = (FileTime) Files.getAttribute(file, "unix:ctime");
            return System.currentTimeMillis() - changed.toMillis() < milliseconds;
        } catch (UnsupportedOperationException e) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Whether a file with this state might have changed once more behind a look and have the same state: its times are whole
     * seconds, as some file systems keep them, perhaps even ones, and the last was not over.
     *
     * @param state as {@link #of} gives it
     * @param looked when, in ms
     */
    public static boolean mayHideAChange(String state, long looked) {
        String[] fields = state.split(" ");
        String changed = fields.length > CHANGED ? fields[fields.length - CHANGED] : "";
        return changed.endsWith(WHOLE)
                && changed.matches("[0-9]{10,19}")
                && looked - TimeUnit.NANOSECONDS.toMillis(Long.parseLong(changed)) < COARSE_MILLIS;
    }

    /** Where the file system is no Unix one. */
    private static String elsewhere(Path file) {
        try {
            BasicFileAttributes seen = Files.readAttributes(file, BasicFileAttributes.class);
            return file + " " + seen.size() + " " + nanoseconds(seen.lastModifiedTime());
        } catch (IOException e) {
            return file + ABSENT;
        }
    }

    private static long nanoseconds(Object time) {
        return ((FileTime) time).to(TimeUnit.NANOSECONDS);
    }
}
