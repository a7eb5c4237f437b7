package tenebra.statistics.toys;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.linear.Array2DRowRealMatrix;
import org.hipparchus.linear.ArrayRealVector;
import org.hipparchus.linear.LUDecomposition;
import org.hipparchus.linear.RealMatrix;

/**
 * Where ln CLs passes ln(1 - confidence): a parabola in the strength, fitted by weighted least squares to the points in a
 * window, so that all toys near the limit count. Variances are those expected from the fit itself, so that points
 * that fluctuate down are not favoured, points with hardly any toy are left out; the error is scaled up where the points do not lie on the parabola.
 */
final class ClsFit {
    private static final double WINDOW = 0.4;
    private static final double NARROW = 0.14;
    private static final int MIN_NARROW = 5;
    /** Toys with signal that pass at the limit; logarithms of fewer are far from normal. */
    private static final double FEWEST = 5;

    private static final int ROUNDS = 4;
    private static final int REFITS = 3;

    private final List<ToyCls> points;
    private final double centre;
    private final double width;
    private final double[] place;
    private final double target;
    private final int parameters;
    private double[] coefficients;
    private RealMatrix covariance;

    private ClsFit(List<ToySample> samples, Question question, Answer guess) {
        points = samples.stream().map(sample -> sample.curve(question.curve)).toList();
        centre = guess.crossing.strength();
        width = guess.width;
        place = samples.stream()
                .mapToDouble(sample -> (sample.strength() - centre) / width)
                .toArray();
        target = StrictMath.log(question.tail);
        parameters = Arrays.stream(place).distinct().count() > 2 ? 3 : 2;
        coefficients = new double[parameters];
        covariance = new Array2DRowRealMatrix(parameters, parameters);
        for (int round = 0; round < ROUNDS; round++) {
            solve();
        }
    }

    /** Which curve (0 observed, 1 to 5 expected) passes which tail. */
    record Question(int curve, double tail) {}

    /** A crossing, and the unit of the window around it that was fitted. */
    record Answer(Crossing crossing, double width) {}

    /** The crossing close to a guess, on windows around ever better centres; where no parabola fits, on a narrow one. */
    static Answer of(List<ToySample> samples, Question question, Answer guess) {
        Answer answer = guess;
        for (int k = 0; k < REFITS; k++) {
            answer = at(samples, question, answer).answer();
        }
        ClsFit wide = at(samples, question, answer);
        boolean hasNarrow = near(samples, question, answer, NARROW).size() >= MIN_NARROW;
        return wide.isSmooth() || !hasNarrow
                ? answer
                : new ClsFit(near(samples, question, answer, NARROW), question, answer).answer();
    }

    /** Unit of a window in which ln CLs changes by about as much as it takes to come down from 1. */
    static double naturalWidth(List<ToySample> samples, Question question, Answer guess) {
        ClsFit fit = at(samples, question, guess);
        return -fit.target * guess.width / Math.max(Math.abs(fit.slope(fit.root())), 1e-3);
    }

    private static ClsFit at(List<ToySample> samples, Question question, Answer guess) {
        double window = WINDOW;
        List<ToySample> near = near(samples, question, guess, window);
        while (near.stream().mapToDouble(ToySample::strength).distinct().count() < 3 && window < 10) {
            window *= 1.3;
            near = near(samples, question, guess, window);
        }
        return new ClsFit(near, question, guess);
    }

    private Answer answer() {
        double z = root();
        return new Answer(new Crossing(centre + width * z, width * error(z)), width);
    }

    private static List<ToySample> near(List<ToySample> samples, Question question, Answer guess, double window) {
        List<ToySample> all = samples.stream()
                .filter(sample -> Math.abs(sample.strength() - guess.crossing.strength()) <= window * guess.width)
                .toList();
        List<ToySample> counted = all.stream()
                .filter(sample -> sample.curve(question.curve).background().passed() * question.tail >= FEWEST)
                .toList();
        return counted.size() > 3 ? counted : all;
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

    /** The root closest to the centre, inside the window. */
    private double root() {
        double straight = -coefficients[0] / coefficients[1];
        double root = straight;
        if (parameters > 2) {
            double discriminant = coefficients[1] * coefficients[1] - 4 * coefficients[2] * coefficients[0];
            double sum = coefficients[1] + Math.copySign(Math.sqrt(Math.max(0, discriminant)), coefficients[1]);
            root = discriminant > 0 ? -2 * coefficients[0] / sum : straight;
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
        return freedom < 1 ? 1 : Math.max(1, chiSquare() / freedom - 2 * Math.sqrt(2.0 / freedom));
    }

    /** Whether the points lie on the parabola within three standard deviations of chi-square. */
    private boolean isSmooth() {
        int freedom = place.length - parameters;
        return freedom < 1 || chiSquare() <= freedom + 3 * Math.sqrt(2.0 * freedom);
    }

    private double chiSquare() {
        double sum = 0;
        for (int i = 0; i < place.length; i++) {
            double residual = level(i) - fitted(place[i]);
            sum += residual * residual / variance(i);
        }
        return sum;
    }
}
