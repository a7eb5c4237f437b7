package tenebra.darksector.production.bremsstrahlung;

import tenebra.core.random.RandomStream;
import tenebra.matter.Species;

/**
 * Cross section of l N → l N X on one kind of nucleus at unit coupling: g = e, and c = 1/GeV for spin 2. All areas in mm², energies in GeV; x is the
 * mediator's share of the lepton's energy. Zero outside the kinematic range.
 */
public interface BremsstrahlungCrossSection {
    /** Masses that fix what can be made. */
    LeptonKinematics kinematics();

    /** Whether it holds for this species: a lepton and its antiparticle have the same. */
    default boolean isFor(Species species) {
        return kinematics().isFor(species);
    }

    /** Total for mediators above a share of the energy [mm²]; a share of 0 means all of them. */
    default double total(double energy, double smallestFraction) {
        return FractionIntegral.integrate(
                x -> perFraction(energy, x),
                Math.max(smallestFraction, smallestFraction(energy)),
                largestFraction(energy));
    }

    /** dσ/dx [mm²]. */
    double perFraction(double energy, double x);

    /** Relative numerical error of {@link #total}. */
    double relativeError();

    /** Lower end of x at this energy. */
    default double smallestFraction(double energy) {
        return kinematics().smallestFraction(energy);
    }

    /** Upper end of x at this energy; below the lower one where nothing can be made. */
    default double largestFraction(double energy) {
        return kinematics().largestFraction(energy);
    }

    /**
     * d²σ/(dx dcosθ) [mm²], θ the angle between mediator and lepton.
     *
     * @param oneMinusCosine 1 − cosθ, in [0, 2]: an angle of 1e-8 rad is not lost in it
     */
    double perFractionAndCosine(double energy, double x, double oneMinusCosine);

    /** On what scale the angles are spread. */
    default AngularScale angularScale() {
        return AngularScale.VIRTUALITY;
    }

    /** How finely it is worth to tabulate it. */
    default TableResolution tableResolution() {
        return TableResolution.FINE;
    }

    /**
     * What becomes of the lepton, given energy and angle of the mediator. Here the nucleus takes neither energy nor momentum,
     * as the approximations have it; no random numbers.
     */
    default Recoil sampleRecoil(double energy, double x, double oneMinusCosine, RandomStream random) {
        EmissionKinematics emission = EmissionKinematics.of(kinematics(), Double.MAX_VALUE, energy, x, oneMinusCosine);
        return Recoil.withoutNucleus(emission);
    }
}
