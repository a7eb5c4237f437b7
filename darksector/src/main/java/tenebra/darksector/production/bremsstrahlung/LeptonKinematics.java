package tenebra.darksector.production.bremsstrahlung;

import tenebra.core.TenebraException;
import tenebra.darksector.Mediator;
import tenebra.matter.Species;

/**
 * The kinematic range of l N → l N X: x, the mediator's share of the beam energy, lies between its mass and what leaves the
 * lepton at rest. Virtualities as in Y.-S. Liu, G. A. Miller, Phys. Rev. D 96 (2017) 016004 (arXiv:1705.01633).
 *
 * @param leptonMass [GeV]
 * @param mediatorMass [GeV]
 */
public record LeptonKinematics(double leptonMass, double mediatorMass) {
    static LeptonKinematics of(Species lepton, Mediator mediator) {
        if (!lepton.isChargedLepton()) {
            throw TenebraException.usage(
                    "PHY-004",
                    "'%s' does not radiate a mediator; allowed: e-, e+, mu-, mu+".formatted(lepton.symbol()));
        }
        return new LeptonKinematics(lepton.mass(), mediator.mass());
    }

    /** Whether the species is this lepton or its antiparticle. */
    boolean isFor(Species species) {
        return species.isChargedLepton() && species.mass() == leptonMass;
    }

    double smallestFraction(double energy) {
        return mediatorMass / energy;
    }

    double largestFraction(double energy) {
        return 1 - leptonMass / energy;
    }

    /** Whether a share x of this energy [GeV] can be emitted. */
    boolean allows(double energy, double x) {
        return x > smallestFraction(energy) && x < largestFraction(energy);
    }

    /** Least virtuality U = −u [GeV²] of the lepton after emission, reached in the forward direction. */
    double smallestVirtuality(double x) {
        return mediatorMass * mediatorMass * (1 - x) / x + leptonMass * leptonMass * x;
    }
}
