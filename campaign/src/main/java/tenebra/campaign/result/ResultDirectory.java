package tenebra.campaign.result;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tenebra.core.TenebraException;

/**
 * A directory of results while it is written: locked for one process, by the operating system, so that the lock of a dead
 * process is gone with it. A file appears whole or not at all.
 */
public final class ResultDirectory implements AutoCloseable {
    private static final String LOCK = ".lock";
    private static final String TEMPORARY = ".tmp";

    private final Path path;
    private final FileChannel lockFile;
    private final FileLock lock;

    private ResultDirectory(Path path, FileChannel lockFile, FileLock lock) {
        this.path = path;
        this.lockFile = lockFile;
        this.lock = lock;
    }

    /** Makes the directory if need be and locks it. */
    public static ResultDirectory open(Path path) {
        try {
            Files.createDirectories(path.resolve("events"));
            Files.createDirectories(path.resolve("plots"));
            FileChannel file = FileChannel.open(path.resolve(LOCK), CREATE, WRITE);
            FileLock lock = tryLock(file);
            if (lock == null) {
                file.close();
                throw TenebraException.output(
                        "OUT-004", "another run is writing %s; wait for it, or choose another --out".formatted(path));
            }
            return new ResultDirectory(path, file, lock);
        } catch (IOException failure) {
            throw OutputFailure.of(path, failure);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    public Path path() {
        return path;
    }

    /** A place inside. */
    public Path resolve(String name) {
        return path.resolve(name);
    }

    public boolean has(String name) {
        return Files.isRegularFile(resolve(name));
    }

    /** Content of a file that may not exist. */
    public Optional<String> read(String name) {
        try {
            return has(name) ? Optional.of(Files.readString(resolve(name))) : Optional.empty();
        } catch (IOException failure) {
            throw TenebraException.data("INP-001", "cannot read %s: %s".formatted(resolve(name), failure.getMessage()));
        }
    }

    /** Replaces a file in one step: readers see the old bytes or the new bytes, also after a crash. */
    public void publish(String name, byte[] content) {
        Path temporary = temporary(name);
        try (FileChannel out = FileChannel.open(temporary, CREATE, TRUNCATE_EXISTING, WRITE)) {
            ByteBuffer bytes = ByteBuffer.wrap(content);
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
            out.force(true);
        } catch (IOException failure) {
            throw OutputFailure.of(resolve(name), failure);
        }
        moveIntoPlace(name);
    }

    /** Where a file is written before {@link #adopt}. */
    public Path temporary(String name) {
        return resolve(name + TEMPORARY);
    }

    /** Puts a file that was written at its temporary place into its own. */
    public void adopt(String name) {
        try (FileChannel written = FileChannel.open(temporary(name), WRITE)) {
            written.force(true);
        } catch (IOException failure) {
            throw OutputFailure.of(resolve(name), failure);
        }
        moveIntoPlace(name);
    }

    private void moveIntoPlace(String name) {
        Path target = resolve(name);
        try {
            Files.move(temporary(name), target, ATOMIC_MOVE);
            try (FileChannel folder = FileChannel.open(target.toAbsolutePath().getParent(), READ)) {
                folder.force(true);
            }
        } catch (IOException failure) {
            throw OutputFailure.of(target, failure);
        }
    }

    @Override
    public void close() {
        try {
            lock.release();
            lockFile.close();
        } catch (IOException failure) {
            throw OutputFailure.of(path, failure);
        }
    }
}
