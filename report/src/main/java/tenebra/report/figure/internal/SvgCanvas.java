package tenebra.report.figure.internal;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import tenebra.report.figure.Fill;
import tenebra.report.figure.LineStyle;
import tenebra.report.figure.Size;

/**
 * Writes an SVG document in UTF-8, without a prologue so that it can stand inside a page. Coordinates keep a hundredth of
 * a point; texts remain texts.
 */
public final class SvgCanvas implements Canvas {
    private static final String FAMILY = "Liberation Sans, Arial, Helvetica, sans-serif";

    private final StringBuilder out = new StringBuilder();

    public SvgCanvas(Size size, String title) {
        String width = number(size.widthPoints());
        String height = number(size.heightPoints());
        out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
        attribute("width", number(size.width()) + "mm");
        attribute("height", number(size.height()) + "mm");
        attribute("viewBox", "0 0 " + width + " " + height);
        attribute("font-family", FAMILY);
        attribute("style", "font-kerning:none");
        attribute("xml:space", "preserve");
        out.append(">\n<title>").append(escaped(Markup.plain(title))).append("</title>\n<rect");
        attribute("width", width);
        attribute("height", height);
        attribute("fill", "#ffffff");
        out.append("/>\n");
    }

    /** The complete document. */
    public String document() {
        return out + "</svg>\n";
    }

    @Override
    public void fill(Path2D path, Fill fill) {
        out.append("<path");
        attribute("d", data(path));
        attribute("fill", fill.colour().hex());
        if (fill.opacity() < 1) {
            attribute("fill-opacity", number(fill.opacity()));
        }
        out.append("/>\n");
    }

    @Override
    public void stroke(Path2D path, LineStyle line) {
        out.append("<path");
        attribute("d", data(path));
        attribute("fill", "none");
        attribute("stroke", line.colour().hex());
        attribute("stroke-width", number(line.width()));
        attribute("stroke-linejoin", "round");
        List<Double> pattern = line.dash().pattern();
        if (!pattern.isEmpty()) {
            attribute(
                    "stroke-dasharray", pattern.stream().map(SvgCanvas::number).collect(Collectors.joining(" ")));
        }
        out.append("/>\n");
    }

    @Override
    public void text(TextLine line, TextPlace place) {
        out.append("<text");
        if (place.rotation() == 0) {
            attribute("x", number(place.x()));
            attribute("y", number(place.y()));
        } else {
            String move = "translate(" + number(place.x()) + " " + number(place.y()) + ")";
            attribute("transform", move + " rotate(" + number(-place.rotation()) + ")");
        }
        attribute("font-size", number(line.size()));
        attribute("fill", place.colour().hex());
        switch (place.anchor()) {
            case START -> {}
            case MIDDLE -> attribute("text-anchor", "middle");
            case END -> attribute("text-anchor", "end");
        }
        if (line.width() > line.size()) { // keeps the layout where another font stands in
            attribute("textLength", number(line.width()));
            attribute("lengthAdjust", "spacingAndGlyphs");
        }
        out.append('>');
        double rise = 0;
        for (TextLine.Piece piece : line.pieces()) {
            span(line, piece, rise - line.rise(piece));
            rise = line.rise(piece);
        }
        out.append("</text>\n");
    }

    private void span(TextLine line, TextLine.Piece piece, double drop) {
        Run run = piece.run();
        out.append("<tspan");
        String shift = number(drop);
        if (!shift.equals("0")) {
            attribute("dy", shift);
        }
        if (run.scale() != 1) {
            attribute("font-size", number(line.size(piece)));
        }
        if (run.bold()) {
            attribute("font-weight", "bold");
        }
        if (run.italic()) {
            attribute("font-style", "italic");
        }
        out.append('>').append(escaped(run.text())).append("</tspan>");
    }

    @Override
    public void clip(Box box) {
        Path2D path = Shapes.rectangle(box);
        String data = data(path);
        // Equal names mean equal clips, also when several documents stand in one page.
        CRC32 crc = new CRC32();
        crc.update(data.getBytes(StandardCharsets.US_ASCII));
        String name = "clip-" + Long.toHexString(crc.getValue());
        out.append("<clipPath");
        attribute("id", name);
        out.append("><path");
        attribute("d", data);
        out.append("/></clipPath>\n<g");
        attribute("clip-path", "url(#" + name + ")");
        out.append(">\n");
    }

    @Override
    public void unclip() {
        out.append("</g>\n");
    }

    private void attribute(String name, String value) {
        out.append(' ').append(name).append("=\"").append(escaped(value)).append('"');
    }

    private static String data(Path2D path) {
        StringBuilder data = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator i = path.getPathIterator(null); !i.isDone(); i.next()) {
            switch (i.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> coordinates(data.append('M'), at, 2);
                case PathIterator.SEG_LINETO -> coordinates(data.append('L'), at, 2);
                case PathIterator.SEG_QUADTO -> coordinates(data.append('Q'), at, 4);
                case PathIterator.SEG_CUBICTO -> coordinates(data.append('C'), at, 6);
                default -> data.append('Z');
            }
        }
        return data.toString();
    }

    private static void coordinates(StringBuilder data, double[] at, int count) {
        for (int i = 0; i < count; i++) {
            data.append(i == 0 ? "" : " ").append(number(at[i]));
        }
    }

    /** At most two decimals, no exponent, no trailing zeros, in every language. */
    static String number(double value) {
        long hundredths = Math.round(value * 100);
        String sign = hundredths < 0 ? "-" : "";
        long whole = Math.abs(hundredths) / 100;
        long rest = Math.abs(hundredths) % 100;
        if (rest == 0) {
            return sign + whole;
        }
        return sign + whole + (rest % 10 == 0 ? "." + rest / 10 : rest < 10 ? ".0" + rest : "." + rest);
    }

    /** Text as XML content or attribute; characters that XML forbids become question marks. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(c -> {
            switch (c) {
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '&' -> escaped.append("&amp;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isXml(c) ? c : '?');
            }
        });
        return escaped.toString();
    }

    private static boolean isXml(int c) {
        return (c >= ' ' && c <= 0xd7ff) || (c >= 0xe000 && c <= 0xfffd) || c >= 0x10000;
    }
}
