package tenebra.darksector.relic.freezeout;

/** The cubic through four points of a curve (Lagrange's form). Immutable. */
final class LocalCubic {
    private static final int POINTS = 4;
    private final double[] places;
    private final double[] values;

    /** Of the four of these points that begin at first. */
    LocalCubic(double[] places, double[] values, int first) {
        this.places = new double[POINTS];
        this.values = new double[POINTS];
        System.arraycopy(places, first, this.places, 0, POINTS);
        System.arraycopy(values, first, this.values, 0, POINTS);
    }

    /** Where four points begin that have this one and the next in their middle, as far as there are some. */
    static int around(int point, int points) {
        return Math.clamp(point - 1L, 0, points - POINTS);
    }

    double at(double place) {
        double sum = 0;
        for (int i = 0; i < POINTS; i++) {
            double term = values[i];
            for (int j = 0; j < POINTS; j++) {
                term *= j == i ? 1 : (place - places[j]) / (places[i] - places[j]);
            }
            sum += term;
        }
        return sum;
    }

    /** Where it is 0 between two places at which its signs differ, by bisection. */
    double zero(double low, double high) {
        double a = low;
        double b = high;
        boolean rises = at(high) > at(low);
        for (int i = 0; i < 50; i++) {
            double middle = (a + b) / 2;
            if (at(middle) < 0 == rises) {
                a = middle;
            } else {
                b = middle;
            }
        }
        return (a + b) / 2;
    }
}
