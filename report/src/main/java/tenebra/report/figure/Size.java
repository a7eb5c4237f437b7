package tenebra.report.figure;

import tenebra.core.Check;

/** Size of the whole figure on paper [mm]. */
public record Size(double width, double height) {
    /** One column of a two-column journal. */
    public static final Size SINGLE_COLUMN = new Size(86, 70);
    /** Both columns. */
    public static final Size WIDE = new Size(178, 100);

    private static final double POINTS_PER_MM = 72 / 25.4;

    public Size {
        Check.inRange("figure.width", width, 30, 1000, "mm");
        Check.inRange("figure.height", height, 30, 1000, "mm");
    }

    /** Width [points, 1/72 inch]. */
    public double widthPoints() {
        return points(width);
    }

    /** Height [points, 1/72 inch]. */
    public double heightPoints() {
        return points(height);
    }

    /** A length [mm] in points. */
    public static double points(double length) {
        return length * POINTS_PER_MM;
    }
}
