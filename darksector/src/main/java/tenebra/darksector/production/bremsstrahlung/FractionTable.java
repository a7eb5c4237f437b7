package tenebra.darksector.production.bremsstrahlung;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import tenebra.core.numerics.GaussLegendre;
import tenebra.core.random.RandomStream;

/** A spectrum in x, tabulated in v = ln(x/(1−x)) between its limits: integral and inverse sampling. Immutable. */
final class FractionTable {
    private static final int CELLS = 128;
    private static final GaussLegendre QUADRATURE = new GaussLegendre(3);

    private final double[] cumulative = new double[CELLS + 1];

    FractionTable(DoubleUnaryOperator spectrum, double low, double high) {
        double from = FractionIntegral.logit(low);
        double step = (FractionIntegral.logit(high) - from) / CELLS;
        for (int i = 0; i < CELLS; i++) {
            double cell = QUADRATURE.integrate(
                    v -> {
                        double x = FractionIntegral.fraction(v);
                        return spectrum.applyAsDouble(x) * x * (1 - x);
                    },
                    from + i * step,
                    from + (i + 1) * step);
            cumulative[i + 1] = cumulative[i] + Math.max(0, cell);
        }
    }

    /** Integral over x. */
    double integral() {
        return cumulative[CELLS];
    }

    /** A value of x, its position within the table's limits carried over to these. One uniform. */
    double sample(double low, double high, RandomStream random) {
        double target = random.uniform() * integral();
        int found = Arrays.binarySearch(cumulative, target);
        int cell = Math.clamp(found >= 0 ? found : -found - 2, 0, CELLS - 1);
        double inside = (target - cumulative[cell]) / (cumulative[cell + 1] - cumulative[cell]);
        double from = FractionIntegral.logit(low);
        double v = from + (cell + inside) / CELLS * (FractionIntegral.logit(high) - from);
        return FractionIntegral.fraction(v);
    }
}
