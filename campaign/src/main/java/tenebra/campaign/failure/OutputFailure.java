package tenebra.campaign.failure;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import tenebra.core.TenebraException;

/** Why a file could not be written, as the user needs to hear it. */
public final class OutputFailure {
    private static final long MEBIBYTE = 1 << 20;

    private OutputFailure() {}

    public static TenebraException of(Path file, IOException failure) {
        return of(file, reason(failure));
    }

    /** From the words of the system. */
    public static TenebraException of(Path file, String message) {
        if (message.contains("No space left") || message.contains("quota")) {
            return TenebraException.output(
                    "OUT-003",
                    "disk full while writing %s%s; free space, then repeat the same command"
                            .formatted(file, free(file)));
        }
        if (message.contains("ermission denied")
                || message.contains("Read-only")
                || message.contains("not permitted")) {
            return TenebraException.output("OUT-002", "not allowed to write %s; choose another place".formatted(file));
        }
        return TenebraException.output("OUT-001", "cannot write %s: %s".formatted(file, message));
    }

    private static String reason(IOException failure) {
        return switch (failure) {
            case AccessDeniedException denied -> "permission denied";
            case NoSuchFileException missing -> "no such folder, and it cannot be made";
            case FileAlreadyExistsException present -> "a file of that name is there, not a folder";
            case FileSystemException known when known.getReason() != null -> String.valueOf(known.getReason());
            default -> String.valueOf(failure.getMessage());
        };
    }

    private static String free(Path file) {
        try {
            Path existing = file.toAbsolutePath();
            while (existing.getParent() != null && !Files.exists(existing)) {
                existing = existing.getParent();
            }
            FileStore store = Files.getFileStore(existing);
            return "; %d MiB free".formatted(store.getUsableSpace() / MEBIBYTE);
        } catch (IOException unknown) {
            return "";
        }
    }
}
