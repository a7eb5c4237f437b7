package tenebra.report;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import tenebra.core.TenebraException;
import tenebra.report.figure.Figure;
import tenebra.report.figure.FigureWriter;
import tenebra.report.figure.Sheet;

/** Formats in which a figure or a sheet can be written. */
public enum PictureFormat {
    SVG {
        @Override
        public byte[] bytes(Sheet sheet) {
            return FigureWriter.svg(sheet).getBytes(StandardCharsets.UTF_8);
        }
    },
    PDF {
        @Override
        public byte[] bytes(Sheet sheet) {
            return FigureWriter.pdf(sheet);
        }
    },
    PNG {
        @Override
        public byte[] bytes(Sheet sheet) {
            return FigureWriter.png(sheet, FigureWriter.PRINT_RESOLUTION);
        }
    };

    /** The sheet as the content of a file. */
    public abstract byte[] bytes(Sheet sheet);

    /** The figure as the content of a file. */
    public byte[] bytes(Figure figure) {
        return bytes(Sheet.of(figure));
    }

    /** The format that the name of a file ends with. */
    public static PictureFormat of(String fileName) {
        return Arrays.stream(values())
                .filter(format -> fileName.toLowerCase(Locale.ROOT).endsWith(format.ending()))
                .findFirst()
                .orElseThrow(() -> TenebraException.usage(
                        "CFG-072",
                        "unknown format of a picture: '%s'; allowed endings: %s"
                                .formatted(
                                        fileName,
                                        Arrays.stream(values())
                                                .map(PictureFormat::ending)
                                                .collect(Collectors.joining(", ")))));
    }

    /** What names of such files end with, with its dot. */
    String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }
}
