package tenebra.report.figure.internal;

import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import tenebra.report.figure.Fill;
import tenebra.report.figure.LineStyle;

/** A part of another canvas, whose upper left corner lies at a place of it [points]. */
record ShiftedCanvas(Canvas page, double left, double top) implements Canvas {
    @Override
    public void fill(Path2D path, Fill fill) {
        page.fill(shifted(path), fill);
    }

    @Override
    public void stroke(Path2D path, LineStyle line) {
        page.stroke(shifted(path), line);
    }

    @Override
    public void text(TextLine line, TextPlace place) {
        page.text(
                line,
                new TextPlace(place.x() + left, place.y() + top, place.anchor(), place.rotation(), place.colour()));
    }

    @Override
    public void clip(Box box) {
        page.clip(new Box(box.left() + left, box.top() + top, box.width(), box.height()));
    }

    @Override
    public void unclip() {
        page.unclip();
    }

    private Path2D shifted(Path2D path) {
        return new Path2D.Double(path, AffineTransform.getTranslateInstance(left, top));
    }
}
