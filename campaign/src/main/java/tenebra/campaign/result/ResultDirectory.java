package tenebra.campaign.result;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import tenebra.campaign.failure.OutputFailure;
import tenebra.core.TenebraException;

/**
 * A directory of results while a run brings it to completion: locked for one process, by the operating system, so that the lock
 * of a dead process is gone with it.
 */
public final class ResultDirectory implements AutoCloseable {
    private static final String LOCK = ".lock";

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

    /** Its files. */
    public ResultFiles files() {
        return new ResultFiles(path);
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
