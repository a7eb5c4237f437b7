package tenebra.darksector.production.bremsstrahlung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenebra.core.TenebraException;
import tenebra.core.numerics.GaussLegendre;
import tenebra.core.random.RandomStream;
import tenebra.core.random.RandomStreams;
import tenebra.darksector.Mediator;
import tenebra.matter.AtomicFormFactor;
import tenebra.matter.Constants;
import tenebra.matter.Element;
import tenebra.matter.Species;

/** Lead, electrons of 100 GeV, muons of 160 GeV. */
class SpinTwoTreeLevelTest {
    private static final Element LEAD = Element.of("Pb");
    private static final AtomicFormFactor ELASTIC = new AtomicFormFactor(LEAD, AtomicFormFactor.Part.ELASTIC);

    private static SpinTwoTreeLevel treeLevel(String lepton, double mass) {
        return new SpinTwoTreeLevel(Species.of(lepton), new Mediator(Mediator.Kind.SPIN_2, mass), ELASTIC);
    }

    private static double beam(String lepton) {
        return lepton.equals("e-") ? 100 : 160;
    }

    /**
     * Independent integration: plain Monte Carlo, flat in ln theta, ln t and the azimuth. Fixed seed; each case allows four
     * standard deviations and the stated error, a false alarm of 6e-5 each.
     */
    @ParameterizedTest
    @CsvSource({"mu-, 0.01, 0.05", "mu-, 0.1, 0.1", "mu-, 0.1, 0.9", "mu-, 0.5, 0.5", "e-, 0.01, 0.9", "e-, 0.01, 0.99"
    })
    void spectraEqualPlainMonteCarlo(String lepton, double mass, double x) {
        SpinTwoTreeLevel crossSection = treeLevel(lepton, mass);
        double energy = beam(lepton);
        SpinTwoEmission emission = new SpinTwoEmission(crossSection.kinematics(), LEAD.nuclearMass());
        Random random = new Random(20260302);
        double lowTheta = Math.log(1e-3 * Species.of(lepton).mass() / energy);
        double rangeTheta = Math.log(1.5) - lowTheta;
        double lowT = Math.log(1e-13);
        double rangeT = Math.log(10) - lowT;
        double sum = 0;
        double squares = 0;
        int points = 300_000;
        for (int i = 0; i < points; i++) {
            double theta = Math.exp(lowTheta + rangeTheta * random.nextDouble());
            double t = Math.exp(lowT + rangeT * random.nextDouble());
            double phi = Math.PI * random.nextDouble();
            emission.aim(energy, x, 2 * Math.pow(Math.sin(theta / 2), 2));
            EmissionKinematics kinematics = emission.kinematics();
            if (t > kinematics.smallest() && t < kinematics.largest()) {
                double value = theta
                        * Math.sin(theta)
                        * ELASTIC.squared(t)
                        / t
                        * emission.squared(t, Math.cos(phi), Math.sin(phi))
                        / kinematics.total();
                sum += value;
                squares += value * value;
            }
        }
        double factor = Math.pow(Constants.ALPHA, 2) / (4 * Math.PI) * energy / (8 * Math.pow(LEAD.nuclearMass(), 2));
        double momenta = Math.sqrt((x * x * energy * energy - mass * mass)
                / (energy * energy - Math.pow(Species.of(lepton).mass(), 2)));
        double expected = factor * momenta * rangeTheta * rangeT * sum / points * Constants.PER_GEV_SQUARED;
        double error = 4 * Math.sqrt(squares) / sum + 1e-2;
        assertThat(error).isLessThan(0.12);
        assertThat(crossSection.perFraction(energy, x)).isCloseTo(expected, within(error * expected));
    }

    /** Law: eight times as many points change the integral over x by less than the stated error. */
    @ParameterizedTest
    @CsvSource({"mu-, 0.01", "mu-, 0.5", "e-, 0.01", "e-, 0.5"})
    void statedNumericalErrorHolds(String lepton, double mass) {
        SpinTwoTreeLevel crossSection = treeLevel(lepton, mass);
        double energy = beam(lepton);
        double low = FractionIntegral.logit(crossSection.smallestFraction(energy));
        double high = FractionIntegral.logit(crossSection.largestFraction(energy));
        double fine = integral(crossSection, energy, low, high, 32_768);
        assertThat(integral(crossSection, energy, low, high, 4096))
                .isCloseTo(fine, within(crossSection.relativeError() * fine));
    }

    private static double integral(SpinTwoTreeLevel crossSection, double energy, double low, double high, int points) {
        return new GaussLegendre(16)
                .integrate(
                        v -> {
                            double x = FractionIntegral.fraction(v);
                            return crossSection.mean(energy, x, points) * x * (1 - x);
                        },
                        low,
                        high);
    }

    /** Limit: where the mediator's mass is the largest scale of the lepton, photons of the field are as good as real. */
    @ParameterizedTest
    @CsvSource({"mu-, 0.5, 0.5", "mu-, 0.5, 0.9", "e-, 0.5, 0.5", "e-, 0.1, 0.5"})
    void equalsWeizsaeckerWilliamsForHeavyMediators(String lepton, double mass, double x) {
        WeizsaeckerWilliams approximation =
                new WeizsaeckerWilliams(Species.of(lepton), new Mediator(Mediator.Kind.SPIN_2, mass), ELASTIC);
        double expected = approximation.perFraction(beam(lepton), x);
        assertThat(treeLevel(lepton, mass).perFraction(beam(lepton), x)).isCloseTo(expected, within(0.02 * expected));
    }

    /**
     * Law: angles drawn from a table follow the integrand. Four quantiles of 20000 angles against a lattice of 65536 points: 4.5
     * standard deviations are exceeded with a probability below 3e-5; 1 % is the error of the lattice behind the table.
     */
    @Test
    void sampledAnglesFollowTheIntegrand() {
        SpinTwoTreeLevel crossSection = treeLevel("mu-", 0.1);
        SpinTwoIntegrand integrand = new SpinTwoIntegrand(crossSection.kinematics(), ELASTIC, 160, 0.5);
        AngleColumn column = AngleColumn.of(crossSection, 160, 0.5, TableResolution.COARSE.angles())
                .column();
        double scale = crossSection.angularScale().of(crossSection.kinematics(), 160, 0.5);
        RandomStream random = RandomStreams.of(17, "angles").event(1);
        double[] angles = new double[20_000];
        for (int i = 0; i < angles.length; i++) {
            angles[i] = scale * column.sample(random);
        }
        Arrays.sort(angles);
        for (double quantile : new double[] {0.1, 0.4, 0.7, 0.95}) {
            double oneMinusCosine = angles[(int) (quantile * angles.length)];
            UnitLattice lattice = new UnitLattice();
            double below = 0;
            double all = 0;
            for (int i = 0; i < 65_536; i++) {
                double value = integrand.at(lattice);
                all += value;
                below += integrand.oneMinusCosine(lattice) < oneMinusCosine ? value : 0;
                lattice.advance();
            }
            double deviation = Math.sqrt(quantile * (1 - quantile) / angles.length);
            assertThat(below / all).isCloseTo(quantile, within(4.5 * deviation + 0.01));
        }
    }

    /** Law: a table has the totals of the integral, to the error that is stated. */
    @Test
    void tablesHaveTheTotals() {
        SpinTwoTreeLevel crossSection = treeLevel("e-", 0.1);
        EmissionTable table = EmissionTable.of(crossSection, 20, 100);
        double exact = crossSection.total(80, 0.25);
        assertThat(table.crossSection(80)).isCloseTo(exact, within(0.02 * exact));
    }

    @Test
    void nothingIsMadeOutsideTheKinematicRange() {
        assertThat(treeLevel("e-", 1.0).total(0.9, 0)).isZero();
        assertThat(treeLevel("e-", 1.0).perFraction(100, 0.005)).isZero();
    }

    @Test
    void otherSpinsAreRefused() {
        Mediator vector = new Mediator(Mediator.Kind.VECTOR, 0.1);
        assertThatThrownBy(() -> new SpinTwoTreeLevel(Species.ELECTRON, vector, ELASTIC))
                .isInstanceOf(TenebraException.class)
                .hasMessageContaining("PHY-020 mediator 'vector' is not of spin 2");
    }
}
