package tenebra.report.figure.internal;

import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * Liberation Sans as it comes with PDFBox: measures and outlines, without a font of the machine. Bold and slanted text
 * is made of the regular shapes: {@link #BOLD_STROKE} and {@link #SLANT}. Not shared between threads.
 */
public final class FontFace implements AutoCloseable {
    /** Width of the stroke around bold glyphs, in font sizes. */
    static final double BOLD_STROKE = 0.04;
    /** Additional advance of bold glyphs, in font sizes; texts get as wide as in Liberation Sans Bold. */
    static final double BOLD_ADVANCE = 0.033;
    /** Tangent of the angle of slanted text. */
    static final double SLANT = 0.21;

    private static final String RESOURCE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int REPLACEMENT = '?';
    private static final int FIRST_PRINTABLE = ' ';

    private final TrueTypeFont font;
    private final CmapLookup glyphs;
    private final double unitsPerEm;

    private FontFace(TrueTypeFont font) throws IOException {
        this.font = font;
        font.setEnableGsub(false);
        glyphs = font.getUnicodeCmapLookup();
        unitsPerEm = font.getUnitsPerEm();
    }

    public static FontFace load() {
        try (InputStream stream = PDDocument.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException("the font is missing: " + RESOURCE);
            }
            return new FontFace(new TTFParser().parse(new RandomAccessReadBuffer(stream)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The font for embedding; it belongs to this object. */
    TrueTypeFont font() {
        return font;
    }

    /** Measures one line of text in markup at a font size [points]. */
    TextLine line(String markup, double size) {
        List<TextLine.Piece> pieces = new ArrayList<>();
        double x = 0;
        for (Run run : Markup.parse(markup)) {
            String text = printable(run.text());
            double width = width(text, run.bold()) * size * run.scale();
            Run clean = new Run(text, run.scale(), run.rise(), run.bold(), run.italic());
            pieces.add(new TextLine.Piece(clean, x, width));
            x += width;
        }
        return new TextLine(pieces, size, x);
    }

    /** Advance of one character, in font sizes. */
    double advance(int character, boolean bold) {
        try {
            return font.getAdvanceWidth(glyphs.getGlyphId(character)) / unitsPerEm + (bold ? BOLD_ADVANCE : 0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Outline of one character in units of {@link #unitsPerEm}, y upwards. */
    GeneralPath outline(int character) {
        try {
            GlyphData glyph = font.getGlyph().getGlyph(glyphs.getGlyphId(character));
            return glyph == null ? new GeneralPath() : glyph.getPath();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    double unitsPerEm() {
        return unitsPerEm;
    }

    private double width(String text, boolean bold) {
        return text.codePoints()
                .mapToDouble(character -> advance(character, bold))
                .sum();
    }

    private String printable(String text) {
        return text.codePoints()
                .map(c -> c >= FIRST_PRINTABLE && glyphs.getGlyphId(c) != 0 ? c : REPLACEMENT)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Override
    public void close() {
        try {
            font.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
