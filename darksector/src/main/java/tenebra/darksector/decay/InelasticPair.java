package tenebra.darksector.decay;

import static java.lang.StrictMath.sqrt;

import tenebra.core.Check;
import tenebra.darksector.Mediator;

/**
 * Two states of dark matter between which a mediator makes transitions: g_D X χ̄₁Γχ₂ + h.c. with Dirac normalisation (inelastic dark
 * matter: D. Tucker-Smith, N. Weiner, Phys. Rev. D 64 (2001) 043502).
 *
 * @param light mass of χ₁ [GeV]
 * @param heavy mass of χ₂ [GeV]
 */
public record InelasticPair(double light, double heavy, Phase phase) {
    /** Relative phase of the two masses. */
    public enum Phase {
        /** Γ = γ^μ or 1. */
        SAME(1),
        /** Γ = γ^μγ₅ or iγ₅; also two Majorana states of opposite intrinsic parity. */
        OPPOSITE(-1);

        private final int sign;

        Phase(int sign) {
            this.sign = sign;
        }
    }

    public InelasticPair {
        Check.positive("mass of the light state", light, "GeV");
        Check.inRange("mass of the heavy state", heavy, light, 1e6, "GeV");
    }

    /** Mass difference [GeV]. */
    public double splitting() {
        return heavy - light;
    }

    /** m₁m₂ with the sign of the phase [GeV²]. */
    double signedProduct() {
        return phase.sign * light * heavy;
    }

    /**
     * Width [GeV] of a vector into χ₁χ̄₂ (half of all transitions: χ₂χ̄₁ is as frequent; for two Majorana states the only one); 0
     * below threshold. With S = m₁ ± m₂ and D = m₁ ∓ m₂, upper signs for the phase SAME:
     *
     * <pre>
     *   g² M/(12π) [1 + S²/(2M²)] (1 − S²/M²)^½ (1 − D²/M²)^(3/2)
     * </pre>
     */
    public double widthOfVector(double mass, double coupling) {
        Check.positive(Mediator.Kind.VECTOR.symbol() + " mass", mass, "GeV");
        if (mass <= light + heavy) {
            return 0;
        }
        double sum = light + phase.sign * heavy;
        double ratio = sum / mass;
        double brackets = (1 + ratio * ratio / 2) * complement(light - phase.sign * heavy, mass);
        return coupling * coupling * mass * brackets * root(mass) / (12 * Math.PI);
    }

    /** The same of a scalar: g² M/(8π) (1 − S²/M²)^(3/2) (1 − D²/M²)^½. */
    public double widthOfScalar(double mass, double coupling) {
        Check.positive(Mediator.Kind.SCALAR.symbol() + " mass", mass, "GeV");
        if (mass <= light + heavy) {
            return 0;
        }
        return coupling * coupling * mass * complement(light + phase.sign * heavy, mass) * root(mass) / (8 * Math.PI);
    }

    /** 1 − a²/M² without cancellation. */
    private static double complement(double a, double mass) {
        return (mass - a) * (mass + a) / (mass * mass);
    }

    /** [(1 − (m₁ + m₂)²/M²)(1 − (m₁ − m₂)²/M²)]^½: twice the momentum over the mass. */
    private double root(double mass) {
        return sqrt(complement(light + heavy, mass) * complement(splitting(), mass));
    }

    /** Momentum [GeV] of χ₁ in the rest frame of χ₂ if what is emitted has the invariant mass squared s [GeV²]. */
    double recoil(double s) {
        double splitting = splitting();
        double sum = heavy + light;
        return sqrt((splitting * splitting - s) * (sum * sum - s)) / (2 * heavy);
    }
}
