package tenebra.matter.pairs;

import tenebra.core.TenebraException;
import tenebra.core.random.RandomStream;
import tenebra.matter.TransferRange;
import tenebra.matter.TransferSpectrum;

/**
 * Draws complete final states of gamma N → l+ l− N from {@link BetheHeitler} itself at any energy: no table but the one of the
 * form factor, no interpolation. Immutable.
 *
 * <p>t from G2(t)/t, δ from 1/δ², x and the azimuth uniform, thinned by the weight of {@link PairPoint}, which is at most 1: not
 * proved, but a test looks for larger ones from the threshold up. For muons in lead one of a few trials succeeds above 10 GeV, far
 * fewer near the threshold.
 */
public final class PairSampler {
    private final BetheHeitler process;
    private final TransferSpectrum transfers;

    /**
     * Builds the table of momentum transfers.
     *
     * @param largestEnergy of a photon [GeV]
     */
    public PairSampler(BetheHeitler process, double largestEnergy) {
        this.process = process;
        transfers = new TransferSpectrum(
                process.squaredFormFactor(), process.widestRange(largestEnergy).largest());
    }

    /** A pair made by a photon of this energy [GeV]. Four uniforms or more for each trial. */
    public LeptonPair sample(double energy, RandomStream random) {
        requireOpen(energy);
        PairPoint point = process.point(energy);
        TransferRange range = process.widestRange(energy);
        double least = process.leptonMass() / energy;
        double squaredMass = process.leptonMass() * process.leptonMass();
        while (true) {
            double t = transfers.sample(range.smallest(), range.largest(), random);
            double x = least + (1 - 2 * least) * random.uniform();
            if (point.emit(x, squaredMass / random.uniform())
                    && t > point.smallestTransfer()
                    && t < point.largestTransfer()
                    && isKept(point, t, random)) {
                return outcome(point, t, random);
            }
        }
    }

    private void requireOpen(double energy) {
        if (!(energy > process.thresholdEnergy())) {
            throw TenebraException.usage(
                    "PHY-052",
                    "photon energy %s GeV makes no pair; must be above %s GeV"
                            .formatted(energy, process.thresholdEnergy()));
        }
    }

    private static boolean isKept(PairPoint point, double t, RandomStream random) {
        double azimuth = 2 * Math.PI * random.uniform();
        return random.uniform() < point.strike(t, StrictMath.cos(azimuth), StrictMath.sin(azimuth));
    }

    /** Either lepton may be the emitted one. */
    private static LeptonPair outcome(PairPoint point, double t, RandomStream random) {
        double turn = 2 * Math.PI * random.uniform();
        LeptonPair.Lepton emitted = point.emittedLepton(turn);
        LeptonPair.Lepton struck = point.struckLepton(turn);
        return random.uniform() < 0.5 ? new LeptonPair(emitted, struck, t) : new LeptonPair(struck, emitted, t);
    }
}
