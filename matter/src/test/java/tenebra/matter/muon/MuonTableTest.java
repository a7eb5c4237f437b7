package tenebra.matter.muon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenebra.core.Units;
import tenebra.core.random.RandomStream;
import tenebra.core.random.RandomStreams;
import tenebra.matter.Constants;
import tenebra.matter.Substances;

class MuonTableTest {
    private static final MuonCuts CUTS = new MuonCuts(1e-3, 1e-3, 3e-3, 0.2);
    private static final MuonTable LEAD = new MuonTable(Substances.lead(), CUTS, new EnergyRange(0.01, 1000));

    /** Law: losses below the cuts and transfers above them together are the mean loss; every kind comes as often as its rate says. */
    @ParameterizedTest
    @CsvSource({"3.3", "110", "730"})
    void stepsLoseTheMeanLoss(double energy) {
        RandomStream random = RandomStreams.of(5, "muon").event(0);
        int draws = 150_000;
        double sum = 0;
        double squares = 0;
        Map<MuonProcess, Integer> counts = new EnumMap<>(MuonProcess.class);
        for (int i = 0; i < draws; i++) {
            MuonProcess process = LEAD.sampleProcess(energy, random);
            counts.merge(process, 1, Integer::sum);
            double transfer = LEAD.sampleTransfer(process, energy, random);
            sum += transfer;
            squares += transfer * transfer;
        }
        double rate = LEAD.rate(energy);
        double error = rate * Math.sqrt(squares) / draws;
        double expected = new MuonLoss(Substances.lead()).total(energy);
        assertThat(LEAD.softLoss(energy) + rate * sum / draws)
                .isCloseTo(expected, within(5 * error + 0.003 * expected));
        for (MuonProcess process : MuonProcess.values()) {
            double wanted = draws * LEAD.rate(process, energy) / rate;
            double counted = counts.getOrDefault(process, 0);
            assertThat(counted).isCloseTo(wanted, within(5 * Math.sqrt(wanted) + 3));
        }
    }

    /** Law: the rows are the formulas, from twice the energy at which delta rays begin. */
    @Test
    void rowsAreTheFormulas() {
        MuonIonisation ionisation = new MuonIonisation(Substances.lead());
        for (double energy = 0.15; energy < 1000; energy *= 1.7) {
            double delta = ionisation.deltaRate(energy, CUTS.deltaRay());
            assertThat(LEAD.rate(MuonProcess.DELTA_RAY, energy)).isCloseTo(delta, within(0.003 * delta));
            double soft = ionisation.restrictedLoss(energy, CUTS.deltaRay());
            assertThat(LEAD.softLoss(energy)).isBetween(soft, 1.05 * soft);
        }
    }

    /** Law: mean of the sampled delta rays is that of their spectrum, and energy and momentum are conserved at their angle. */
    @Test
    void deltaRaysHaveTheirMeanAndAngle() {
        MuonIonisation ionisation = LEAD.ionisation();
        RandomStream random = RandomStreams.of(6, "delta").event(0);
        double energy = 20;
        int draws = 150_000;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < draws; i++) {
            double transfer = ionisation.sampleTransfer(energy, 1e-2, random);
            sum += transfer;
            squares += transfer * transfer;
        }
        double expected = (ionisation.loss(energy) - ionisation.restrictedLoss(energy, 1e-2))
                / ionisation.deltaRate(energy, 1e-2);
        assertThat(sum / draws).isCloseTo(expected, within(5 * Math.sqrt(squares) / draws));
        double largest = ionisation.largestTransfer(energy);
        assertThat(ionisation.deltaCosine(energy, largest)).isCloseTo(1, within(1e-12));
        double transfer = 0.3;
        double momentum = Math.sqrt(transfer * (transfer + 2 * Constants.ELECTRON_MASS));
        double before = HeavyCharge.MUON.momentum(energy);
        double after = HeavyCharge.MUON.momentum(energy - transfer);
        double byMomenta = (before * before + momentum * momentum - after * after) / (2 * before * momentum);
        assertThat(ionisation.deltaCosine(energy, transfer)).isCloseTo(byMomenta, within(1e-9));
    }

    /** Law: sampling makes no objects. */
    @Test
    void samplingDoesNotAllocate() {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        RandomStream random = RandomStreams.of(9, "allocation").event(0);
        long thread = Thread.currentThread().threadId();
        drive(random, 60_000);
        long before = threads.getThreadAllocatedBytes(thread);
        double sum = drive(random, 60_000);
        long bytes = threads.getThreadAllocatedBytes(thread) - before;
        assertThat(sum).isPositive();
        assertThat(bytes).isLessThan(4096);
    }

    private static double drive(RandomStream random, int steps) {
        double sum = 0;
        for (int i = 0; i < steps; i++) {
            double energy = 1 + 200 * random.uniform();
            sum += LEAD.sampleSoftLoss(energy, 0.5, random);
            MuonProcess process = LEAD.sampleProcess(energy, random);
            sum += LEAD.sampleTransfer(process, energy, random);
            sum += LEAD.pairProduction().sampleAsymmetry(energy, 5 * Units.MEV, random);
        }
        return sum;
    }
}
