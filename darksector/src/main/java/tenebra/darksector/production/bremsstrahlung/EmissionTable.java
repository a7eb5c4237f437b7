package tenebra.darksector.production.bremsstrahlung;

import static java.lang.StrictMath.exp;
import static java.lang.StrictMath.log;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import tenebra.core.random.RandomStream;

/**
 * Total cross section and (x, θ) of dark bremsstrahlung as functions of the lepton's energy, ready to be sampled. Between the
 * energies of the table x and angle are interpolated at equal place within their limits and scales, which are exact.
 * Immutable.
 *
 * <p>Accuracy: totals 1e-3 against direct integration, also close to threshold; 1e-2 for spin 2.
 */
public final class EmissionTable {
    /** Nodes of the total between two energies of the table. */
    private static final int TOTALS_PER_SHEET = 16;

    private final TableScope scope;
    private final double lowestEnergy;
    private final EmissionSheet[] sheets;
    private final double[] totals;

    private EmissionTable(TableScope scope, EmissionSheet[] sheets) {
        this.scope = scope;
        this.sheets = sheets;
        lowestEnergy = scope.lowestEnergy();
        totals = totals();
    }

    /**
     * Computes the table.
     *
     * @param leastMediatorEnergy mediators below [GeV] are left out
     * @param largestEnergy of the lepton [GeV]
     */
    public static EmissionTable of(
            BremsstrahlungCrossSection crossSection, double leastMediatorEnergy, double largestEnergy) {
        TableScope scope = TableScope.of(crossSection, leastMediatorEnergy, largestEnergy);
        EmissionSheet[] sheets = new EmissionSheet[scope.energies()];
        for (int i = 0; i < sheets.length; i++) {
            double energy = scope.energy(i);
            sheets[i] =
                    EmissionSheet.of(crossSection, energy, scope.lowerFraction(energy), scope.upperFraction(energy));
        }
        return new EmissionTable(scope, sheets);
    }

    /** Whether a lepton of this energy [GeV] can make a mediator that is wanted. */
    public boolean contains(double energy) {
        return sheets.length > 0 && energy > lowestEnergy;
    }

    /** Cross section [mm²] at this energy [GeV]; the table's largest energy stands in for those above. */
    public double crossSection(double energy) {
        if (!contains(energy)) {
            return 0;
        }
        double place = TOTALS_PER_SHEET * scope.position(energy);
        int node = Math.min((int) place, totals.length - 2);
        double weight = Math.min(1, place - node);
        return (1 - weight) * totals[node] + weight * totals[node + 1];
    }

    /** Draws x and angle at this energy [GeV]. Five uniforms. */
    public void sample(double energy, RandomStream random, Emission emission) {
        int left = Math.min((int) scope.position(energy), sheets.length - 2);
        double low = scope.energy(left);
        double weight = Math.clamp((energy - low) / (scope.energy(left + 1) - low), 0.0, 1.0);
        double lower = (1 - weight) * sheets[left].integral();
        double upper = weight * sheets[left + 1].integral();
        boolean takeUpper = random.uniform() * (lower + upper) < upper;
        sheets[takeUpper ? left + 1 : left].sample(random, emission);
        double from = FractionIntegral.logit(scope.lowerFraction(energy));
        double to = FractionIntegral.logit(scope.upperFraction(energy));
        double x = FractionIntegral.fraction(from + emission.fraction() * (to - from));
        double scale = scope.angularScale().of(scope.kinematics(), energy, x);
        emission.set(x, Math.min(2, scale * emission.oneMinusCosine()));
    }

    /** Totals between the sheets: logarithms of total and of energy above the lowest, by a cubic; a power close to threshold. */
    private double[] totals() {
        double[] logEnergy = new double[sheets.length];
        double[] logTotal = new double[sheets.length];
        for (int i = 0; i < sheets.length; i++) {
            logEnergy[i] = log(scope.energy(i) - lowestEnergy);
            logTotal[i] = log(sheets[i].integral());
        }
        double[] values = new double[sheets.length == 0 ? 0 : TOTALS_PER_SHEET * (sheets.length - 1) + 1];
        for (int i = 1; i < values.length; i++) {
            double here = log(scope.energyAt(i / (double) TOTALS_PER_SHEET) - lowestEnergy);
            int left = Math.min(i / TOTALS_PER_SHEET, sheets.length - 2);
            int first = left == 0 ? 0 : Math.clamp(left - 1, 1, sheets.length - 4);
            values[i] = exp(lagrange(logEnergy, logTotal, here, first, left == 0 ? 2 : 4));
        }
        return values;
    }

    /** The polynomial through some successive points. */
    private static double lagrange(double[] places, double[] values, double at, int first, int count) {
        double sum = 0;
        for (int i = first; i < first + count; i++) {
            double term = values[i];
            for (int j = first; j < first + count; j++) {
                term *= i == j ? 1 : (at - places[j]) / (places[i] - places[j]);
            }
            sum += term;
        }
        return sum;
    }

    /** Writes the table; {@link #read} gives an equal one. */
    public void write(DataOutput out) throws IOException {
        scope.write(out);
        for (EmissionSheet sheet : sheets) {
            sheet.write(out);
        }
    }

    /** Reads what {@link #write} wrote. */
    public static EmissionTable read(DataInput in) throws IOException {
        TableScope scope = TableScope.read(in);
        EmissionSheet[] sheets = new EmissionSheet[scope.energies()];
        for (int i = 0; i < sheets.length; i++) {
            sheets[i] = EmissionSheet.read(in, scope.resolution());
        }
        return new EmissionTable(scope, sheets);
    }
}
