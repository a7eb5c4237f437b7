package tenebra.matter.electromagnetic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.function.DoubleSupplier;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tenebra.core.numerics.GaussLegendre;
import tenebra.core.random.Xoroshiro;
import tenebra.matter.ChiSquare;
import tenebra.matter.Constants;
import tenebra.matter.Element;
import tenebra.matter.Substances;

/**
 * Samples follow their formula: 20 bins, 2e5 draws; chi-square of 19 degrees of freedom exceeds 52 with probability 7e-5. Fixed
 * streams.
 */
final class SamplersTest {
    private static final double MASS = Constants.ELECTRON_MASS;
    private static final int BINS = 20;
    private static final int DRAWS = 200_000;
    private static final double LARGEST = 52;
    private static final GaussLegendre RULE = new GaussLegendre(16);

    private final Xoroshiro random = new Xoroshiro();

    /** Bins equal in the logarithm between low and high. */
    private static double chiSquare(DoubleSupplier draw, DoubleUnaryOperator density, double low, double high) {
        double[] expected = new double[BINS];
        double step = Math.log(high / low) / BINS;
        double sum = 0;
        for (int i = 0; i < BINS; i++) {
            double from = low * Math.exp(i * step);
            expected[i] = RULE.integrate(
                    l -> Math.exp(l) * density.applyAsDouble(Math.exp(l)), Math.log(from), Math.log(from) + step, 2);
            sum += expected[i];
        }
        int[] counts = new int[BINS];
        int inside = 0;
        for (int i = 0; i < DRAWS; i++) {
            double x = draw.getAsDouble();
            int bin = (int) Math.floor(Math.log(x / low) / step);
            assertThat(x).isFinite();
            if (bin >= 0 && bin < BINS) {
                counts[bin]++;
                inside++;
            }
        }
        for (int i = 0; i < BINS; i++) {
            expected[i] *= inside / sum;
        }
        return ChiSquare.of(counts, expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.003, 0.02, 1, 100})
    void mollerSecondariesFollowTheCrossSection(double energy) {
        double cut = 1e-3;
        assertThat(chiSquare(
                        () -> Moller.sample(energy, cut, random),
                        t -> Moller.perEnergy(1, energy, t),
                        cut,
                        Math.min(energy / 2, 1000 * cut)))
                .isLessThan(LARGEST);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.003, 0.02, 1})
    void bhabhaSecondariesFollowTheIntegratedCrossSection(double energy) {
        double cut = 1e-3;
        double high = Math.min(energy, 300 * cut);
        int[] counts = new int[BINS];
        double[] expected = new double[BINS];
        double step = Math.log(high / cut) / BINS;
        for (int i = 0; i < DRAWS; i++) {
            double t = Bhabha.sample(energy, cut, random);
            int bin = (int) (Math.log(t / cut) / step);
            if (bin < BINS) {
                counts[bin]++;
            }
        }
        double all = Bhabha.perLength(1, energy, cut);
        for (int i = 0; i < BINS; i++) {
            double from = cut * Math.exp(i * step);
            double to = i == BINS - 1 && high == energy ? energy : from * Math.exp(step);
            expected[i] = DRAWS * (Bhabha.perLength(1, energy, from) - Bhabha.perLength(1, energy, to)) / all;
        }
        assertThat(ChiSquare.of(counts, expected)).isLessThan(LARGEST);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-4, 1e-3, 1e-2, 1})
    void comptonPhotonsFollowKleinNishina(double energy) {
        double k = energy / MASS;
        double least = 1 / (1 + 2 * k);
        assertThat(chiSquare(
                        () -> Compton.sampleShare(energy, random),
                        e -> {
                            double t = (1 - e) / (k * e);
                            return 1 / e + e - t * (2 - t);
                        },
                        least,
                        1))
                .isLessThan(LARGEST);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.3, 20})
    void radiatedPhotonsFollowTheSpectrum(double energy) {
        var lead = Substances.lead();
        Bremsstrahlung bremsstrahlung = new Bremsstrahlung(lead, Optional.of(new LandauMigdal(lead)), 1e-4, 100);
        assertThat(chiSquare(
                        () -> bremsstrahlung.sample(energy, 1e-3, random),
                        k -> bremsstrahlung.scaled(energy, k) / k,
                        1e-3,
                        0.9 * energy))
                .isLessThan(LARGEST);
    }

    /** The share's distribution as Bethe and Heitler give it, with the page's screening functions, normalised. */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.2, 50})
    void pairsShareTheEnergyAsBetheAndHeitlerSay(double energy) {
        Element lead = Element.of("Pb");
        PairProduction pairs = new PairProduction(lead);
        double z = lead.atomicNumber();
        double constant = 8.0 / 3 * Math.log(z) + (energy > 0.05 ? 8 * CoulombCorrection.of(lead) : 0);
        double least = MASS / energy;
        assertThat(chiSquare(
                        () -> {
                            double e = pairs.sampleShare(energy, random);
                            return Math.min(e, 1 - e);
                        },
                        e -> {
                            double d = 136 / Math.cbrt(z) * least / (e * (1 - e));
                            double first = Math.max(0, phi1(d) - constant);
                            double second = Math.max(0, phi2(d) - constant);
                            return (e * e + (1 - e) * (1 - e)) * first + 2.0 / 3 * e * (1 - e) * second;
                        },
                        Math.max(1.5 * least, 1e-3),
                        0.5))
                .isLessThan(LARGEST);
    }

    private static double phi1(double d) {
        return d <= 1.4 ? 42.184 - 7.444 * d + 1.623 * d * d : 42.038 - 8.29 * Math.log(d + 0.958);
    }

    private static double phi2(double d) {
        return d <= 1.4 ? 41.326 - 5.848 * d + 0.902 * d * d : 42.038 - 8.29 * Math.log(d + 0.958);
    }

    /** Sauter's distribution of the K shell in nu = 1 − cos. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-4, 5e-4, 1.9e-3})
    void photoelectronsFollowSauter(double energy) {
        double gamma = 1 + energy / MASS;
        double beta = Math.sqrt(1 - 1 / (gamma * gamma));
        assertThat(chiSquare(
                        () -> 1 - Photoelectric.sampleCosine(energy, random),
                        nu -> {
                            double cosine = 1 - nu;
                            double sineSquared = 1 - cosine * cosine;
                            double d = 1 - beta * cosine;
                            return sineSquared / (d * d * d * d) * (1 + 0.5 * gamma * (gamma - 1) * (gamma - 2) * d);
                        },
                        1e-3,
                        2))
                .isLessThan(LARGEST);
    }

    /** Heitler's spectrum of annihilation in flight is symmetric in its two photons and ends at its kinematic limits. */
    @ParameterizedTest
    @ValueSource(doubles = {1e-4, 1e-2, 10})
    void annihilationPhotonsFollowHeitler(double energy) {
        double tau = energy / MASS;
        double spread = 0.5 * Math.sqrt(tau / (tau + 2));
        assertThat(chiSquare(
                        () -> Annihilation.sampleShare(energy, random),
                        e -> -(tau + 2) * (tau + 2) + (tau * tau + 6 * tau + 6) / e - 1 / (e * e),
                        0.5 - spread,
                        0.5 + spread))
                .isLessThan(LARGEST);
    }

    @Test
    void momentumIsConservedInAnnihilation() {
        double energy = 0.05;
        double momentum = Math.sqrt(energy * (energy + 2 * MASS));
        double both = energy + 2 * MASS;
        for (int i = 0; i < 1000; i++) {
            double share = Annihilation.sampleShare(energy, random);
            double along = both
                    * (share * Annihilation.cosine(energy, share)
                            + (1 - share) * Annihilation.cosine(energy, 1 - share));
            assertThat(along).isCloseTo(momentum, within(1e-9));
        }
    }
}
