package tenebra.report.figure.internal;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.util.List;
import tenebra.report.figure.Colour;
import tenebra.report.figure.Fill;
import tenebra.report.figure.LineStyle;
import tenebra.report.figure.Size;

/** Draws on pixels. Texts are filled outlines, so that no font of the machine is asked for. */
public final class PngCanvas implements Canvas {
    private static final double POINTS_PER_INCH = 72;

    private final BufferedImage image;
    private final Graphics2D graphics;
    private final FontFace face;
    private final double resolution;

    /** A white page at a resolution [dots per inch]. */
    public PngCanvas(Size size, double resolution, FontFace face) {
        this.face = face;
        this.resolution = resolution;
        double scale = resolution / POINTS_PER_INCH;
        int width = (int) Math.round(size.widthPoints() * scale);
        int height = (int) Math.round(size.heightPoints() * scale);
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, width, height);
        graphics.scale(scale, scale);
    }

    /** The image as a PNG document; nothing can be drawn afterwards. */
    public byte[] document() {
        graphics.dispose();
        return PngFile.encode(image, resolution);
    }

    @Override
    public void fill(Path2D path, Fill fill) {
        paint(fill.colour());
        graphics.setComposite(AlphaComposite.SrcOver.derive((float) fill.opacity()));
        graphics.fill(path);
        graphics.setComposite(AlphaComposite.SrcOver);
    }

    @Override
    public void stroke(Path2D path, LineStyle line) {
        paint(line.colour());
        graphics.setStroke(stroke(line));
        graphics.draw(path);
    }

    private static BasicStroke stroke(LineStyle line) {
        List<Double> pattern = line.dash().pattern();
        float[] dashes = new float[pattern.size()];
        for (int i = 0; i < dashes.length; i++) {
            dashes[i] = pattern.get(i).floatValue();
        }
        return new BasicStroke(
                (float) line.width(),
                BasicStroke.CAP_BUTT,
                BasicStroke.JOIN_ROUND,
                10,
                dashes.length == 0 ? null : dashes,
                0);
    }

    @Override
    public void text(TextLine line, TextPlace place) {
        paint(place.colour());
        AffineTransform page = AffineTransform.getTranslateInstance(place.x(), place.y());
        page.rotate(-Math.toRadians(place.rotation()));
        page.translate(place.offset(line.width()), 0);
        for (TextLine.Piece piece : line.pieces()) {
            double size = line.size(piece);
            graphics.setStroke(new BasicStroke((float) (size * FontFace.BOLD_STROKE)));
            double x = piece.x();
            for (int character : piece.run().text().codePoints().toArray()) {
                AffineTransform glyph = new AffineTransform(page);
                glyph.translate(x, -line.rise(piece));
                if (piece.run().italic()) {
                    glyph.shear(-FontFace.SLANT, 0);
                }
                glyph.scale(size / face.unitsPerEm(), -size / face.unitsPerEm());
                Shape outline = glyph.createTransformedShape(face.outline(character));
                graphics.fill(outline);
                if (piece.run().bold()) {
                    graphics.draw(outline);
                }
                x += face.advance(character, piece.run().bold()) * size;
            }
        }
    }

    @Override
    public void clip(Box box) {
        graphics.setClip(Shapes.rectangle(box));
    }

    @Override
    public void unclip() {
        graphics.setClip(null);
    }

    private void paint(Colour colour) {
        graphics.setColor(new Color(colour.red(), colour.green(), colour.blue()));
    }
}
