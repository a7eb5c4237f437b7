package tenebra.report.figure.internal;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.graphics.state.PDExtendedGraphicsState;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.util.Matrix;
import tenebra.report.figure.Colour;
import tenebra.report.figure.Fill;
import tenebra.report.figure.LineStyle;
import tenebra.report.figure.Size;

/** Writes a PDF document of one page with an embedded font, without dates, so that equal figures give equal bytes. */
public final class PdfCanvas implements Canvas, AutoCloseable {
    private static final int ROUND_JOIN = 1;

    private final PDDocument document = new PDDocument();
    private final PDPageContentStream content;
    private final PDType0Font font;
    private final double height;
    private final Map<Double, PDExtendedGraphicsState> opacities = new TreeMap<>();

    public PdfCanvas(Size size, String title, FontFace face) {
        height = size.heightPoints();
        document.setDocumentId(1L);
        document.getDocumentInformation().setTitle(Markup.plain(title));
        document.getDocumentInformation().setCreator("Tenebra");
        PDPage page = new PDPage(new PDRectangle((float) size.widthPoints(), (float) height));
        document.addPage(page);
        try {
            font = PDType0Font.load(document, face.font(), true);
            content = new PDPageContentStream(document, page);
            content.setLineJoinStyle(ROUND_JOIN);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** The complete document; nothing can be drawn afterwards. */
    public byte[] document() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        write(() -> {
            content.close();
            document.save(bytes);
        });
        return bytes.toByteArray();
    }

    @Override
    public void fill(Path2D path, Fill fill) {
        write(() -> {
            content.setGraphicsStateParameters(opacity(fill.opacity()));
            content.setNonStrokingColor(
                    part(fill.colour().red()),
                    part(fill.colour().green()),
                    part(fill.colour().blue()));
            trace(path);
            content.fill();
        });
    }

    @Override
    public void stroke(Path2D path, LineStyle line) {
        write(() -> {
            List<Double> pattern = line.dash().pattern();
            float[] dashes = new float[pattern.size()];
            for (int i = 0; i < dashes.length; i++) {
                dashes[i] = pattern.get(i).floatValue();
            }
            content.setLineDashPattern(dashes, 0);
            content.setLineWidth((float) line.width());
            strokeColour(line.colour());
            trace(path);
            content.stroke();
        });
    }

    @Override
    public void text(TextLine line, TextPlace place) {
        write(() -> {
            Colour colour = place.colour();
            content.setGraphicsStateParameters(opacity(1));
            content.setNonStrokingColor(part(colour.red()), part(colour.green()), part(colour.blue()));
            for (TextLine.Piece piece : line.pieces()) {
                double size = line.size(piece);
                content.beginText();
                content.setFont(font, (float) size);
                embolden(piece.run().bold() ? size : 0, colour);
                content.setTextMatrix(matrix(line, place, piece));
                content.showText(piece.run().text());
                content.endText();
            }
        });
    }

    private void embolden(double size, Colour colour) throws IOException {
        content.setRenderingMode(size > 0 ? RenderingMode.FILL_STROKE : RenderingMode.FILL);
        content.setCharacterSpacing((float) (size * FontFace.BOLD_ADVANCE));
        if (size > 0) {
            content.setLineDashPattern(new float[0], 0);
            content.setLineWidth((float) (size * FontFace.BOLD_STROKE));
            strokeColour(colour);
        }
    }

    private Matrix matrix(TextLine line, TextPlace place, TextLine.Piece piece) {
        double angle = Math.toRadians(place.rotation());
        double cos = Math.cos(angle);
        double sin = Math.sin(angle);
        double along = place.offset(line.width()) + piece.x();
        double rise = line.rise(piece);
        double x = place.x() + along * cos - rise * sin;
        double y = height - place.y() + along * sin + rise * cos;
        double slant = piece.run().italic() ? FontFace.SLANT : 0;
        return new Matrix(
                (float) cos, (float) sin, (float) (slant * cos - sin), (float) (slant * sin + cos), (float) x, (float)
                        y);
    }

    @Override
    public void clip(Box box) {
        write(() -> {
            content.saveGraphicsState();
            trace(Shapes.rectangle(box));
            content.clip();
        });
    }

    @Override
    public void unclip() {
        write(content::restoreGraphicsState);
    }

    private void strokeColour(Colour colour) throws IOException {
        content.setStrokingColor(part(colour.red()), part(colour.green()), part(colour.blue()));
    }

    private PDExtendedGraphicsState opacity(double opacity) {
        return opacities.computeIfAbsent(opacity, value -> {
            PDExtendedGraphicsState state = new PDExtendedGraphicsState();
            state.setNonStrokingAlphaConstant(value.floatValue());
            return state;
        });
    }

    private void trace(Path2D path) throws IOException {
        double[] at = new double[6];
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            switch (i.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> content.moveTo((float) at[0], y(at[1]));
                case PathIterator.SEG_LINETO -> content.lineTo((float) at[0], y(at[1]));
                case PathIterator.SEG_CUBICTO ->
                    content.curveTo((float) at[0], y(at[1]), (float) at[2], y(at[3]), (float) at[4], y(at[5]));
                case PathIterator.SEG_CLOSE -> content.closePath();
                default -> throw new IllegalArgumentException("a path of lines and cubic curves is needed");
            }
        }
    }

    private float y(double y) {
        return (float) (height - y);
    }

    private static float part(int part) {
        return part / 255f;
    }

    @Override
    public void close() {
        write(document::close);
    }

    /** PDFBox writes to memory here; a failure to write cannot be mended by the caller. */
    private static void write(Writing writing) {
        try {
            writing.write();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private interface Writing {
        void write() throws IOException;
    }
}
