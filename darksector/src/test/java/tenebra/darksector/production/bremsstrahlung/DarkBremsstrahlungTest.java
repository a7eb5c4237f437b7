package tenebra.darksector.production.bremsstrahlung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tenebra.core.random.RandomStream;
import tenebra.core.random.RandomStreams;
import tenebra.darksector.Mediator;
import tenebra.darksector.production.Birth;
import tenebra.matter.AtomicFormFactor;
import tenebra.matter.Element;
import tenebra.matter.Species;

class DarkBremsstrahlungTest {
    private static final Element LEAD = Element.of("Pb");
    private static final double LEAST = 35;

    private static WeizsaeckerWilliams formula(double mass) {
        return new WeizsaeckerWilliams(
                Species.ELECTRON,
                new Mediator(Mediator.Kind.VECTOR, mass),
                new AtomicFormFactor(LEAD, AtomicFormFactor.Part.ELASTIC));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.1, 1.0})
    void tableReproducesTheFormula(double mass) {
        WeizsaeckerWilliams formula = formula(mass);
        DarkBremsstrahlung process = new DarkBremsstrahlung(LEAD, formula, LEAST, 100);
        for (double energy : new double[] {100, 77.7, 53.1, 41}) {
            double exact = formula.total(energy, LEAST / energy);
            assertThat(process.meanCrossSection(Species.ELECTRON, energy, energy))
                    .isCloseTo(exact, within(2e-3 * exact));
        }
        assertThat(process.meanCrossSection(Species.ELECTRON, 34, 33)).isZero();
        assertThat(process.startsFrom(Species.PHOTON, 100)).isFalse();
        assertThat(process.startsFrom(Species.POSITRON, 34.9)).isFalse();
    }

    /**
     * Law: sampled x in 20 bins of equal probability; 1e5 draws; chi-square limit 52.4 has false-alarm probability 6e-5 for 19
     * degrees of freedom. Fixed seed. Between two energies of the table.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0.001, 0.1, 1.0})
    void sampledFractionsFollowTheSpectrum(double mass) {
        WeizsaeckerWilliams formula = formula(mass);
        DarkBremsstrahlung process = new DarkBremsstrahlung(LEAD, formula, LEAST, 100);
        double energy = 83.3;
        double[] edges = quantiles(formula, energy, 20);
        int draws = 100_000;
        int[] counts = new int[20];
        RandomStream random = RandomStreams.of(5, "fractions").event(1);
        for (int i = 0; i < draws; i++) {
            Birth birth = process.sample(Species.ELECTRON, energy, random);
            double survivor = birth.survivors().getFirst().energy();
            assertThat(birth.mediatorEnergy() + survivor).isCloseTo(energy, within(1e-12 * energy));
            int bin = 0;
            while (bin < 19 && birth.mediatorEnergy() / energy > edges[bin]) {
                bin++;
            }
            counts[bin]++;
        }
        double chiSquare = 0;
        for (int count : counts) {
            chiSquare += (count - draws / 20.0) * (count - draws / 20.0) / (draws / 20.0);
        }
        assertThat(chiSquare).isLessThan(52.4);
    }

    private static double[] quantiles(WeizsaeckerWilliams formula, double energy, int bins) {
        double total = formula.total(energy, LEAST / energy);
        double[] edges = new double[bins - 1];
        for (int i = 1; i < bins; i++) {
            double low = LEAST / energy;
            double high = formula.largestFraction(energy);
            for (int step = 0; step < 60; step++) {
                double middle =
                        FractionIntegral.fraction((FractionIntegral.logit(low) + FractionIntegral.logit(high)) / 2);
                if (formula.total(energy, middle) > total * (bins - i) / bins) {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            edges[i - 1] = low;
        }
        return edges;
    }

    /** Law: the mean of min(theta, 10 theta0) over 1e5 draws equals its integral within 5 standard errors. */
    @ParameterizedTest
    @EnumSource(
            value = Mediator.Kind.class,
            names = {"VECTOR", "SPIN_2"})
    void sampledAnglesFollowTheFormula(Mediator.Kind kind) {
        double x = 0.8;
        double energy = 100;
        double mass = 0.05;
        WeizsaeckerWilliams formula = new WeizsaeckerWilliams(
                Species.ELECTRON, new Mediator(kind, mass), new AtomicFormFactor(LEAD, AtomicFormFactor.Part.ELASTIC));
        double scale = mass * Math.sqrt(1 - x) / (x * energy);
        RandomStream random = RandomStreams.of(6, "angles").event(2);
        int draws = 100_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < draws; i++) {
            double theta = Math.min(formula.sampleAngle(energy, x, random), 10 * scale);
            sum += theta;
            squares += theta * theta;
        }
        double mean = sum / draws;
        double error = Math.sqrt((squares / draws - mean * mean) / draws);
        double weighted = 0;
        double norm = 0;
        int steps = 400_000;
        double largest = Math.sqrt(2 * energy * energy * (1 - x) / x) / energy;
        for (int i = 0; i < steps; i++) {
            double low = scale * 1e-3 * Math.pow(largest / scale * 1e3, i / (double) steps);
            double high = scale * 1e-3 * Math.pow(largest / scale * 1e3, (i + 1.0) / steps);
            double theta = (low + high) / 2;
            double density = formula.perFractionAndCosine(energy, x, theta) * theta * (high - low);
            norm += density;
            weighted += density * Math.min(theta, 10 * scale);
        }
        assertThat(mean).isCloseTo(weighted / norm, within(5 * error));
    }
}
