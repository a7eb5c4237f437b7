package tenebra.darksector.production.annihilation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenebra.core.numerics.GaussLegendre;
import tenebra.core.random.RandomStream;
import tenebra.core.random.RandomStreams;
import tenebra.darksector.ChiSquare;
import tenebra.darksector.Mediator;
import tenebra.darksector.production.Birth;
import tenebra.darksector.production.ProductionProcess;
import tenebra.matter.Constants;
import tenebra.matter.Species;

/** e+ e- → γ X and γ e- → e- X as processes. */
class PhotonProcessesTest {
    private static final double ME = Constants.ELECTRON_MASS;
    private static final double LEAST = 30;

    private static AssociatedProduction associated(Mediator mediator) {
        return new AssociatedProduction(new AssociatedCrossSection(mediator), 0.5, new EnergyRange(LEAST, 150));
    }

    private static DarkCompton compton(Mediator mediator) {
        return new DarkCompton(new DarkComptonCrossSection(mediator), LEAST);
    }

    /** Law: four-momentum is conserved, with the masses that the particles have. */
    @ParameterizedTest
    @CsvSource({"SCALAR, 0.001, 40", "VECTOR, 0.1, 31", "VECTOR, 0.02, 120", "AXIAL, 0.17, 60"})
    void fourMomentumIsConserved(Mediator.Kind kind, double mass, double energy) {
        Mediator mediator = new Mediator(kind, mass);
        RandomStream random = RandomStreams.of(2, "momentum").event(1);
        AssociatedProduction associated = associated(mediator);
        for (int i = 0; i < 1000; i++) {
            check(associated, Species.POSITRON, energy, mass, random);
            check(compton(mediator), Species.PHOTON, energy, mass, random);
        }
    }

    private static void check(
            ProductionProcess process, Species parent, double energy, double mass, RandomStream random) {
        Birth birth = process.sample(parent, energy, random);
        Birth.Survivor survivor = birth.survivors().getFirst();
        double dark = momentum(birth.mediatorEnergy(), mass);
        double other = momentum(survivor.energy(), survivor.species().mass());
        assertThat(birth.mediatorEnergy()).isGreaterThanOrEqualTo(LEAST * (1 - 1e-12));
        assertThat(birth.mediatorEnergy() + survivor.energy()).isCloseTo(energy + ME, within(1e-11 * energy));
        double across = dark * Math.sin(birth.polarAngle());
        assertThat(other * Math.sin(survivor.polarAngle())).isCloseTo(across, within(1e-7 * across + 1e-9));
        assertThat(survivor.azimuth() - birth.azimuth()).isCloseTo(Math.PI, within(1e-12));
        double along = dark * Math.cos(birth.polarAngle()) + other * Math.cos(survivor.polarAngle());
        assertThat(along).isCloseTo(momentum(energy, parent.mass()), within(1e-9 * energy));
    }

    private static double momentum(double energy, double mass) {
        return Math.sqrt(Math.max(0, (energy - mass) * (energy + mass)));
    }

    /**
     * Law: sampled mediator energies in 20 bins of equal probability; 2e4 draws; chi-square limit 52.4 has false-alarm probability
     * 6e-5 for 19 degrees of freedom. Fixed seed.
     */
    @ParameterizedTest
    @CsvSource({"SCALAR, 0.001", "PSEUDOSCALAR, 0.1", "VECTOR, 0.0005", "VECTOR, 0.1", "AXIAL, 0.02"})
    void sampledMediatorEnergiesFollowTheFormula(Mediator.Kind kind, double mass) {
        Mediator mediator = new Mediator(kind, mass);
        double energy = 77;
        AssociatedCrossSection annihilation = new AssociatedCrossSection(mediator);
        DarkComptonCrossSection scattering = new DarkComptonCrossSection(mediator);
        int[][] counts = new int[2][20];
        int draws = 20_000;
        RandomStream random = RandomStreams.of(4, "energies").event(1);
        AssociatedProduction associated = associated(mediator);
        for (int i = 0; i < draws; i++) {
            double first = associated.sample(Species.POSITRON, energy, random).mediatorEnergy();
            double second =
                    compton(mediator).sample(Species.PHOTON, energy, random).mediatorEnergy();
            double above = annihilation.above(energy, first) / annihilation.above(energy, LEAST);
            counts[0][Math.min(19, (int) (20 * above))]++;
            above = scattering.above(energy, second) / scattering.above(energy, LEAST);
            counts[1][Math.min(19, (int) (20 * above))]++;
        }
        for (int[] count : counts) {
            assertThat(ChiSquare.ofEqualBins(count)).isLessThan(52.4);
        }
    }

    /** Means over a loss of energy, also across the edge above the resonance at 39.1 GeV, where production begins. */
    @Test
    void meanIsTheIntegralOverTheLoss() {
        Mediator mediator = new Mediator(Mediator.Kind.VECTOR, 0.2);
        AssociatedCrossSection formula = new AssociatedCrossSection(mediator);
        AssociatedProduction process = associated(mediator);
        double edge = formula.thresholdEnergy() + 0.5;
        double[][] pieces = {{edge, 150}, {edge, edge + 0.1}, {50, 50.001}, {30, 100}};
        for (double[] piece : pieces) {
            double exact = new GaussLegendre(8)
                    .integrate(e -> formula.above(e, LEAST), Math.max(edge, piece[0]), piece[1], 2000);
            double here = process.meanCrossSection(Species.POSITRON, piece[1], piece[0]) * (piece[1] - piece[0]);
            assertThat(here).isCloseTo(exact, within(1e-5 * exact));
        }
        assertThat(process.meanCrossSection(Species.POSITRON, 90, 90))
                .isCloseTo(formula.above(90, LEAST), within(1e-4 * formula.above(90, LEAST)));
        assertThat(process.meanCrossSection(Species.POSITRON, 39.3, 20)).isZero();
    }

    /** Law as above, 19 degrees of freedom, 6e-5. */
    @Test
    void sampledPositronEnergiesFollowTheCrossSection() {
        AssociatedProduction process = associated(new Mediator(Mediator.Kind.VECTOR, 0.2));
        RandomStream random = RandomStreams.of(5, "positrons").event(1);
        double all = process.meanCrossSection(Species.POSITRON, 45, 35) * 10;
        int[] counts = new int[20];
        int draws = 20_000;
        for (int i = 0; i < draws; i++) {
            double energy = process.sampleEnergy(Species.POSITRON, 45, 35, random);
            double below = process.meanCrossSection(Species.POSITRON, energy, 35) * (energy - 35);
            counts[Math.min(19, (int) (20 * below / all))]++;
        }
        assertThat(ChiSquare.ofEqualBins(counts)).isLessThan(52.4);
    }

    @Test
    void parentsAreWhatTheyMustBe() {
        Mediator mediator = new Mediator(Mediator.Kind.VECTOR, 0.2);
        assertThat(associated(mediator).startsFrom(Species.ELECTRON, 100)).isFalse();
        assertThat(associated(mediator).startsFrom(Species.POSITRON, 39)).isFalse();
        assertThat(associated(mediator).startsFrom(Species.POSITRON, 100)).isTrue();
        assertThat(compton(mediator).startsFrom(Species.POSITRON, 100)).isFalse();
        assertThat(compton(mediator).startsFrom(Species.PHOTON, 39)).isFalse();
        assertThat(compton(mediator).startsFrom(Species.PHOTON, 100)).isTrue();
        assertThat(compton(mediator).meanCrossSection(Species.PHOTON, 39, 39)).isZero();
    }
}
