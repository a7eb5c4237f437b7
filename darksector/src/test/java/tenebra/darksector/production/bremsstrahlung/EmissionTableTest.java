package tenebra.darksector.production.bremsstrahlung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenebra.core.numerics.GaussLegendre;
import tenebra.core.random.RandomStream;
import tenebra.core.random.RandomStreams;
import tenebra.darksector.ChiSquare;
import tenebra.darksector.Mediator;
import tenebra.matter.Element;
import tenebra.matter.FormFactorKind;
import tenebra.matter.Species;

class EmissionTableTest {
    private static final int BINS = 20;
    private static final int DRAWS = 400_000;

    private static BremsstrahlungCrossSection of(String method, String lepton, String kind, double mass) {
        return BremsstrahlungMethod.of(method)
                .of(
                        Species.of(lepton),
                        new Mediator(Mediator.Kind.of(kind), mass),
                        FormFactorKind.ELASTIC.of(Element.of("Pb")));
    }

    /** The approximations are integrated over slightly different angles in their closed forms: 3e-3 for those. */
    @ParameterizedTest
    @CsvSource({
        "etl, e-, vector, 0.001, 35",
        "etl, e-, vector, 0.1, 0",
        "etl, e-, axial, 1.0, 35",
        "etl, mu-, scalar, 0.1, 0",
        "ww, e-, vector, 0.1, 35",
        "iww, e-, vector, 0.1, 35"
    })
    void totalsOfTheTableAreThoseOfTheFormula(String method, String lepton, String kind, double mass, double least) {
        BremsstrahlungCrossSection formula = of(method, lepton, kind, mass);
        EmissionTable table = EmissionTable.of(formula, least, 100);
        for (double energy : new double[] {100, 77.7, 53.1, 41, 36.5}) {
            double exact = formula.total(energy, least / energy);
            double tolerance = (method.equals("etl") ? 1e-3 : 3e-3) * exact;
            assertThat(table.crossSection(energy)).as("at %s GeV", energy).isCloseTo(exact, within(tolerance));
        }
        assertThat(table.crossSection(Math.max(least, mass))).isZero();
        assertThat(table.contains(Math.max(least, mass))).isFalse();
    }

    /**
     * Law: x and angle in 20 × 20 bins of equal probability of the exact differential (its marginal in x, then its angle at that
     * x); 4e5 draws between two energies of the table. Chi-square limit 513 for 399 degrees of freedom: false alarm 1e-4.
     */
    @ParameterizedTest
    @CsvSource({
        "etl, e-, vector, 0.001",
        "etl, e-, vector, 0.1",
        "etl, e-, axial, 1.0",
        "etl, mu-, scalar, 0.1",
        "ww, e-, vector, 0.1"
    })
    void sampledFractionsAndAnglesFollowTheDifferential(String method, String lepton, String kind, double mass) {
        BremsstrahlungCrossSection formula = of(method, lepton, kind, mass);
        EmissionTable table = EmissionTable.of(formula, 35, 100);
        double energy = 83.3;
        ProbabilityTransform exact = new ProbabilityTransform(formula, energy, 35 / energy);
        int[] counts = new int[BINS * BINS];
        RandomStream random = RandomStreams.of(11, "emission").event(3);
        Emission emission = new Emission();
        for (int i = 0; i < DRAWS; i++) {
            table.sample(energy, random, emission);
            int column = bin(exact.ofFraction(emission.fraction()));
            int row = bin(exact.ofAngle(emission.fraction(), emission.oneMinusCosine()));
            counts[BINS * column + row]++;
        }
        assertThat(ChiSquare.ofEqualBins(counts)).isLessThan(513);
    }

    private static int bin(double probability) {
        return Math.clamp((int) (probability * BINS), 0, BINS - 1);
    }

    /** Equal bytes in, equal draws out. */
    @Test
    void aTableSurvivesItsFile() throws IOException {
        EmissionTable table = EmissionTable.of(of("ww", "e-", "vector", 0.1), 35, 100);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        table.write(new DataOutputStream(bytes));
        EmissionTable copy = EmissionTable.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        RandomStream one = RandomStreams.of(1, "copy").event(1);
        RandomStream other = RandomStreams.of(1, "copy").event(1);
        Emission left = new Emission();
        Emission right = new Emission();
        for (int i = 0; i < 1000; i++) {
            table.sample(40 + 0.06 * i, one, left);
            copy.sample(40 + 0.06 * i, other, right);
            assertThat(right.fraction()).isEqualTo(left.fraction());
            assertThat(right.oneMinusCosine()).isEqualTo(left.oneMinusCosine());
        }
        assertThat(copy.crossSection(70)).isEqualTo(table.crossSection(70));
    }

    /** Shares of the exact distribution below a value of x, and below an angle at that x, from integrals on a fine grid. */
    private static final class ProbabilityTransform {
        private static final int FRACTIONS = 200;
        private static final int ANGLES = 150;
        private static final GaussLegendre QUADRATURE = new GaussLegendre(3);
        private final BremsstrahlungCrossSection formula;
        private final double energy;
        private final double from;
        private final double step;
        private final double[] belowFraction = new double[FRACTIONS + 1];
        private final double[][] belowAngle = new double[FRACTIONS + 1][];

        ProbabilityTransform(BremsstrahlungCrossSection formula, double energy, double least) {
            this.formula = formula;
            this.energy = energy;
            from = FractionIntegral.logit(Math.max(least, formula.smallestFraction(energy)));
            step = (FractionIntegral.logit(formula.largestFraction(energy)) - from) / FRACTIONS;
            for (int i = 0; i < FRACTIONS; i++) {
                belowFraction[i + 1] = belowFraction[i]
                        + QUADRATURE.integrate(
                                v -> {
                                    double x = FractionIntegral.fraction(v);
                                    return formula.perFraction(energy, x) * x * (1 - x);
                                },
                                from + i * step,
                                from + (i + 1) * step);
            }
        }

        double ofFraction(double x) {
            double place = Math.clamp((FractionIntegral.logit(x) - from) / step, 0, FRACTIONS - 1e-9);
            int cell = (int) place;
            double value = belowFraction[cell] + (place - cell) * (belowFraction[cell + 1] - belowFraction[cell]);
            return value / belowFraction[FRACTIONS];
        }

        /** Angles are taken at the middle of the cell of x: they vary slowly on their own scale. */
        double ofAngle(double x, double oneMinusCosine) {
            int cell = Math.clamp((int) ((FractionIntegral.logit(x) - from) / step), 0, FRACTIONS - 1);
            double middle = FractionIntegral.fraction(from + (cell + 0.5) * step);
            if (belowAngle[cell] == null) {
                belowAngle[cell] = angles(middle);
            }
            double ratio = oneMinusCosine / formula.angularScale().of(formula.kinematics(), energy, x);
            double[] below = belowAngle[cell];
            double place = Math.clamp((Math.log(ratio) + 9) / 22 * ANGLES, 0, ANGLES - 1e-9);
            int node = (int) place;
            return (below[node] + (place - node) * (below[node + 1] - below[node])) / below[ANGLES];
        }

        private double[] angles(double x) {
            double scale = formula.angularScale().of(formula.kinematics(), energy, x);
            double[] below = new double[ANGLES + 1];
            for (int i = 0; i < ANGLES; i++) {
                below[i + 1] = below[i]
                        + QUADRATURE.integrate(
                                log -> scale
                                        * Math.exp(log)
                                        * formula.perFractionAndCosine(energy, x, Math.min(2, scale * Math.exp(log))),
                                -9 + 22.0 * i / ANGLES,
                                -9 + 22.0 * (i + 1) / ANGLES);
            }
            return below;
        }
    }
}
