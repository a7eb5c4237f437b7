package tenebra.experiment;

import tenebra.transport.geometry.Face;

/**
 * The space that an element takes: from its front along the orbit, and a rectangle across it [mm].
 *
 * @param front arc length z of its front along the central orbit, z = 0 at the target's front
 * @param length extent along z
 * @param face rectangle across the orbit, which passes at x = 0, y = 0
 */
public record Box(double front, double length, Face face) {
    /** Boxes may touch, and share less than this [mm]: what rounding leaves. */
    static final double ROUNDING = 1e-6;

    /** Last z. */
    public double back() {
        return front + length;
    }

    public double left() {
        return face.left();
    }

    public double right() {
        return face.right();
    }

    public double bottom() {
        return face.bottom();
    }

    public double top() {
        return face.top();
    }

    public double width() {
        return face.width();
    }

    public double height() {
        return face.height();
    }

    /** True if the orbit passes through it. */
    public boolean meetsOrbit() {
        return left() < 0 && right() > 0 && bottom() < 0 && top() > 0;
    }

    /** True if the two share a volume; touching is allowed. */
    public boolean overlaps(Box other) {
        return common(front, back(), other.front, other.back())
                && common(left(), right(), other.left(), other.right())
                && common(bottom(), top(), other.bottom(), other.top());
    }

    /** The same box further along the orbit [mm]. */
    public Box shifted(double distance) {
        return new Box(front + distance, length, face);
    }

    private static boolean common(double low, double high, double otherLow, double otherHigh) {
        return Math.min(high, otherHigh) - Math.max(low, otherLow) > ROUNDING;
    }
}
