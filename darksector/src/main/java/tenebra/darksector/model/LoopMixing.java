package tenebra.darksector.model;

import static java.lang.StrictMath.atan;
import static java.lang.StrictMath.log;

import tenebra.matter.Constants;

/**
 * Kinetic mixing with the photon induced by a pair of charged leptons that carry opposite charges under the mediator's group:
 * the first +1, the second −1, as the muon and the tau in L_mu − L_tau.
 *
 * <p>epsilon(q²) = −(e g/2π²) ∫₀¹ dx x(1−x) ln[(m₁² − x(1−x)q²)/(m₂² − x(1−x)q²)], where a fermion of charge Q (in units of e)
 * gets the coupling epsilon e Q, with the sign relative to a coupling +g of the first lepton. At q² → 0 it is (e g/6π²)
 * ln(m₂/m₁); far above both masses it vanishes, so that nothing unknown at high energy enters.
 *
 * <p>References: the one-loop vacuum polarisation (Peskin and Schroeder 1995, section 7.5) with one photon exchanged for the
 * mediator; the same formula in Amaral, Cerdeno, Foldenauer, Reid 2020 (arXiv:2006.11225) and Bauer, Foldenauer, Jaeckel 2018
 * (arXiv:1803.05466).
 *
 * @param first mass of the lepton of charge +1 [GeV]
 * @param second mass of the lepton of charge −1 [GeV]
 */
public record LoopMixing(double first, double second) {
    private static final double SERIES_BELOW = 0.1;
    private static final int TERMS = 12;

    /**
     * Mixing at unit coupling g of a mediator on its mass shell [GeV], q² = mass². Above the threshold of a lepton pair epsilon is
     * complex, and rates depend on its modulus: this is the modulus, with the sign that epsilon has at q² → 0.
     */
    public double at(double mass) {
        double modulus = Math.hypot(real(mass), imaginary(mass));
        return second >= first ? modulus : -modulus;
    }

    /** Real part at unit coupling. */
    double real(double mass) {
        double difference = logarithm(mass / first) - logarithm(mass / second);
        return -Constants.ELEMENTARY_CHARGE / (12 * Math.PI * Math.PI) * (2 * log(first / second) + difference);
    }

    /** Imaginary part at unit coupling, from pairs on their mass shell. */
    double imaginary(double mass) {
        return Constants.ELEMENTARY_CHARGE / (12 * Math.PI) * (phaseSpace(mass / first) - phaseSpace(mass / second));
    }

    /** 6 ∫ dx x(1−x) ln|1 − x(1−x)z|, z the square of mass over lepton mass. */
    private static double logarithm(double ratio) {
        double z = ratio * ratio;
        if (z < SERIES_BELOW) {
            return series(z);
        }
        double r = 4 / z;
        double factor = 1 + r / 2;
        if (r > 1) {
            double root = Math.sqrt(r - 1);
            return -5.0 / 3 - r + 2 * factor * root * atan(1 / root);
        }
        double beta = Math.sqrt(1 - r);
        return -5.0 / 3 - r + factor * beta * log((1 + beta) * (1 + beta) / r);
    }

    /** −6 Σ zⁿ/n ((n+1)!)²/(2n+3)!, to 1e−17 for z below a tenth. */
    private static double series(double z) {
        double power = 1;
        double beta = 1.0 / 6;
        double sum = 0;
        for (int n = 1; n <= TERMS; n++) {
            power *= z;
            beta *= (n + 1.0) * (n + 1.0) / ((2 * n + 2.0) * (2 * n + 3.0));
            sum += power * beta / n;
        }
        return -6 * sum;
    }

    /** β(1 + r/2) above the threshold of a pair, 0 below. */
    private static double phaseSpace(double ratio) {
        double r = 4 / (ratio * ratio);
        return r < 1 ? Math.sqrt(1 - r) * (1 + r / 2) : 0;
    }
}
