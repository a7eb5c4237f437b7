package tenebra.statistics.toys;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Where ln CLs passes ln(1 - confidence): a parabola in the strength, fitted by weighted least squares to the points within
 * 40 % of a centre, so that all toys near the limit count. Variances are those expected from the fit itself, so that points
 * that fluctuate down are not favoured, points with hardly any toy are left out; the error is scaled up where the points do not lie on the parabola.
 */
final class ClsFit {
    private static final double WINDOW = 0.4;
    /** Toys with signal that pass at the limit; logarithms of fewer are far from normal. */
    private static final double FEWEST = 5;

    private static final int ROUNDS = 4;

    private final List<ToyCls> points;
    private final double[] place;
    private final double target;
    private final int parameters;
    private double[] coefficients;
    private RealMatrix covariance;

    private ClsFit(List<ToyCls> points, double[] place, double target) {
        this.points = points;
        this.place = place;
        this.target = target;
        parameters = distinct(place) > 2 ? 3 : 2;
        coefficients = new double[parameters];
        covariance = new Array2DRowRealMatrix(parameters, parameters);
        for (int round = 0; round < ROUNDS; round++) {
            solve();
        }
    }

    /** The crossing of one curve (0 observed, 1 to 5 expected) close to a centre, which at least two points surround. */
    static Crossing of(List<ToySample> samples, int curve, double centre, double tail) {
        List<ToySample> all = samples.stream()
                .filter(sample -> Math.abs(sample.strength() / centre - 1) <= WINDOW)
                .toList();
        List<ToySample> counted = all.stream()
                .filter(sample -> sample.curve(curve).background().passed() * tail >= FEWEST)
                .toList();
        List<ToySample> near = counted.size() > 3 ? counted : all;
        double[] place = near.stream()
                .mapToDouble(sample -> sample.strength() / centre - 1)
                .toArray();
        ClsFit fit = new ClsFit(near.stream().map(sample -> sample.curve(curve)).toList(), place, StrictMath.log(tail));
        double z = fit.root();
        return new Crossing(centre * (1 + z), centre * fit.error(z));
    }

    private static long distinct(double[] values) {
        return Arrays.stream(values).distinct().count();
    }

    private void solve() {
        double[][] normal = new double[parameters][parameters];
        double[] right = new double[parameters];
        for (int i = 0; i < place.length; i++) {
            double weight = 1 / variance(i);
            double[] powers = {1, place[i], place[i] * place[i]};
            for (int j = 0; j < parameters; j++) {
                right[j] += weight * powers[j] * level(i);
                for (int k = 0; k < parameters; k++) {
                    normal[j][k] += weight * powers[j] * powers[k];
                }
            }
        }
        covariance = new LUDecomposition(new Array2DRowRealMatrix(normal, false), 0)
                .getSolver()
                .getInverse();
        coefficients = covariance.operate(new ArrayRealVector(right)).toArray();
    }

    /** ln(CLs / (1 - confidence)); half a toy more keeps its mean right where there are few. */
    private double level(int i) {
        ToyCls cls = points.get(i);
        double ratio = (cls.both().passed() + 0.5) / (cls.background().passed() + 0.5);
        return StrictMath.log(ratio * cls.background().toys() / cls.both().toys()) - target;
    }

    private double variance(int i) {
        ToyCls cls = points.get(i);
        double background =
                Math.max(cls.background().value(), 1.0 / cls.background().toys());
        double smallest = 0.5 / cls.both().toys();
        double both =
                Math.min(1 - smallest, Math.max(smallest, background * StrictMath.exp(target + fitted(place[i]))));
        return (1 - both) / (both * cls.both().toys())
                + Math.max(1 - background, smallest)
                        / (background * cls.background().toys());
    }

    private double fitted(double z) {
        double value = coefficients[0] + coefficients[1] * z;
        return parameters > 2 ? value + coefficients[2] * z * z : value;
    }

    private double slope(double z) {
        return parameters > 2 ? coefficients[1] + 2 * coefficients[2] * z : coefficients[1];
    }

    /** Root of the falling branch, inside the window. */
    private double root() {
        double straight = -coefficients[0] / coefficients[1];
        double root = straight;
        if (parameters > 2) {
            double discriminant = coefficients[1] * coefficients[1] - 4 * coefficients[2] * coefficients[0];
            root = discriminant > 0 ? -2 * coefficients[0] / (coefficients[1] - Math.sqrt(discriminant)) : straight;
        }
        return Double.isFinite(root) ? Math.max(-WINDOW, Math.min(WINDOW, root)) : 0;
    }

    private double error(double z) {
        ArrayRealVector powers = new ArrayRealVector(parameters > 2 ? new double[] {1, z, z * z} : new double[] {1, z});
        double variance = covariance.operate(powers).dotProduct(powers) * scale();
        return Math.sqrt(variance) / Math.max(Math.abs(slope(z)), 1e-3);
    }

    /** Chi-square per degree of freedom as far as it exceeds two of its standard deviations; at least 1. */
    private double scale() {
        int freedom = place.length - parameters;
        if (freedom < 1) {
            return 1;
        }
        double sum = 0;
        for (int i = 0; i < place.length; i++) {
            double residual = level(i) - fitted(place[i]);
            sum += residual * residual / variance(i);
        }
        return Math.max(1, sum / freedom - 2 * Math.sqrt(2.0 / freedom));
    }
}
