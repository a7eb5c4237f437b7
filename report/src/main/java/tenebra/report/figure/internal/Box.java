package tenebra.report.figure.internal;

/** Upright rectangle [points]; y grows downwards. */
record Box(double left, double top, double width, double height) {
    double right() {
        return left + width;
    }

    double bottom() {
        return top + height;
    }

    double centreX() {
        return left + width / 2;
    }

    double centreY() {
        return top + height / 2;
    }

    /** The box with a margin added on all sides; a negative one shrinks it. */
    Box grown(double margin) {
        return new Box(left - margin, top - margin, width + 2 * margin, height + 2 * margin);
    }

    boolean contains(double x, double y) {
        return x >= left && x <= right() && y >= top && y <= bottom();
    }

    boolean contains(Box other) {
        return contains(other.left, other.top) && contains(other.right(), other.bottom());
    }

    boolean intersects(Box other) {
        return left < other.right() && other.left < right() && top < other.bottom() && other.top < bottom();
    }
}
