package tenebra.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import tenebra.campaign.failure.OutputFailure;
import tenebra.campaign.result.ResultFiles;
import tenebra.core.TenebraException;
import tenebra.report.CurvePlot;
import tenebra.report.PictureFormat;
import tenebra.report.figure.Sheet;

/** Commands that can draw what they print. */
final class PlotOption {
    @Option(
            names = "--plot",
            paramLabel = "FILE",
            description = "Draw it as well: a file that ends in .svg, .pdf or .png.")
    private @Nullable Path file;

    /** Refuses an unknown format before anything is computed. */
    void check() {
        if (file != null) {
            PictureFormat.of(file.toString());
        }
    }

    boolean isWanted() {
        return file != null;
    }

    /** Draws the plot if one is wanted; the file appears whole or not at all. */
    void draw(Supplier<CurvePlot> plot) {
        drawSheet(() -> Sheet.of(plot.get().figure()));
    }

    /** Draws the sheet if one is wanted; the file appears whole or not at all. */
    void drawSheet(Supplier<Sheet> sheet) {
        if (file != null) {
            byte[] picture = PictureFormat.of(file.toString()).bytes(sheet.get());
            publish(file.toAbsolutePath(), picture);
        }
    }

    private static void publish(Path target, byte[] picture) {
        Path folder = target.getParent();
        String name = String.valueOf(target.getFileName());
        if (folder == null || Files.isDirectory(target)) {
            throw OutputFailure.of(target, "it is a folder");
        }
        ResultFiles files = new ResultFiles(folder);
        try {
            files.publish(name, picture);
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
