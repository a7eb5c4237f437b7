package tenebra.core.numerics;

import java.util.Arrays;

/** A positive curve given by points, linear between them in both logarithms. Outside its range it has no value. Immutable. */
public final class LogLogCurve {
    private final double[] logX;
    private final double[] logY;

    /** Points with strictly rising x; all values larger than zero. */
    public LogLogCurve(double[] x, double[] y) {
        if (x.length != y.length || x.length < 2) {
            throw new IllegalArgumentException("a curve needs two points or more, and as many x as y");
        }
        logX = Arrays.stream(x).map(StrictMath::log).toArray();
        logY = Arrays.stream(y).map(StrictMath::log).toArray();
        for (int i = 1; i < logX.length; i++) {
            if (!(logX[i] > logX[i - 1])) {
                throw new IllegalArgumentException("x does not rise at point " + i);
            }
        }
    }

    public boolean contains(double x) {
        double lx = StrictMath.log(x);
        return lx >= logX[0] - 1e-12 && lx <= logX[logX.length - 1] + 1e-12;
    }

    /** Value at x; x must be inside the range of the points. */
    public double at(double x) {
        if (!contains(x)) {
            throw new IllegalArgumentException("x = " + x + " is outside the curve");
        }
        double lx = StrictMath.log(x);
        int found = Arrays.binarySearch(logX, lx);
        int right = Math.clamp(found >= 0 ? found : -found - 1, 1, logX.length - 1);
        double fraction = (lx - logX[right - 1]) / (logX[right] - logX[right - 1]);
        return StrictMath.exp(logY[right - 1] + fraction * (logY[right] - logY[right - 1]));
    }
}
