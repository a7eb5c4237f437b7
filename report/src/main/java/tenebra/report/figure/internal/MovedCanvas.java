package tenebra.report.figure.internal;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import tenebra.report.figure.Fill;
import tenebra.report.figure.LineStyle;

/** Draws on another canvas, everything moved to the right and down [points]. */
record MovedCanvas(Canvas canvas, double right, double down) implements Canvas {
    @Override
    public void fill(Path2D path, Fill fill) {
        canvas.fill(moved(path), fill);
    }

    @Override
    public void stroke(Path2D path, LineStyle line) {
        canvas.stroke(moved(path), line);
    }

    @Override
    public void text(TextLine line, TextPlace place) {
        canvas.text(
                line,
                new TextPlace(place.x() + right, place.y() + down, place.anchor(), place.rotation(), place.colour()));
    }

    @Override
    public void clip(Box box) {
        canvas.clip(new Box(box.left() + right, box.top() + down, box.width(), box.height()));
    }

    @Override
    public void unclip() {
        canvas.unclip();
    }

    private Path2D moved(Path2D path) {
        return new Path2D.Double(path, AffineTransform.getTranslateInstance(right, down));
    }
}
