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
     * Width [GeV] of a vector into χ₁χ̄₂ (half of all transitions: χ₂χ̄₁ is as frequent); 0 below threshold:
     *
     * <pre>
     *   g² p/(6π M²) [ M² − (m₁² + m₂²)/2 ± 3 m₁m₂ − (m₁² − m₂²)²/(2M²) ]
     * </pre>
     */
    public double widthOfVector(double mass, double coupling) {
        Check.positive(Mediator.Kind.VECTOR.symbol() + " mass", mass, "GeV");
        if (mass <= light + heavy) {
            return 0;
        }
        double square = mass * mass;
        double squares = light * light + heavy * heavy;
        double difference = splitting() * (heavy + light);
        double bracket = square - squares / 2 + 3 * signedProduct() - difference * difference / (2 * square);
        double momentum = new TwoBodyDecay(mass, light, heavy).momentum();
        return coupling * coupling * momentum * bracket / (6 * Math.PI * square);
    }

    /** Momentum [GeV] of χ₁ in the rest frame of χ₂ if what is emitted has the invariant mass squared s [GeV²]. */
    double recoil(double s) {
        double splitting = splitting();
        double sum = heavy + light;
        return sqrt((splitting * splitting - s) * (sum * sum - s)) / (2 * heavy);
    }
}
