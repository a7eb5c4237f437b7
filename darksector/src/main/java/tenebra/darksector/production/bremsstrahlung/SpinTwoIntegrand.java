package tenebra.darksector.production.bremsstrahlung;

import tenebra.matter.AtomicFormFactor;
import tenebra.matter.Constants;

/**
 * The integrand of {@link SpinTwoTreeLevel} at one energy and x, over the density that its point was drawn from: even enough
 * that a mean over a lattice is the integral. A workspace: mutable, for one thread.
 */
final class SpinTwoIntegrand {
    /** Momentum [GeV] across the beam beyond which form factors end the spectrum of angles. */
    private static final double HARD = 0.1;

    private final SpinTwoEmission emission;
    private final RecoilProposal proposal;
    private final TwoScales angles;
    private final AtomicFormFactor formFactor;
    private final double energy;
    private final double x;
    private final double factor;

    SpinTwoIntegrand(LeptonKinematics masses, AtomicFormFactor formFactor, double energy, double x) {
        double nucleus = formFactor.element().nuclearMass();
        emission = new SpinTwoEmission(masses, nucleus);
        proposal = new RecoilProposal(masses, nucleus);
        this.formFactor = formFactor;
        this.energy = energy;
        this.x = x;
        double ratio = masses.leptonMass() / energy;
        double hard = HARD / (x * energy);
        double wide = masses.smallestVirtuality(x) / (x * energy * energy) + 2 * (1 - x) * hard + hard * hard;
        angles = new TwoScales(ratio * ratio / 2, wide / 2, 2);
        double alpha = Constants.ALPHA;
        factor = alpha * alpha / (4 * Math.PI) * energy / (8 * nucleus * nucleus);
    }

    /** All three coordinates from the lattice [GeV⁻²]. */
    double at(UnitLattice point) {
        double oneMinusCosine = oneMinusCosine(point);
        aim(oneMinusCosine);
        return perCosine(point.second(), point.third()) / angles.density(oneMinusCosine);
    }

    double oneMinusCosine(UnitLattice point) {
        return angles.quantile(point.first());
    }

    /** Fixes 1 − cosθ of the mediator. */
    void aim(double oneMinusCosine) {
        emission.aim(energy, x, oneMinusCosine);
        if (emission.kinematics().isPossible()) {
            proposal.aim(emission.kinematics());
        }
    }

    /** Per cosθ [GeV⁻²] at the angle that was fixed; t and azimuth by their places in the proposal. */
    double perCosine(double place, double azimuth) {
        EmissionKinematics kinematics = emission.kinematics();
        if (!kinematics.isPossible()) {
            return 0;
        }
        proposal.draw(place, azimuth);
        double t = proposal.t();
        if (!(t > kinematics.smallest() && t < kinematics.largest())) {
            return 0;
        }
        return factor
                * kinematics.emitted()
                / (kinematics.incoming() * kinematics.total())
                * formFactor.squared(t)
                / (t * t)
                * emission.squared(t, proposal.cosine(), proposal.sine())
                / proposal.density();
    }
}
