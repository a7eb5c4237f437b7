package tenebra.darksector.traces;

import java.util.List;
import java.util.function.UnaryOperator;
import tenebra.darksector.Mediator;

/**
 * A lepton line between two external legs, as the matrix between their spinors.
 *
 * @param left bar spinors
 * @param matrix of one vertex to the matrix between the legs
 */
record LeptonLine(List<Spinor> left, UnaryOperator<DiracMatrix> matrix, List<Spinor> right) {
    /** The two orders of a photon of polarisation a, absorbed with momentum q, and a vertex G: G S(p+q) a/ + a/ S(p'−q) G. */
    static UnaryOperator<DiracMatrix> radiating(Legs legs, FourVector a) {
        DiracMatrix early = propagator(legs.in().plus(legs.q()), legs.mass()).times(DiracMatrix.slash(a));
        DiracMatrix late = DiracMatrix.slash(a).times(propagator(legs.out().minus(legs.q()), legs.mass()));
        return vertex -> vertex.times(early).plus(late.times(vertex));
    }

    /** Momenta of the line [GeV]: p comes in, p' goes out (an antiparticle counts with its negative), q is absorbed. */
    record Legs(FourVector in, FourVector out, FourVector q, double mass) {}

    /** Sum over all spins for a mediator of momentum k, its polarisations included; vertices 1, i g5, g^mu, g^mu g5. */
    double summed(Mediator mediator, FourVector k) {
        return switch (mediator.kind()) {
            case SCALAR -> squared(DiracMatrix.IDENTITY);
            case PSEUDOSCALAR -> squared(DiracMatrix.GAMMA5);
            case VECTOR -> summedOverVector(k, mediator.mass(), DiracMatrix.IDENTITY);
            case AXIAL -> summedOverVector(k, mediator.mass(), DiracMatrix.GAMMA5);
            case SPIN_2 -> throw new IllegalArgumentException("two lepton vertices are not all of spin 2");
        };
    }

    /** −g + kk/m² over the vertices gamma^mu right. */
    private double summedOverVector(FourVector k, double mass, DiracMatrix right) {
        double sum = squared(DiracMatrix.slash(k.times(1 / mass)).times(right));
        for (int mu = 0; mu < 4; mu++) {
            double sign = mu == 0 ? -1 : 1;
            sum += sign * squared(DiracMatrix.gamma(mu).times(right));
        }
        return sum;
    }

    /** Sum over the spins of the legs for one vertex. */
    double squared(DiracMatrix vertex) {
        return Spinor.sumOfSquares(left, matrix.apply(vertex), right);
    }

    /** (r/ + m)/(r² − m²). */
    static DiracMatrix propagator(FourVector r, double mass) {
        return DiracMatrix.slash(r).plus(DiracMatrix.IDENTITY.times(mass)).times(1 / (r.squared() - mass * mass));
    }
}
