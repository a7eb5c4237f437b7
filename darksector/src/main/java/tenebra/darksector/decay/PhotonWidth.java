package tenebra.darksector.decay;

import static java.lang.StrictMath.asin;
import static java.lang.StrictMath.log;
import static java.lang.StrictMath.sqrt;

import java.util.Map;
import tenebra.core.TenebraException;
import tenebra.darksector.Couplings;
import tenebra.darksector.Fermion;
import tenebra.darksector.Mediator;
import tenebra.matter.Constants;

/**
 * Widths into photons.
 *
 * <p>Spin 0 to two photons: Γ = |g + (α/2π) Σ g_l F_l/m_l|² M³/(64π), the direct coupling g and the loops of charged leptons
 * added as amplitudes, F = 2τ[1 + (1 − τ) f] for a scalar and 2τ f for a pseudoscalar, τ = 4 m_l²/M² (as for Higgs bosons: J. F.
 * Gunion, H. E. Haber, G. Kane, S. Dawson, The Higgs Hunter's Guide, 1990). F tends to 4/3 and to 2 for heavy leptons. For a
 * scalar the relative sign of g and g_l is physical and follows from the low-energy theorem; for a pseudoscalar it depends on
 * the sign of the totally antisymmetric tensor, which is taken such that equal signs add. Loops of quarks are left out.
 */
final class PhotonWidth {
    private static final double SERIES_BELOW = 1e-4;

    private PhotonWidth() {}

    /**
     * Width [GeV] into two photons; zero for a vector and an axial vector (L. D. Landau, 1948; C. N. Yang, Phys. Rev. 77 (1950)
     * 242). Spin 2: c² M³/(80π) from the coupling to photons alone (T. Han, J. D. Lykken, R.-J. Zhang, Phys. Rev. D 59 (1999)
     * 105006).
     */
    static double two(Mediator mediator, Couplings couplings) {
        double mass = mediator.mass();
        double cube = mass * mass * mass;
        return switch (mediator.kind()) {
            case SCALAR, PSEUDOSCALAR -> squaredAmplitude(mediator, couplings) * cube / (64 * Math.PI);
            case SPIN_2 -> couplings.photon() * couplings.photon() * cube / (80 * Math.PI);
            case VECTOR, AXIAL -> 0;
        };
    }

    /** True for spin 1. */
    static boolean isForbidden(Mediator mediator) {
        return mediator.kind() == Mediator.Kind.VECTOR || mediator.kind() == Mediator.Kind.AXIAL;
    }

    private static double squaredAmplitude(Mediator mediator, Couplings couplings) {
        double real = couplings.photon();
        double imaginary = 0;
        for (Map.Entry<Fermion, Double> entry : couplings.fermions().entrySet()) {
            Fermion fermion = entry.getKey();
            if (fermion.isChargedLepton()) {
                Loop loop = Loop.of(mediator, fermion.mass());
                double factor = Constants.ALPHA * entry.getValue() / (2 * Math.PI * fermion.mass());
                real += factor * loop.real;
                imaginary += factor * loop.imaginary;
            }
        }
        return real * real + imaginary * imaginary;
    }

    /** The function F of a lepton in the loop. */
    private record Loop(double real, double imaginary) {
        static Loop of(Mediator mediator, double leptonMass) {
            boolean scalar = mediator.kind() == Mediator.Kind.SCALAR;
            double x = mediator.mass() * mediator.mass() / (4 * leptonMass * leptonMass);
            if (x < SERIES_BELOW) {
                return new Loop(scalar ? 4.0 / 3 + x * (14.0 / 45 + x * 8 / 63) : 2 + x * (2.0 / 3 + x * 16 / 45), 0);
            }
            return scalar ? scalar(1 / x, f(x)) : new Loop(2 * f(x).real / x, 2 * f(x).imaginary / x);
        }

        private static Loop scalar(double tau, Loop f) {
            return new Loop(2 * tau * (1 + (1 - tau) * f.real), 2 * tau * (1 - tau) * f.imaginary);
        }

        /** asin²(√x), x = M²/(4 m²), continued above threshold. */
        private static Loop f(double x) {
            if (x <= 1) {
                double angle = asin(sqrt(x));
                return new Loop(angle * angle, 0);
            }
            double beta = sqrt(1 - 1 / x);
            double rapidity = log((1 + beta) * (1 + beta) * x);
            return new Loop((Math.PI * Math.PI - rapidity * rapidity) / 4, Math.PI * rapidity / 2);
        }
    }

    /**
     * Width [GeV] of a vector into three photons below the threshold of a pair of electrons, from the Lagrangian of Euler and
     * Heisenberg: 17 (g/e)² α⁴ M⁹/(2⁷ 3⁶ 5³ π³ m_e⁸), the loops of all charged leptons added as amplitudes, g/m⁴ each. Zero where
     * the lightest lepton that couples can be made in pairs. M. Pospelov, A. Ritz, M. B. Voloshin, Phys. Rev. D 78 (2008) 115012.
     * Leading order in M²/m_e²; how much is missing says {@link #threeBeyondLeading}.
     */
    static double three(Mediator mediator, Couplings couplings) {
        double sum = 0;
        for (Map.Entry<Fermion, Double> entry : couplings.fermions().entrySet()) {
            Fermion fermion = entry.getKey();
            if (fermion.isChargedLepton() && entry.getValue() != 0) {
                if (mediator.mass() >= 2 * fermion.mass()) {
                    return 0;
                }
                sum += entry.getValue() / square(square(fermion.mass()));
            }
        }
        if (mediator.kind() != Mediator.Kind.VECTOR) {
            return 0;
        }
        double numbers = 128.0 * 729 * 125 * Math.PI * Math.PI * Math.PI;
        double mass = mediator.mass();
        double ninth = square(square(square(mass))) * mass;
        double chargeSquared = 4 * Math.PI * Constants.ALPHA;
        return 17 * sum * sum / chargeSquared * square(square(Constants.ALPHA)) * ninth / numbers;
    }

    /**
     * Exact one-loop width into three photons over {@link #three}: the series in M²/m² up to its fifth power. S. D. McDermott, H. H.
     * Patel, H. Ramani, Phys. Rev. D 97 (2018) 073005 (arXiv:1705.00619). What is left out is less than 0.1 % up to M = m and
     * about 4 % at 1.5 m; all terms are positive, so that it is a lower bound.
     *
     * @param mass below twice the mass of the lepton [GeV]
     * @param leptonMass of the lepton in the loop [GeV]
     */
    static double threeBeyondLeading(double mass, double leptonMass) {
        if (!(mass > 0 && mass < 2 * leptonMass)) {
            throw TenebraException.usage(
                    "PHY-041",
                    "no expansion of the width into three photons: mass=%s GeV; must be in (0, %s) GeV"
                            .formatted(mass, 2 * leptonMass));
        }
        double[] coefficients = {
            1,
            335.0 / 714,
            128_941.0 / 839_664,
            44_787.0 / 1_026_256,
            1_249_649_333.0 / 108_064_756_800.0,
            36_494_147.0 / 12_382_420_050.0
        };
        double ratio = square(mass / leptonMass);
        double sum = 0;
        for (int i = coefficients.length - 1; i >= 0; i--) {
            sum = sum * ratio + coefficients[i];
        }
        return sum;
    }

    private static double square(double value) {
        return value * value;
    }
}
