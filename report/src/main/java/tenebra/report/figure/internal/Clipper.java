package tenebra.report.figure.internal;

import java.util.ArrayList;
import java.util.List;
import tenebra.report.figure.Point;

/**
 * Cuts lines and areas at a box, so that no coordinate leaves the page however far the data reach. References: Y.-D. Liang
 * and B. Barsky, ACM Trans. Graph. 3 (1984) 1; I. Sutherland and G. Hodgman, Commun. ACM 17 (1974) 32.
 */
record Clipper(Box box) {
    /** The parts of a line inside the box. */
    List<List<Point>> line(List<Point> points) {
        List<List<Point>> parts = new ArrayList<>();
        List<Point> part = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            List<Point> segment = segment(points.get(i - 1), points.get(i));
            if (segment.isEmpty()) {
                continue;
            }
            if (part.isEmpty() || !part.getLast().equals(segment.getFirst())) {
                part = new ArrayList<>(List.of(segment.getFirst()));
                parts.add(part);
            }
            part.add(segment.getLast());
        }
        return parts;
    }

    /** Both ends of the part of a segment inside the box, or nothing. */
    private List<Point> segment(Point from, Point to) {
        double dx = to.x() - from.x();
        double dy = to.y() - from.y();
        double[] outward = {-dx, dx, -dy, dy};
        double[] room = {from.x() - box.left(), box.right() - from.x(), from.y() - box.top(), box.bottom() - from.y()};
        double enter = 0;
        double leave = 1;
        for (int side = 0; side < outward.length; side++) {
            if (outward[side] == 0 && room[side] < 0) {
                return List.of();
            }
            double at = room[side] / outward[side];
            if (outward[side] < 0) {
                enter = Math.max(enter, at);
            } else if (outward[side] > 0) {
                leave = Math.min(leave, at);
            }
        }
        if (enter > leave) {
            return List.of();
        }
        Point first = enter == 0 ? from : new Point(from.x() + enter * dx, from.y() + enter * dy);
        Point last = leave == 1 ? to : new Point(from.x() + leave * dx, from.y() + leave * dy);
        return List.of(first, last);
    }

    /** The part of an area inside the box; empty if there is none. */
    List<Point> polygon(List<Point> corners) {
        List<Point> left = cut(corners, 1, 0, box.left());
        List<Point> right = cut(left, -1, 0, -box.right());
        List<Point> top = cut(right, 0, 1, box.top());
        return cut(top, 0, -1, -box.bottom());
    }

    /** Keeps what fulfils a x + b y >= limit. */
    private static List<Point> cut(List<Point> corners, double a, double b, double limit) {
        List<Point> kept = new ArrayList<>();
        for (int i = 0; i < corners.size(); i++) {
            Point from = corners.get(Math.floorMod(i - 1, corners.size()));
            Point to = corners.get(i);
            double before = a * from.x() + b * from.y() - limit;
            double after = a * to.x() + b * to.y() - limit;
            if (before >= 0 != after >= 0) {
                double share = before / (before - after);
                kept.add(new Point(from.x() + share * (to.x() - from.x()), from.y() + share * (to.y() - from.y())));
            }
            if (after >= 0) {
                kept.add(to);
            }
        }
        return kept;
    }
}
