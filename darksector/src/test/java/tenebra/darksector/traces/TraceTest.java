package tenebra.darksector.traces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tenebra.darksector.Mediator;
import tenebra.matter.Constants;
import tenebra.matter.Species;

/** Laws of the explicit amplitudes, and closed forms of the literature at random points of phase space. */
class TraceTest {
    private static final double LEAD = 207.2 * Constants.ATOMIC_MASS_UNIT;

    /** A point within the phase space, from small to large angles and t. */
    private static NuclearPoint point(double[] masses, double energy, Random random) {
        double least = masses[1] / energy;
        while (true) {
            double x = least + (1 - masses[2] / energy - least) * (0.02 + 0.96 * random.nextDouble());
            double theta = (masses[1] + masses[2]) / energy * Math.exp(-3 + 6 * random.nextDouble());
            double phi = 2 * Math.PI * random.nextDouble();
            double share = 0.02 + 0.96 * random.nextDouble();
            NuclearPoint start = new NuclearPoint(masses[0], masses[1], masses[2], LEAD, energy, x, theta, 1, phi);
            double lowest = start.rangeOfT()[0];
            double highest = Math.min(start.rangeOfT()[1], 1.0);
            if (lowest < highest) {
                return start.withT(lowest * Math.pow(highest / lowest, share));
            }
        }
    }

    /** Law: momentum is conserved and every leg is on its shell, in the boosted frame as well. */
    @ParameterizedTest
    @CsvSource({"e-, 100, 0.05", "mu-, 160, 0.1"})
    void momentaAreConservedAndOnShell(String lepton, double energy, double mass) {
        double m = Species.of(lepton).mass();
        Random random = new Random(1);
        for (int i = 0; i < 100; i++) {
            NuclearPoint point = point(new double[] {m, mass, m}, energy, random);
            NuclearPoint.Momenta p = point.boosted(m);
            double size = p.c().t() * p.c().t() + p.b().t() * p.b().t();
            assertThat(p.c().squared()).isCloseTo(m * m, within(1e-11 * size));
            assertThat(p.b().squared()).isCloseTo(mass * mass, within(1e-11 * size));
            assertThat(-p.q().squared()).isCloseTo(point.t(), within(1e-9 * size));
            assertThat(p.a().plus(p.q()).minus(p.b()).minus(p.c()).t()).isCloseTo(0, within(1e-12 * p.b().t()));
        }
    }

    /** Law: charge is conserved, the photon's own momentum as current gives nothing. */
    @ParameterizedTest
    @CsvSource({"e-, 100, 0.01", "mu-, 160, 0.1"})
    void leptonLineConservesCharge(String lepton, double energy, double mass) {
        double m = Species.of(lepton).mass();
        Random random = new Random(2);
        for (Mediator.Kind kind : spinsZeroAndOne()) {
            for (int i = 0; i < 20; i++) {
                NuclearPoint point = point(new double[] {m, mass, m}, energy, random);
                FourVector q = point.boosted(m).q();
                FourVector across = new FourVector(0, q.t(), q.t(), 0);
                assertThat(NuclearEmissionTrace.squared(kind, point, q))
                        .isLessThan(1e-9 * NuclearEmissionTrace.squared(kind, point, across));
            }
        }
    }

    /**
     * Outside truth: the closed forms of Y.-S. Liu, D. McKeen, G. A. Miller, Phys. Rev. D 95 (2017) 036010, and Y.-S. Liu,
     * G. A. Miller, Phys. Rev. D 96 (2017) 016004, with t = −q² > 0.
     */
    @ParameterizedTest
    @CsvSource({"e-, 100, 0.001", "e-, 100, 0.1", "mu-, 160, 0.01", "mu-, 160, 0.1", "mu-, 160, 1.0"})
    void nuclearEmissionEqualsTheClosedForms(String lepton, double energy, double mass) {
        double m = Species.of(lepton).mass();
        Random random = new Random(3);
        for (Mediator.Kind kind : spinsZeroAndOne()) {
            for (int i = 0; i < 100; i++) {
                NuclearPoint point = point(new double[] {m, mass, m}, energy, random);
                double closed = NuclearClosedForm.of(point).squared(kind, m, mass);
                assertThat(NuclearEmissionTrace.squared(kind, point))
                        .as("%s %s", kind, point)
                        .isCloseTo(closed, within(1e-6 * Math.abs(closed)));
            }
        }
    }

    /** Symmetry: pair production by a photon is minus emission of a massless vector, crossed. */
    @Test
    void pairProductionIsCrossedEmission() {
        double m = Constants.MUON_MASS;
        Random random = new Random(4);
        for (int i = 0; i < 100; i++) {
            NuclearPoint point = point(new double[] {0, m, m}, 10, random);
            NuclearPoint.Momenta p = point.boosted(m);
            double closed = -NuclearClosedForm.crossed(point, p).squared(Mediator.Kind.VECTOR, m, 0);
            assertThat(PairProductionTrace.squared(point))
                    .as("%s", point)
                    .isCloseTo(closed, within(1e-6 * Math.abs(closed)));
        }
    }

    /** Law: for a real photon the tensor is conserved, so that the improved polarisations give the exact sum. */
    @ParameterizedTest
    @CsvSource({"0.1, 0.05, 0.3, 0.05", "0.1, 0.3, 0.6, 0.5", "0.3, 0.1, 0.9, 2.0"})
    void improvedPolarisationsAreExactForRealPhotons(double m, double mass, double x, double excess) {
        double smallest = mass * mass * (1 - x) / x + m * m * x;
        LeptonLine.Legs legs = ComptonTrace.legs(mass, m, x, smallest + excess);
        FourVector k = legs.in().plus(legs.q()).minus(legs.out());
        double exact = ComptonTrace.spinTwo(legs, k, SpinTwoLine.Longitudinal.EXACT);
        double improved = ComptonTrace.spinTwo(legs, k, SpinTwoLine.Longitudinal.IMPROVED);
        assertThat(improved).isCloseTo(exact, within(1e-9 * exact));
    }

    /** Symmetry: lepton and antilepton may be exchanged. */
    @Test
    void annihilationIsSymmetricInTheCosine() {
        for (Mediator.Kind kind : spinsZeroAndOne()) {
            Mediator mediator = new Mediator(kind, 0.05);
            double forward = AnnihilationTrace.summed(mediator, Constants.ELECTRON_MASS, 0.01, 0.7);
            assertThat(AnnihilationTrace.summed(mediator, Constants.ELECTRON_MASS, 0.01, -0.7))
                    .isCloseTo(forward, within(1e-9 * forward));
        }
    }

    /** Limit: for m → 0 and a vector, 8 [u/t + t/u + 2 s m_X²/(tu)]. */
    @Test
    void annihilationHasItsMasslessLimit() {
        double s = 1;
        double dark2 = 0.04;
        double t = -(s - dark2) * (1 - 0.3) / 2;
        double u = dark2 - s - t;
        double expected = 8 * (u / t + t / u + 2 * s * dark2 / (t * u));
        assertThat(AnnihilationTrace.summed(new Mediator(Mediator.Kind.VECTOR, 0.2), 1e-6, s, 0.3))
                .isCloseTo(expected, within(1e-6 * expected));
    }

    /** Closed forms with the full mass of the lepton, for a massive one far from the limit. */
    @Test
    void annihilationEqualsTheClosedForms() {
        double m = 0.1;
        Random random = new Random(5);
        for (Mediator.Kind kind : spinsZeroAndOne()) {
            for (int i = 0; i < 50; i++) {
                double mass = 0.01 + 0.2 * random.nextDouble();
                double s = 0.05 + random.nextDouble();
                double cosine = 2 * random.nextDouble() - 1;
                double closed = annihilation(kind, m, mass, s, cosine);
                assertThat(AnnihilationTrace.summed(new Mediator(kind, mass), m, s, cosine))
                        .isCloseTo(closed, within(1e-10 * closed));
            }
        }
    }

    /** Compton scattering crossed: t~ = (p₋ − k)² − m², u~ = (p₊ − k)² − m². */
    private static double annihilation(Mediator.Kind kind, double m, double mass, double s, double cosine) {
        double beta = Math.sqrt(1 - 4 * m * m / s);
        double dark2 = mass * mass;
        double t = -(s - dark2) / 2 * (1 - beta * cosine);
        double u = -(s - dark2) / 2 * (1 + beta * cosine);
        double a = (t + u) * (t + u) / (t * u);
        double v = 2 * (t * t + u * u) / (t * u);
        double b = -s / (t * u) + m * m * (t + u) * (t + u) / (t * u * t * u);
        return switch (kind) {
            case SCALAR -> 4 * (a - 2 * (dark2 - 4 * m * m) * b);
            case PSEUDOSCALAR -> 4 * (a - 2 * dark2 * b);
            case VECTOR -> 4 * (v - 4 * (dark2 + 2 * m * m) * b);
            case AXIAL, SPIN_2 -> 4 * (v + 4 * m * m / dark2 * a - 4 * (dark2 - 4 * m * m) * b);
        };
    }

    private static Mediator.Kind[] spinsZeroAndOne() {
        return new Mediator.Kind[] {
            Mediator.Kind.SCALAR, Mediator.Kind.PSEUDOSCALAR, Mediator.Kind.VECTOR, Mediator.Kind.AXIAL
        };
    }
}
