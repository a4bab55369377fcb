package dev.glia.host.file;

import dev.glia.host.HostException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** Says why an input or output operation failed, which the messages of {@code java.nio} often leave to the type's name. */
public final class Failures {
    private Failures() {}

    /** The reason as half a sentence, without the name of the exception. */
    public static String reason(IOException failure) {
        if (failure instanceof NoSuchFileException missing) {
            return "'" + missing.getFile() + "' does not exist";
        }
        if (failure instanceof AccessDeniedException denied) {
            return "'" + denied.getFile() + "' is not permitted to this user";
        }
        if (failure instanceof FileAlreadyExistsException exists) {
            return "'" + exists.getFile() + "' is there already and is not a folder";
        }
        if (failure instanceof FileSystemException other && other.getReason() != null) {
            return other.getReason();
        }
        return failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
    }

    /** What is thrown where {@code failure} has made impossible what half a sentence says, for example {@code 'x' cannot be written}. */
    public static HostException exception(String what, IOException failure) {
        String reason = reason(failure);
        String file = failure instanceof FileSystemException known && known.getFile() != null ? known.getFile() : "";
        String where = reason.contains(file) || what.contains(file) ? what : what + " ('" + file + "')";
        return DiskFullException.saidIn(reason)
                .<HostException>map(said -> new DiskFullException(where, said, failure))
                .orElseGet(() -> new HostException(where + ": " + reason + remedy(failure), failure));
    }

    private static String remedy(IOException failure) {
        return failure instanceof AccessDeniedException
                ? ". Make it writable for this user, or name another cache with -Dglia.cache=FOLDER where it is in Glia's"
                : "";
    }
}
