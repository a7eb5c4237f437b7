package tenebra.darksector.production.bremsstrahlung;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenebra.core.random.RandomStream;
import tenebra.core.random.RandomStreams;
import tenebra.darksector.ChiSquare;
import tenebra.darksector.Mediator;
import tenebra.matter.Element;
import tenebra.matter.FormFactorKind;
import tenebra.matter.Species;

class DarkBremsstrahlungTest {
    private static final Element LEAD = Element.of("Pb");

    private static ExactTreeLevel exact(Species lepton, Mediator.Kind kind, double mass) {
        return new ExactTreeLevel(lepton, new Mediator(kind, mass), FormFactorKind.ELASTIC.of(LEAD));
    }

    @Test
    void onlyTheLeptonAboveThresholdIsAParent() {
        ExactTreeLevel formula = exact(Species.ELECTRON, Mediator.Kind.VECTOR, 0.1);
        DarkBremsstrahlung process = new DarkBremsstrahlung(LEAD, formula, EmissionTable.of(formula, 35, 100));
        assertThat(process.startsFrom(Species.POSITRON, 36)).isTrue();
        assertThat(process.startsFrom(Species.POSITRON, 34.9)).isFalse();
        assertThat(process.startsFrom(Species.PHOTON, 100)).isFalse();
        assertThat(process.startsFrom(Species.MUON_MINUS, 100)).isFalse();
        assertThat(process.meanCrossSection(Species.ELECTRON, 34, 33)).isZero();
    }

    /**
     * Law: beam = mediator + lepton + nucleus in energy and in each component of momentum, the nucleus on its mass shell with
     * t = 2M (its kinetic energy).
     */
    @ParameterizedTest
    @CsvSource({"e-, 0.001", "e-, 0.5", "mu-, 0.01", "mu-, 0.5"})
    void energyAndMomentumAreConserved(String lepton, double mass) {
        Species species = Species.of(lepton);
        ExactTreeLevel formula = exact(species, Mediator.Kind.VECTOR, mass);
        EmissionTable table = EmissionTable.of(formula, 5, 100);
        RandomStream random = RandomStreams.of(4, "recoil").event(1);
        Emission emission = new Emission();
        double energy = 90;
        double nucleus = LEAD.nuclearMass();
        for (int i = 0; i < 2000; i++) {
            table.sample(energy, random, emission);
            Recoil recoil = formula.sampleRecoil(energy, emission.fraction(), emission.oneMinusCosine(), random);
            double kinetic = recoil.transfer() / (2 * nucleus);
            assertThat(emission.fraction() * energy + recoil.energy() + kinetic)
                    .isCloseTo(energy, within(1e-12 * energy));
            double lost = transferOf(energy, species.mass(), mass, emission, recoil);
            assertThat(lost).isCloseTo(recoil.transfer() + kinetic * kinetic, within(1e-9 + 1e-6 * recoil.transfer()));
        }
    }

    /** Square of the three-momentum that mediator and lepton do not carry [GeV²]. */
    private static double transferOf(double energy, double leptonMass, double mass, Emission emission, Recoil recoil) {
        double beam = Math.sqrt(energy * energy - leptonMass * leptonMass);
        double k = Math.sqrt(Math.pow(emission.fraction() * energy, 2) - mass * mass);
        double p = Math.sqrt(recoil.energy() * recoil.energy() - leptonMass * leptonMass);
        double sine = Math.sqrt(emission.oneMinusCosine() * (2 - emission.oneMinusCosine()));
        double px = k * sine + p * Math.sin(recoil.polarAngle()) * Math.cos(recoil.azimuth());
        double py = p * Math.sin(recoil.polarAngle()) * Math.sin(recoil.azimuth());
        double half = Math.sin(recoil.polarAngle() / 2);
        double pz = beam - k - p + k * emission.oneMinusCosine() + 2 * p * half * half;
        return px * px + py * py + pz * pz;
    }

    /**
     * Law: at one x and angle, t in 20 bins of equal probability of G2/t² times the averaged amplitude, 5e4 draws; and the cosine
     * of the azimuth has the mean of the amplitude. Chi-square limit 52.4 for 19 degrees of freedom: false alarm 6e-5; mean within
     * 4.5 standard errors: 7e-6.
     */
    @ParameterizedTest
    @CsvSource({
        "e-, vector, 0.1, 0.9, 1",
        "e-, vector, 0.1, 0.9, 300",
        "e-, axial, 0.01, 0.999, 20",
        "mu-, scalar, 0.1, 0.5, 3"
    })
    void recoilsFollowTheAmplitude(String lepton, String kind, double mass, double x, double angle) {
        ExactTreeLevel formula = exact(Species.of(lepton), Mediator.Kind.of(kind), mass);
        double energy = 100;
        double oneMinusCosine = angle * formula.angularScale().of(formula.kinematics(), energy, x);
        EmissionKinematics emission =
                EmissionKinematics.of(formula.kinematics(), LEAD.nuclearMass(), energy, x, oneMinusCosine);
        TreeAmplitude amplitude =
                new TreeAmplitude(Mediator.Kind.of(kind), formula.kinematics(), emission, LEAD.nuclearMass());
        RecoilDistribution exact = new RecoilDistribution(emission, amplitude, FormFactorKind.ELASTIC.of(LEAD));
        int draws = 50_000;
        int[] counts = new int[20];
        double sum = 0;
        double expectedSum = 0;
        double squares = 0;
        RandomStream random = RandomStreams.of(9, "recoil").event(2);
        for (int i = 0; i < draws; i++) {
            Recoil recoil = formula.sampleRecoil(energy, x, oneMinusCosine, random);
            counts[Math.clamp((int) (20 * exact.below(recoil.transfer())), 0, 19)]++;
            double cosine = exact.cosineOf(recoil);
            double expected = exact.meanCosine(recoil.transfer());
            sum += cosine - expected;
            squares += (cosine - expected) * (cosine - expected);
            expectedSum += expected;
        }
        assertThat(ChiSquare.ofEqualBins(counts)).isLessThan(52.4);
        assertThat(Math.abs(sum)).isLessThan(4.5 * Math.sqrt(squares));
        assertThat(Math.abs(expectedSum)).isLessThan(draws);
    }

    /** The distribution of t and phi by brute force on a grid of 4000 steps in ln t. */
    private static final class RecoilDistribution {
        private static final int STEPS = 4000;
        private final EmissionKinematics emission;
        private final TreeAmplitude amplitude;
        private final double low;
        private final double step;
        private final double[] below = new double[STEPS + 1];

        RecoilDistribution(
                EmissionKinematics emission, TreeAmplitude amplitude, tenebra.matter.AtomicFormFactor formFactor) {
            this.emission = emission;
            this.amplitude = amplitude;
            low = Math.log(Math.max(emission.smallest(), 1e-13));
            step = (Math.log(Math.min(emission.largest(), 10)) - low) / STEPS;
            for (int i = 0; i < STEPS; i++) {
                double t = Math.exp(low + (i + 0.5) * step);
                below[i + 1] = below[i] + Math.max(0, formFactor.squared(t) / t * amplitude.averaged(t));
            }
        }

        double below(double t) {
            double place = Math.clamp((Math.log(t) - low) / step, 0, STEPS - 1e-9);
            int cell = (int) place;
            return (below[cell] + (place - cell) * (below[cell + 1] - below[cell])) / below[STEPS];
        }

        double meanCosine(double t) {
            double sum = 0;
            double weighted = 0;
            for (int i = 0; i < 256; i++) {
                double psi = Math.PI * (i + 0.5) / 256;
                double cosine = Math.cos(psi);
                double density = amplitude.at(t, cosine);
                sum += density;
                weighted += density * cosine;
            }
            return weighted / sum;
        }

        /** From the lepton's momentum: its part in the plane of the mediator, across V. */
        double cosineOf(Recoil recoil) {
            double along = emission.total() + emission.transferAlong(recoil.transfer(), LEAD.nuclearMass());
            double p = Math.hypot(along, emission.transferAcross(recoil.transfer()));
            double tilt = Recoil.withoutNucleus(emission).polarAngle();
            double px = p * Math.sin(recoil.polarAngle()) * Math.cos(recoil.azimuth());
            double pz = p * Math.cos(recoil.polarAngle());
            return (px * Math.cos(tilt) + pz * Math.sin(tilt)) / emission.transferAcross(recoil.transfer());
        }
    }
}
