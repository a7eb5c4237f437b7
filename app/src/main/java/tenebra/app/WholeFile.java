package tenebra.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import tenebra.campaign.failure.OutputFailure;
import tenebra.campaign.result.ResultFiles;
import tenebra.core.TenebraException;

/** A single file that a command writes where the user says: whole or not at all. */
final class WholeFile {
    private WholeFile() {}

    /** Replaces the file, given by its absolute path, in one step. */
    static void publish(Path target, byte[] content) {
        Path folder = target.getParent();
        String name = String.valueOf(target.getFileName());
        if (folder == null || Files.isDirectory(target)) {
            throw OutputFailure.of(target, "it is a folder");
        }
        ResultFiles files = new ResultFiles(folder);
        try {
            files.publish(name, content);
        } catch (TenebraException failure) {
            discard(files.temporary(name), failure);
            throw failure;
        }
    }

    /** What was begun is of no use. */
    private static void discard(Path begun, TenebraException failure) {
        try {
            Files.deleteIfExists(begun);
        } catch (IOException stays) {
            failure.addSuppressed(stays);
        }
    }
}
