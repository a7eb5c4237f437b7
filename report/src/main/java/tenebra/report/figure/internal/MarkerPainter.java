package tenebra.report.figure.internal;

import java.awt.geom.Path2D;
import java.util.List;
import tenebra.report.figure.Fill;
import tenebra.report.figure.LineStyle;
import tenebra.report.figure.Marker;
import tenebra.report.figure.MarkerStyle;
import tenebra.report.figure.Palette;
import tenebra.report.figure.Point;
import tenebra.report.figure.Style;

/** Draws single markers, in the frame and in the legend. */
final class MarkerPainter {
    /** Handle of the cubic that follows a quarter circle of radius 1 to 3e-4. */
    private static final double QUARTER = 0.5523;
    /** Width of the line around filled markers [points]. */
    private static final double RIM = 0.3;

    private MarkerPainter() {}

    /** Draws a marker around a place on the page. */
    static void paint(Canvas canvas, Point at, MarkerStyle style) {
        boolean open = isOpen(style.marker());
        Path2D path = outline(style.marker(), at, style.size());
        canvas.fill(path, Fill.solid(open ? Palette.WHITE : style.colour()));
        canvas.stroke(path, LineStyle.solid(style.colour()).withWidth(open ? Style.ERROR_BAR_WIDTH : RIM));
    }

    /** Outline of a marker of this width around a point. */
    private static Path2D outline(Marker marker, Point at, double size) {
        double r = size / 2;
        return switch (marker) {
            case CIRCLE, OPEN_CIRCLE -> circle(at, r);
            case SQUARE, OPEN_SQUARE -> Shapes.rectangle(new Box(at.x(), at.y(), 0, 0).grown(0.9 * r));
            case TRIANGLE, OPEN_TRIANGLE ->
                Shapes.polygon(List.of(shifted(at, 0, -1.1 * r), shifted(at, r, 0.75 * r), shifted(at, -r, 0.75 * r)));
            case DIAMOND, OPEN_DIAMOND ->
                Shapes.polygon(List.of(
                        shifted(at, 0, -1.25 * r), shifted(at, r, 0), shifted(at, 0, 1.25 * r), shifted(at, -r, 0)));
        };
    }

    private static boolean isOpen(Marker marker) {
        return switch (marker) {
            case CIRCLE, SQUARE, TRIANGLE, DIAMOND -> false;
            case OPEN_CIRCLE, OPEN_SQUARE, OPEN_TRIANGLE, OPEN_DIAMOND -> true;
        };
    }

    private static Path2D circle(Point at, double r) {
        double k = QUARTER * r;
        double x = at.x();
        double y = at.y();
        Path2D path = new Path2D.Double();
        path.moveTo(x + r, y);
        path.curveTo(x + r, y + k, x + k, y + r, x, y + r);
        path.curveTo(x - k, y + r, x - r, y + k, x - r, y);
        path.curveTo(x - r, y - k, x - k, y - r, x, y - r);
        path.curveTo(x + k, y - r, x + r, y - k, x + r, y);
        path.closePath();
        return path;
    }

    private static Point shifted(Point at, double right, double down) {
        return new Point(at.x() + right, at.y() + down);
    }
}
