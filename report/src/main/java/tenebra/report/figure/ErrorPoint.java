package tenebra.report.figure;

import tenebra.core.Check;

/**
 * A measured point with the lengths of its error bars, in the units of the axes; 0 draws none.
 *
 * @param left length of the bar towards smaller x
 * @param right length of the bar towards larger x
 * @param down length of the bar towards smaller y
 * @param up length of the bar towards larger y
 */
public record ErrorPoint(double x, double y, double left, double right, double down, double up) {
    public ErrorPoint {
        Check.notNegative("left", left, "");
        Check.notNegative("right", right, "");
        Check.notNegative("down", down, "");
        Check.notNegative("up", up, "");
    }

    /** A point without errors. */
    public static ErrorPoint at(double x, double y) {
        return new ErrorPoint(x, y, 0, 0, 0, 0);
    }

    /** A point with a vertical error. */
    public static ErrorPoint vertical(double x, double y, double down, double up) {
        return new ErrorPoint(x, y, 0, 0, down, up);
    }

    /** The same point with a horizontal error, for instance half of a bin on both sides. */
    public ErrorPoint withHorizontal(double newLeft, double newRight) {
        return new ErrorPoint(x, y, newLeft, newRight, down, up);
    }

    /** True if any bar has a length. */
    public boolean hasBars() {
        return left > 0 || right > 0 || down > 0 || up > 0;
    }
}
