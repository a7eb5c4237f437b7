package tenebra.report.figure.internal;

import java.util.ArrayList;
import java.util.List;
import tenebra.report.figure.Axis;
import tenebra.report.figure.Point;
import tenebra.report.figure.Scale;

/** The rectangle of the axes on the page, and the way from values to points. */
record Frame(Box box, Axis x, Axis y) {
    /** Horizontal place of a value [points]; NaN where it cannot be drawn. */
    double pageX(double value) {
        return box.left() + x.fraction(value) * box.width();
    }

    /** Vertical place of a value [points]; NaN where it cannot be drawn. */
    double pageY(double value) {
        return box.bottom() - y.fraction(value) * box.height();
    }

    /** As {@link #pageY}, but values beyond the reach of the axis lie at the bottom and at the top. */
    double reachedY(double value) {
        if (value == Double.POSITIVE_INFINITY) {
            return box.top();
        }
        boolean below = value == Double.NEGATIVE_INFINITY || (y.scale() == Scale.LOGARITHMIC && value <= 0);
        return below ? box.bottom() : pageY(value);
    }

    /** Bottom of the bars of a histogram [points]: at zero if the axis shows it. */
    double baseline() {
        double zero = reachedY(0);
        return Math.max(box.top(), Math.min(box.bottom(), zero));
    }

    /** The points on the page, in parts between those that cannot be drawn. */
    List<List<Point>> parts(List<Point> values) {
        List<List<Point>> parts = new ArrayList<>();
        List<Point> part = new ArrayList<>();
        for (Point value : values) {
            Point onPage = new Point(pageX(value.x()), pageY(value.y()));
            if (isDrawable(onPage)) {
                part.add(onPage);
            } else if (!part.isEmpty()) {
                parts.add(part);
                part = new ArrayList<>();
            }
        }
        if (!part.isEmpty()) {
            parts.add(part);
        }
        return parts;
    }

    static boolean isDrawable(Point onPage) {
        return Double.isFinite(onPage.x()) && Double.isFinite(onPage.y());
    }
}
