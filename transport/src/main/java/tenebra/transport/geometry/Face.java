package tenebra.transport.geometry;

import tenebra.core.Check;

/**
 * Cross section of a box across the beam: its centre and its full widths [mm].
 *
 * @param width along x
 * @param height along y
 */
public record Face(double centreX, double centreY, double width, double height) {
    /** [mm] */
    private static final double ROUNDING = 1e-6;

    public Face {
        Check.inRange("centre of a box in x", centreX, -1e6, 1e6, "mm");
        Check.inRange("centre of a box in y", centreY, -1e6, 1e6, "mm");
        Check.inRange("width of a box", width, 1e-3, 1e6, "mm");
        Check.inRange("height of a box", height, 1e-3, 1e6, "mm");
    }

    /** A face on the axis. */
    public static Face centred(double width, double height) {
        return new Face(0, 0, width, height);
    }

    public double left() {
        return centreX - width / 2;
    }

    public double right() {
        return centreX + width / 2;
    }

    public double bottom() {
        return centreY - height / 2;
    }

    public double top() {
        return centreY + height / 2;
    }

    /** True if the two share an area; what rounding leaves does not count. */
    public boolean overlaps(Face other) {
        return common(left(), right(), other.left(), other.right())
                && common(bottom(), top(), other.bottom(), other.top());
    }

    private static boolean common(double low, double high, double otherLow, double otherHigh) {
        return Math.min(high, otherHigh) - Math.max(low, otherLow) > ROUNDING;
    }
}
