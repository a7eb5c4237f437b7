package tenebra.report.figure.internal;

import java.awt.geom.Path2D;
import java.util.List;
import tenebra.report.figure.Point;

/** Paths on the page [points], made of straight lines and cubic curves. */
final class Shapes {
    private Shapes() {}

    static Path2D rectangle(Box box) {
        Path2D path = new Path2D.Double();
        path.moveTo(box.left(), box.top());
        path.lineTo(box.right(), box.top());
        path.lineTo(box.right(), box.bottom());
        path.lineTo(box.left(), box.bottom());
        path.closePath();
        return path;
    }

    static Path2D segment(double x1, double y1, double x2, double y2) {
        Path2D path = new Path2D.Double();
        path.moveTo(x1, y1);
        path.lineTo(x2, y2);
        return path;
    }

    /** Open lines through the points of each list. */
    static Path2D lines(List<List<Point>> parts) {
        Path2D path = new Path2D.Double();
        for (List<Point> part : parts) {
            append(path, part);
        }
        return path;
    }

    static Path2D polygon(List<Point> corners) {
        Path2D path = new Path2D.Double();
        append(path, corners);
        path.closePath();
        return path;
    }

    private static void append(Path2D path, List<Point> points) {
        path.moveTo(points.getFirst().x(), points.getFirst().y());
        for (Point point : points.subList(1, points.size())) {
            path.lineTo(point.x(), point.y());
        }
    }
}
