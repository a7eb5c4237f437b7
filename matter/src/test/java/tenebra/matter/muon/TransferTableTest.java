package tenebra.matter.muon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import tenebra.core.Units;
import tenebra.core.random.RandomStream;
import tenebra.core.random.RandomStreams;
import tenebra.matter.ChiSquare;
import tenebra.matter.Substances;

class TransferTableTest {
    private static final EnergyRange RANGE = new EnergyRange(0.1, 1000);
    private static final double CUT = 1 * Units.MEV;
    private static final int DRAWS = 100_000;

    static Stream<TransferProcess> processes() {
        return Stream.of(Substances.lead(), Substances.polystyrene())
                .flatMap(material -> Stream.of(
                        new MuonBremsstrahlung(material), new MuonPairProduction(material), new MuonNuclear(material)));
    }

    /** Law: the table is the formula, to what it promises; energies away from its nodes. */
    @ParameterizedTest
    @MethodSource("processes")
    void theTableIsTheFormula(TransferProcess process) {
        TransferTable table = new TransferTable(process, CUT, RANGE);
        for (double energy = 2.3; energy < 1000; energy *= 2.9) {
            assertThat(table.rate(energy) / process.rate(energy, CUT)).isCloseTo(1, within(2e-3));
            double soft = process.softLoss(energy, CUT);
            assertThat(table.softLoss(energy)).isCloseTo(soft, within(2e-3 * soft));
        }
    }

    /** Law: mean of the sampled transfers times the rate is the loss by transfers above the cut; five standard errors and 0.5 %. */
    @ParameterizedTest
    @MethodSource("processes")
    void sampledTransfersTakeTheLossOfTheFormula(TransferProcess process) {
        TransferTable table = new TransferTable(process, CUT, RANGE);
        RandomStream random = RandomStreams.of(7, "transfers").event(0);
        double energy = 117;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < DRAWS; i++) {
            double transfer = table.sample(energy, random);
            sum += transfer;
            squares += transfer * transfer;
        }
        double mean = sum / DRAWS;
        double error = Math.sqrt((squares / DRAWS - mean * mean) / DRAWS);
        double expected = (process.loss(energy) - process.softLoss(energy, CUT)) / process.rate(energy, CUT);
        assertThat(mean).isCloseTo(expected, within(5 * error + 0.005 * expected));
    }

    /** Law: counts of sampled transfers in 20 bins of their logarithm follow the formula; 50 has a chance of 1e-4 for 19 degrees of freedom. */
    @ParameterizedTest
    @MethodSource("processes")
    void sampledTransfersFollowTheSpectrum(TransferProcess process) {
        TransferTable table = new TransferTable(process, CUT, RANGE);
        RandomStream random = RandomStreams.of(8, "spectrum").event(0);
        double energy = 117;
        double low = Math.max(CUT, process.leastTransfer());
        double step = Math.log(process.largestTransfer(energy) / low) / 20;
        int[] counts = new int[20];
        for (int i = 0; i < DRAWS; i++) {
            counts[(int) Math.min(19, Math.log(table.sample(energy, random) / low) / step)]++;
        }
        double[] expected = new double[20];
        for (int j = 0; j < 20; j++) {
            expected[j] = DRAWS
                    * (process.rate(energy, low * Math.exp(j * step))
                            - process.rate(energy, low * Math.exp((j + 1) * step)))
                    / process.rate(energy, low);
        }
        assertThat(ChiSquare.of(counts, expected)).isLessThan(50);
    }

    /** Law: mean size and mean square of the sampled asymmetries are those of the formula, and both signs come alike; five standard errors and 0.2 %. */
    @ParameterizedTest
    @CsvSource({"1, 0.005", "100, 0.003", "100, 1", "100, 50", "1000, 300"})
    void asymmetriesOfPairsFollowTheFormula(double energy, double transfer) {
        MuonPairProduction pairs = new MuonPairProduction(Substances.lead());
        RandomStream random = RandomStreams.of(10, "asymmetry").event(0);
        int draws = 40_000;
        double sign = 0;
        double size = 0;
        double square = 0;
        for (int i = 0; i < draws; i++) {
            double asymmetry = pairs.sampleAsymmetry(energy, transfer, random);
            sign += Math.signum(asymmetry);
            size += Math.abs(asymmetry);
            square += asymmetry * asymmetry;
        }
        double largest = pairs.largestAsymmetry(energy, transfer);
        double[] moments = new double[3];
        for (int k = 0; k < 3; k++) {
            int power = k;
            moments[k] = LogQuadrature.integrate(
                    left -> left * Math.pow(1 - left, power) * pairs.perAsymmetry(energy, transfer, 1 - left),
                    1 - largest,
                    1);
        }
        double error = 5 * 0.35 / Math.sqrt(draws);
        assertThat(sign / draws).isCloseTo(0, within(5 / Math.sqrt(draws)));
        assertThat(size / draws).isCloseTo(moments[1] / moments[0], within(error + 0.002));
        assertThat(square / draws).isCloseTo(moments[2] / moments[0], within(error + 0.002));
    }
}
