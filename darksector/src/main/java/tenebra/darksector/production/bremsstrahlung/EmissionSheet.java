package tenebra.darksector.production.bremsstrahlung;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import tenebra.core.numerics.LinearDensity;
import tenebra.core.random.RandomStream;

/**
 * d²σ/(dx dcosθ) at one energy, tabulated so that it can be sampled: columns of angles at equal steps of v = ln(x/(1−x)), between
 * which the density is linear in v. Immutable.
 */
final class EmissionSheet {
    /** Running integral over v [mm²], and dσ/dv at the columns. */
    private final double[] cumulative;

    private final double[] perLogit;
    private final AngleColumn[] columns;

    private EmissionSheet(double[] cumulative, double[] perLogit, AngleColumn[] columns) {
        this.cumulative = cumulative;
        this.perLogit = perLogit;
        this.columns = columns;
    }

    /** The sheet between two shares of the energy [GeV]. */
    static EmissionSheet of(BremsstrahlungCrossSection crossSection, double energy, double low, double high) {
        TableResolution resolution = crossSection.tableResolution();
        int cells = resolution.fractions();
        double from = FractionIntegral.logit(low);
        double step = (FractionIntegral.logit(high) - from) / cells;
        double[] perLogit = new double[cells + 1];
        AngleColumn[] columns = new AngleColumn[cells + 1];
        for (int i = 0; i <= cells; i++) {
            double x = FractionIntegral.fraction(from + i * step);
            AngleColumn.Filled filled = AngleColumn.of(crossSection, energy, x, resolution.angles());
            perLogit[i] = filled.integral() * x * (1 - x);
            columns[i] = filled.column();
        }
        mendEmptyColumns(perLogit, columns);
        return new EmissionSheet(CellIntegrals.cumulative(perLogit, step), perLogit, columns);
    }

    /** At the very ends of x nothing is emitted: there the angles of the nearest column that has some stand in. */
    private static void mendEmptyColumns(double[] perLogit, AngleColumn[] columns) {
        for (int i = columns.length / 2; i >= 0; i--) {
            if (perLogit[i] == 0) {
                columns[i] = columns[i + 1];
            }
        }
        for (int i = columns.length / 2 + 1; i < columns.length; i++) {
            if (perLogit[i] == 0) {
                columns[i] = columns[i - 1];
            }
        }
    }

    /** Integral over x and angle [mm²]. */
    double integral() {
        return cumulative[cumulative.length - 1];
    }

    /**
     * A share of the energy as its place in [0, 1] between the logits of the limits, and the angle as (1−cosθ)/scale. Four
     * uniforms.
     */
    void sample(RandomStream random, Emission place) {
        int cells = cumulative.length - 1;
        double target = random.uniform() * integral();
        int found = Arrays.binarySearch(cumulative, target);
        int cell = Math.clamp(found >= 0 ? found : -found - 2, 0, cells - 1);
        double left = perLogit[cell];
        double right = perLogit[cell + 1];
        double inside = LinearDensity.inverse(left, right, random.uniform());
        boolean takeRight = random.uniform() * ((1 - inside) * left + inside * right) < inside * right;
        place.set((cell + inside) / cells, columns[takeRight ? cell + 1 : cell].sample(random));
    }

    void write(DataOutput out) throws IOException {
        for (int i = 0; i < columns.length; i++) {
            out.writeDouble(cumulative[i]);
            out.writeDouble(perLogit[i]);
            columns[i].write(out);
        }
    }

    static EmissionSheet read(DataInput in, TableResolution resolution) throws IOException {
        double[] cumulative = new double[resolution.fractions() + 1];
        double[] perLogit = new double[cumulative.length];
        AngleColumn[] columns = new AngleColumn[cumulative.length];
        for (int i = 0; i < columns.length; i++) {
            cumulative[i] = in.readDouble();
            perLogit[i] = in.readDouble();
            columns[i] = AngleColumn.read(in, resolution.angles());
        }
        return new EmissionSheet(cumulative, perLogit, columns);
    }
}
