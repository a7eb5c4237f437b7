package tenebra.app;

import java.nio.file.Path;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
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
            WholeFile.publish(file.toAbsolutePath(), picture);
        }
    }
}
