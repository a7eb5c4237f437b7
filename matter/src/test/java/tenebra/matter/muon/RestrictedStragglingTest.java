package tenebra.matter.muon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenebra.core.Units;
import tenebra.core.numerics.GaussLegendre;
import tenebra.core.random.RandomStream;
import tenebra.core.random.RandomStreams;
import tenebra.matter.Constants;
import tenebra.matter.Material;
import tenebra.matter.Substances;

class RestrictedStragglingTest {
    private static final int DRAWS = 100_000;
    private static final double CUT = 1 * Units.MEV;

    private static RandomStream random(int event) {
        return RandomStreams.of(11, "straggling").event(event);
    }

    private static double xi(Material material, double kineticEnergy, double step) {
        double beta = HeavyCharge.MUON.betaSquared(kineticEnergy);
        double radius = Constants.ELECTRON_RADIUS;
        return 2 * Math.PI * radius * radius * Constants.ELECTRON_MASS * material.electronDensity() * step / beta;
    }

    /**
     * Law: mean is what was asked for and variance ξ c (1 − β² c/(2 ε_max)), steps [mm] from where no collision is single to where few happen. Five standard
     * errors; that of the variance is from the fourth moment.
     */
    @ParameterizedTest
    @CsvSource({"0.1, 0.003", "0.1, 1.5", "1, 0.1", "1, 5", "100, 0.003", "100, 1.5", "100, 5", "100, 100", "100, 3000"
    })
    void meanAndVarianceAreThoseOfTheCollisions(double energy, double step) {
        for (Material material : new Material[] {Substances.polystyrene(), Substances.lead()}) {
            double mean = step * new MuonIonisation(material).restrictedLoss(energy, CUT);
            RestrictedStraggling straggling = new RestrictedStraggling(material, Constants.MUON_MASS, CUT);
            RandomStream random = random(1);
            double first = 0;
            double second = 0;
            double fourth = 0;
            double least = mean;
            for (int i = 0; i < DRAWS; i++) {
                double loss = straggling.sample(energy, step, mean, random);
                double square = (loss - mean) * (loss - mean);
                least = Math.min(least, loss);
                first += loss;
                second += square;
                fourth += square * square;
            }
            double largest = HeavyCharge.MUON.largestTransfer(energy);
            double variance =
                    xi(material, energy, step) * CUT * (1 - HeavyCharge.MUON.betaSquared(energy) * CUT / (2 * largest));
            assertThat(straggling.variance(energy, step)).isCloseTo(variance, within(1e-12 * variance));
            assertThat(least).isPositive();
            assertThat(first / DRAWS).isCloseTo(mean, within(5 * Math.sqrt(variance / DRAWS)));
            double spread = Math.sqrt(fourth / DRAWS - variance * variance) / Math.sqrt(DRAWS);
            assertThat(second / DRAWS).isCloseTo(variance, within(5 * spread));
        }
    }

    /** Law: one step of 1.5 mm and thirty of 0.05 mm have the same quartiles. */
    @Test
    void stepsMayBeDivided() {
        Material material = Substances.polystyrene();
        RestrictedStraggling straggling = new RestrictedStraggling(material, Constants.MUON_MASS, CUT);
        double perLength = new MuonIonisation(material).restrictedLoss(100, CUT);
        RandomStream random = random(2);
        int draws = 30_000;
        double[] whole = new double[draws];
        double[] divided = new double[draws];
        for (int i = 0; i < draws; i++) {
            whole[i] = straggling.sample(100, 1.5, 1.5 * perLength, random);
            for (int j = 0; j < 30; j++) {
                divided[i] += straggling.sample(100, 0.05, 0.05 * perLength, random);
            }
        }
        Arrays.sort(whole);
        Arrays.sort(divided);
        double width = xi(material, 100, 1.5);
        for (double share : new double[] {0.05, 0.25, 0.5, 0.75}) {
            int place = (int) (share * draws);
            assertThat(divided[place]).as("quantile %s", share).isCloseTo(whole[place], within(0.08 * width));
        }
    }

    /**
     * Outside truth: Particle Data Group 2024, most probable loss ξ [ln(2mβ²γ²/I) + ln(ξ/I) + 0.200 − β² − δ] for Landau's
     * mode at −0.22278 (K. S. Kölbig, B. Schorr, Comput. Phys. Commun. 31 (1984) 97), and his distribution around it. Delta rays above the cut are added. Five
     * standard errors and 0.03 ξ for the radiation of delta rays, which Landau has not.
     */
    @ParameterizedTest
    @CsvSource({"1.5, 100", "5, 100", "1.5, 1", "5, 1"})
    void thinScintillatorHasTheMostProbableLossOfLandau(double thickness, double energy) {
        Material material = Substances.polystyrene();
        double[] losses = losses(material, thickness, energy);
        double xi = xi(material, energy, thickness);
        double betaGamma = HeavyCharge.MUON.betaGamma(energy);
        double excitation = material.densityEffect().meanExcitationEnergy();
        double mostProbable = xi
                * (Math.log(2 * Constants.ELECTRON_MASS * betaGamma * betaGamma / excitation)
                        + Math.log(xi / excitation)
                        + 0.200
                        - HeavyCharge.MUON.betaSquared(energy)
                        - material.densityEffect().delta(betaGamma));
        double[] landau = landau();
        for (int i = 0; i < DRAWS; i++) {
            landau[i] = mostProbable + xi * (landau[i] + 0.22278);
        }
        assertThat(mode(losses, mostProbable, xi))
                .isCloseTo(mode(landau, mostProbable, xi), within(0.003 * mostProbable));
        for (double share : new double[] {0.02, 0.1, 0.25, 0.5, 0.75}) {
            int place = (int) (share * DRAWS);
            double perDraw = (landau[place + 500] - landau[place - 500]) / 1000;
            double error = perDraw * Math.sqrt(share * (1 - share) * DRAWS);
            assertThat(losses[place]).as("quantile %s", share).isCloseTo(landau[place], within(5 * error + 0.03 * xi));
        }
    }

    /**
     * Quantiles (i + 1/2)/n of Landau's distribution, from its density 1/π ∫ exp(−t ln t − λt) sin(πt) dt, t from 0 on, on a fine grid of λ. Below −3
     * lies 1e-4 of it.
     */
    private static double[] landau() {
        GaussLegendre quadrature = new GaussLegendre(16);
        double[] quantiles = new double[DRAWS];
        double step = 0.01;
        double sum = 0;
        int next = 0;
        for (double lambda = -3; lambda < 60 && next < DRAWS; lambda += step) {
            double middle = lambda + step / 2;
            double density = quadrature.integrate(
                            t -> Math.exp(-t * Math.log(t) - middle * t) * Math.sin(Math.PI * t),
                            0,
                            40 / (1 + Math.max(0, middle)) + 10,
                            40)
                    / Math.PI;
            while (next < DRAWS && (next + 0.5) / DRAWS < sum + density * step) {
                quantiles[next] = lambda + ((next + 0.5) / DRAWS - sum) / density;
                next++;
            }
            sum += density * step;
        }
        Arrays.fill(quantiles, next, DRAWS, 60);
        return quantiles;
    }

    private static double[] losses(Material material, double thickness, double energy) {
        MuonIonisation ionisation = new MuonIonisation(material);
        RestrictedStraggling straggling = new RestrictedStraggling(material, Constants.MUON_MASS, CUT);
        double mean = thickness * ionisation.restrictedLoss(energy, CUT);
        double deltas = thickness * ionisation.deltaRate(energy, CUT);
        RandomStream random = random(3);
        double[] losses = new double[DRAWS];
        for (int i = 0; i < DRAWS; i++) {
            losses[i] = straggling.sample(energy, thickness, mean, random);
            for (double way = random.exponential(); way < deltas; way += random.exponential()) {
                losses[i] += ionisation.sampleTransfer(energy, CUT, random);
            }
        }
        Arrays.sort(losses);
        return losses;
    }

    /** Top of a parabola of least squares through counts in 24 bins of 0.1 ξ around a place: 0.13 ξ above the mode, as Landau's peak is skew. */
    private static double mode(double[] sorted, double about, double xi) {
        double[] moments = new double[5];
        double[] sums = new double[3];
        for (int bin = -12; bin < 12; bin++) {
            double x = 0.1 * (bin + 0.5);
            int low = place(sorted, about + 0.1 * bin * xi);
            int high = place(sorted, about + 0.1 * (bin + 1) * xi);
            double power = 1;
            for (int k = 0; k < 5; k++) {
                moments[k] += power;
                if (k < 3) {
                    sums[k] += power * (high - low);
                }
                power *= x;
            }
        }
        double slope = sums[1] / moments[2];
        double curvature =
                (moments[0] * sums[2] - moments[2] * sums[0]) / (moments[0] * moments[4] - moments[2] * moments[2]);
        return about - xi * slope / (2 * curvature);
    }

    private static int place(double[] sorted, double value) {
        int found = Arrays.binarySearch(sorted, value);
        return found >= 0 ? found : -found - 1;
    }
}
