package tenebra.transport.geometry;

import tenebra.core.Check;

/**
 * Cross section of a box across the beam: its centre and its full widths [mm].
 *
 * @param width along x
 * @param height along y
 */
public record Face(double centreX, double centreY, double width, double height) {
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

    /** True if the two share an area. */
    public boolean overlaps(Face other) {
        return left() < other.right() && other.left() < right() && bottom() < other.top() && other.bottom() < top();
    }
}
