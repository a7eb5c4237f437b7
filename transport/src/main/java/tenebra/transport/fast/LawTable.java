package tenebra.transport.fast;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import tenebra.core.numerics.NaturalSpline;

/**
 * The laws of one particle in one stack on a dense grid of energies: smooth in its logarithm between those of the fit, straight on
 * above the highest, unchanged below the lowest. Rows of one array, one for each energy. Immutable.
 */
final class LawTable {
    /** Above the highest energy of the fit, up to this factor. */
    private static final double BEYOND = 3;

    private static final double STEP = 0.04;

    static final int CONVERSION = 0;
    static final int CENTRE = 1;
    static final int CENTRE_SPREAD = 2;
    static final int SHAPE = 3;
    static final int SHAPE_SPREAD = 4;
    static final int CORRELATION = 5;
    static final int LIGHT = 6;
    static final int QUANTUM = 7;
    static final int BIRKS = 8;
    static final int CONCENTRATION = 9;
    static final int MEAN_CENTRE = 10;
    static final int WANDER = 11;
    private static final int FIRST_LIST = 12;

    final int phases;
    final int phase;
    final int backward;
    final int correction;
    final int sections;
    final int perSection;
    final int stride;
    final double[] rows;

    private final double lowest;
    private final int count;

    LawTable(ShowerAxes axes, List<ShowerLaw> laws) {
        phases = laws.getFirst().light().phases().size();
        phase = FIRST_LIST;
        backward = phase + phases;
        correction = backward + axes.backwardBins();
        sections = correction + axes.forwardBins();
        perSection = 1 + 2 * axes.widths().size();
        stride = sections + axes.sectionCount() * perSection;
        lowest = StrictMath.log(laws.getFirst().energy());
        count = 2 + (int) ((StrictMath.log(laws.getLast().energy() * BEYOND) - lowest) / STEP);
        rows = new double[count * stride];
        List<double[]> columns = laws.stream().map(LawTable::flat).toList();
        double[] energies = column(laws, law -> StrictMath.log(law.energy()));
        for (int i = 0; i < stride; i++) {
            fill(i, energies, columns);
        }
    }

    private static double[] column(List<ShowerLaw> laws, ToDoubleFunction<ShowerLaw> value) {
        return laws.stream().mapToDouble(value).toArray();
    }

    /** All numbers of a law in the order of a row; those that are positive and rise by factors as logarithms. */
    private static double[] flat(ShowerLaw law) {
        List<Double> values = new ArrayList<>(List.of(
                law.depth().conversion(),
                law.depth().centre(),
                law.depth().centreSpread(),
                law.depth().shape(),
                law.depth().shapeSpread(),
                law.depth().correlation(),
                law.light().share(),
                StrictMath.log(law.light().quantum()),
                law.light().birks(),
                StrictMath.log(law.concentration()),
                law.depth().centre() + law.depth().centreSpread() * law.depth().centreSpread() / 2,
                law.wander()));
        values.addAll(law.light().phases());
        values.addAll(law.backward());
        law.correction().forEach(value -> values.add(StrictMath.log(value)));
        law.sections().forEach(section -> {
            values.add(section.light());
            values.addAll(section.energy());
            values.addAll(section.seen());
        });
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private void fill(int number, double[] energies, List<double[]> columns) {
        double[] values = columns.stream().mapToDouble(row -> row[number]).toArray();
        boolean isCorrection = number >= correction && number < sections;
        boolean isSmooth = number < phase || isCorrection;
        boolean isLogarithm = number == QUANTUM || number == CONCENTRATION || number == MEAN_CENTRE || isCorrection;
        boolean goesOn = number < FIRST_LIST && number != CORRELATION && number != WANDER;
        NaturalSpline spline = new NaturalSpline(energies, values);
        int last = energies.length - 1;
        double slope = (values[last] - values[last - 1]) / (energies[last] - energies[last - 1]);
        for (int i = 0; i < count; i++) {
            double at = lowest + i * STEP;
            double value = isSmooth ? spline.at(at) : straight(energies, values, at);
            if (at > energies[last] && goesOn) {
                value = values[last] + slope * (at - energies[last]);
            }
            rows[i * stride + number] = isLogarithm ? StrictMath.exp(value) : value;
        }
    }

    private static double straight(double[] x, double[] y, double at) {
        int right = 1;
        while (right < x.length - 1 && x[right] < at) {
            right++;
        }
        double share = Math.clamp((at - x[right - 1]) / (x[right] - x[right - 1]), 0.0, 1.0);
        return y[right - 1] + share * (y[right] - y[right - 1]);
    }

    /** Where the row begins that is nearest to this energy [GeV]. */
    int row(double energy) {
        int nearest = (int) ((StrictMath.log(energy) - lowest) / STEP + 0.5);
        return Math.clamp(nearest, 0, count - 1) * stride;
    }
}
