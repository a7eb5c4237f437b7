package tenebra.transport.cascade;

import static java.lang.StrictMath.exp;

import tenebra.core.random.RandomStream;
import tenebra.matter.CompleteScreening;
import tenebra.matter.Medium;
import tenebra.matter.Species;

/**
 * Losses and rates of one medium for the cascade: collision loss tabulated on a logarithmic grid of the energy, radiation in
 * closed form. Immutable.
 */
final class CascadeTable {
    private static final int POINTS_PER_UNIT = 8;

    private final CompleteScreening screening;
    private final double photonCut;
    private final double logPhotonCut;
    private final double logLowest;
    private final double[] electronLoss;
    private final double[] positronLoss;

    /** Energies from the lowest to the largest [GeV]; photons below the cut [GeV] are continuous loss. */
    CascadeTable(Medium medium, double photonCut, double lowest, double largest) {
        this.photonCut = photonCut;
        logPhotonCut = StrictMath.log(photonCut);
        screening = medium.completeScreening();
        logLowest = StrictMath.log(lowest);
        int points = 2 + (int) Math.ceil((StrictMath.log(largest) - logLowest) * POINTS_PER_UNIT);
        electronLoss = new double[points];
        positronLoss = new double[points];
        for (int i = 0; i < points; i++) {
            double energy = exp(logLowest + (double) i / POINTS_PER_UNIT);
            electronLoss[i] = medium.collisionLossPerLength(Species.ELECTRON, energy - Species.ELECTRON.mass());
            positronLoss[i] = medium.collisionLossPerLength(Species.POSITRON, energy - Species.POSITRON.mass());
        }
    }

    /** Continuous loss [GeV/mm]: collisions and photons below the cut. */
    double lossPerLength(Species species, double energy, double logEnergy) {
        double[] table = species == Species.POSITRON ? positronLoss : electronLoss;
        double place = (logEnergy - logLowest) * POINTS_PER_UNIT;
        int i = Math.clamp((int) place, 0, table.length - 2);
        double collisions = table[i] + (place - i) * (table[i + 1] - table[i]);
        return collisions + energy * screening.softLossPerLength(Math.min(1, photonCut / energy));
    }

    /** Photons above the cut per length [1/mm]; rises with energy, which must be above the cut. */
    double photonsPerLength(double energy, double logEnergy) {
        return screening.bremsstrahlungPerLength(photonCut / energy, logPhotonCut - logEnergy);
    }

    /** Energy [GeV] of a photon above the cut that an electron of this energy radiates. */
    double samplePhoton(double energy, double logEnergy, RandomStream random) {
        return energy * screening.samplePhotonFractionAbove(logPhotonCut - logEnergy, random);
    }

    double pairsPerLength() {
        return screening.pairsPerLength();
    }

    CompleteScreening screening() {
        return screening;
    }
}
