package tenebra.darksector.production.primakoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenebra.core.numerics.GaussLegendre;
import tenebra.core.random.RandomStream;
import tenebra.core.random.RandomStreams;
import tenebra.darksector.ChiSquare;
import tenebra.darksector.production.Birth;
import tenebra.matter.AtomicFormFactor.Part;
import tenebra.matter.Element;
import tenebra.matter.Species;
import tenebra.matter.TransferRange;

class PrimakoffProductionTest {
    private static final int BINS = 20;
    private static final int DRAWS = 100_000;

    private static PrimakoffProduction process(String symbol, PrimakoffCrossSection crossSection) {
        return new PrimakoffProduction(Element.of(symbol), crossSection, 0, 1000);
    }

    @ParameterizedTest
    @CsvSource({"Pb, 1e-6", "Pb, 0.1", "Pb, 2", "C, 0.5", "H, 1"})
    void tableReproducesTheFormula(String symbol, double mass) {
        PrimakoffCrossSection formula = PrimakoffCrossSectionTest.on(symbol, mass, Part.ELASTIC);
        PrimakoffProduction process = process(symbol, formula);
        double threshold = formula.thresholdEnergy();
        for (double energy : new double[] {1.013 * threshold, 1.37 * threshold, 4.1 * threshold, 77.7, 523}) {
            double exact = formula.total(energy);
            assertThat(process.meanCrossSection(Species.PHOTON, energy, energy)).isCloseTo(exact, within(2e-3 * exact));
        }
        assertThat(process.meanCrossSection(Species.PHOTON, threshold, threshold))
                .isZero();
    }

    @Test
    void onlyPhotonsOfEnoughEnergyMakeMediatorsAndNothingElseComesOut() {
        PrimakoffCrossSection formula = PrimakoffCrossSectionTest.on("Pb", 0.1, Part.ELASTIC);
        PrimakoffProduction process = new PrimakoffProduction(Element.of("Pb"), formula, 35, 100);
        assertThat(process.startsFrom(Species.PHOTON, 35)).isTrue();
        assertThat(process.startsFrom(Species.PHOTON, 34.9)).isFalse();
        assertThat(process.startsFrom(Species.ELECTRON, 50)).isFalse();
        RandomStream random = RandomStreams.of(1, "primakoff").event(1);
        Birth birth = process.sample(Species.PHOTON, 50, random);
        assertThat(birth.survivors()).isEmpty();
        assertThat(birth.mediatorEnergy()).isCloseTo(50, within(1e-3)).isLessThan(50);
    }

    /**
     * Law: sampled t in 20 bins of equal probability; 1e5 draws each; chi-square limit 52.4 has false-alarm probability 6e-5 for
     * 19 degrees of freedom. Fixed seed. From far above to 0.01 % above the threshold.
     */
    @ParameterizedTest
    @CsvSource({
        "Pb, 1e-6, 100, ELASTIC",
        "Pb, 0.1, 50, ELASTIC_AND_INELASTIC",
        "Pb, 3, 20, ELASTIC",
        "H, 0.2, 5, ELASTIC_AND_INELASTIC",
        "C, 0.4, 0.4072, ELASTIC",
        "Fe, 0.01, 1000, ELASTIC_AND_INELASTIC"
    })
    void sampledTransfersFollowTheFormula(String symbol, double mass, double energy, Part part) {
        PrimakoffCrossSection formula = PrimakoffCrossSectionTest.on(symbol, mass, part);
        PrimakoffProduction process = process(symbol, formula);
        double[] cumulative = cumulative(formula, energy);
        TransferRange range = formula.range(energy);
        double end = Math.log1p(range.width() / range.smallest());
        int[] counts = new int[BINS];
        RandomStream random = RandomStreams.of(7, "transfers").event(3);
        for (int i = 0; i < DRAWS; i++) {
            double t = process.sampleTransfer(energy, random);
            double position = Math.log1p((t - range.smallest()) / range.smallest()) / end * (cumulative.length - 1);
            int cell = Math.clamp((int) position, 0, cumulative.length - 2);
            double below = cumulative[cell] + (position - cell) * (cumulative[cell + 1] - cumulative[cell]);
            counts[Math.clamp((int) (below * BINS), 0, BINS - 1)]++;
        }
        assertThat(ChiSquare.ofEqualBins(counts)).isLessThan(52.4);
    }

    private static double[] cumulative(PrimakoffCrossSection formula, double energy) {
        TransferRange range = formula.range(energy);
        GaussLegendre quadrature = new GaussLegendre(3);
        int cells = 20_000;
        double end = Math.log1p(range.width() / range.smallest());
        double[] sum = new double[cells + 1];
        for (int i = 0; i < cells; i++) {
            sum[i + 1] = sum[i]
                    + quadrature.integrate(
                            y -> {
                                double t = range.smallest() + range.smallest() * Math.expm1(y);
                                return t * formula.perTransfer(energy, t);
                            },
                            end * i / cells,
                            end * (i + 1) / cells);
        }
        for (int i = 0; i <= cells; i++) {
            sum[i] /= sum[cells];
        }
        return sum;
    }
}
