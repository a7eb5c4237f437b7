package tenebra.report.figure;

import java.util.List;
import java.util.stream.IntStream;

/** A place in a figure, in the units of its axes. Points that an axis cannot show are gaps. */
public record Point(double x, double y) {
    /** The points (x[i], y[i]). */
    public static List<Point> pairs(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException("as many x as y are needed: " + x.length + " and " + y.length);
        }
        return IntStream.range(0, x.length).mapToObj(i -> new Point(x[i], y[i])).toList();
    }
}
