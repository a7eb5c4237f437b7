package tenebra.matter.evaluated;

import static java.lang.StrictMath.log;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import tenebra.core.Units;

/**
 * Correction of one element's bremsstrahlung on a grid of ln T and of the logarithm of 1 − k/T, linear in both between the
 * knots. Immutable.
 */
final class BremsstrahlungFit {
    /** Where the logarithmic scale of 1 − k/T ends. */
    private static final double TIP = 1e-5;

    private static final List<List<String>> LINES = Resource.lines("bremsstrahlung.csv");
    private static final double[] LOG_ENERGIES = Arrays.stream(Resource.numbers(LINES.getFirst(), 2))
            .map(energy -> log(energy * Units.MEV))
            .toArray();
    private static final double[] LOG_TIPS = LINES.stream()
            .skip(1)
            .mapToDouble(fields -> logTip(Double.parseDouble(fields.get(1))))
            .distinct()
            .toArray();
    private static final FittedElements ELEMENTS = elements();

    private final double[] values;

    private BremsstrahlungFit(double[] values) {
        this.values = values;
    }

    static BremsstrahlungFit of(int atomicNumber) {
        return new BremsstrahlungFit(ELEMENTS.at(atomicNumber));
    }

    /** The correction at a kinetic energy [GeV] and fraction k/T; outside the grid that of its border. */
    double at(double kineticEnergy, double fraction) {
        double x = log(kineticEnergy);
        double y = logTip(fraction);
        int column = interval(LOG_ENERGIES, x);
        int row = interval(LOG_TIPS, y);
        double right = share(LOG_ENERGIES, column, x);
        double down = share(LOG_TIPS, row, y);
        int upper = row * LOG_ENERGIES.length + column;
        int lower = upper + LOG_ENERGIES.length;
        return (1 - down) * ((1 - right) * values[upper] + right * values[upper + 1])
                + down * ((1 - right) * values[lower] + right * values[lower + 1]);
    }

    private static double logTip(double fraction) {
        return -log(1 - fraction + TIP);
    }

    private static int interval(double[] knots, double place) {
        int left = 0;
        while (left < knots.length - 2 && knots[left + 1] <= place) {
            left++;
        }
        return left;
    }

    private static double share(double[] knots, int left, double place) {
        return Math.clamp((place - knots[left]) / (knots[left + 1] - knots[left]), 0.0, 1.0);
    }

    /** For each element the rows of its fractions, one after the other. */
    private static FittedElements elements() {
        Map<Integer, double[]> result = new TreeMap<>();
        for (List<String> fields : LINES.subList(1, LINES.size())) {
            result.merge(
                    Integer.parseInt(fields.getFirst()),
                    Resource.numbers(fields, 2),
                    (above, row) -> DoubleStream.concat(Arrays.stream(above), Arrays.stream(row))
                            .toArray());
        }
        return new FittedElements(result);
    }
}
