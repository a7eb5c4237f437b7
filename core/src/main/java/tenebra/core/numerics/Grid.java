package tenebra.core.numerics;

import tenebra.core.Check;

/** Sequences of numbers that axes and scans are made of. */
public final class Grid {
    private Grid() {}

    /** Numbers from low to high, both included, equally spaced in the logarithm. */
    public static double[] logarithmic(double low, double high, int count) {
        Check.positive("low", low, "");
        Check.inRange("high", high, low, Double.MAX_VALUE, "");
        double[] values = new double[count];
        double step = count == 1 ? 0 : StrictMath.log(high / low) / (count - 1);
        for (int i = 0; i < count; i++) {
            values[i] = i == count - 1 && count > 1 ? high : low * StrictMath.exp(i * step);
        }
        return values;
    }
}
