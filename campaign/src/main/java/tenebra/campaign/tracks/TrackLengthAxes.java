package tenebra.campaign.tracks;

import tenebra.core.Check;

/**
 * Bins of a track-length spectrum: energies equally spaced in the logarithm, depths equally wide.
 *
 * @param lowestEnergy first edge of total energy [GeV]
 * @param energies number of bins of energy
 * @param depthStep width of a bin of depth [mm]
 * @param depths number of bins of depth; the last one holds all behind
 */
public record TrackLengthAxes(double lowestEnergy, int energies, double depthStep, int depths) {
    public static final int BINS_PER_DECADE = 40;

    public TrackLengthAxes {
        Check.positive("lowest energy of track lengths", lowestEnergy, "GeV");
        Check.inRange("bins of energy", energies, 1, 1000, "");
        Check.positive("step in depth", depthStep, "mm");
        Check.inRange("bins of depth", depths, 1, 100_000, "");
    }

    /** Edge of a bin of energy [GeV], 0 to {@link #energies}. */
    public double energyEdge(int bin) {
        return lowestEnergy * StrictMath.pow(10, (double) bin / BINS_PER_DECADE);
    }

    /** Bin of an energy [GeV] that is not below the first edge. */
    int energyBin(double energy) {
        int bin = (int) (StrictMath.log10(energy / lowestEnergy) * BINS_PER_DECADE);
        return Math.clamp(bin, 0, energies - 1);
    }

    /** Bin of a depth [mm]. */
    int depthBin(double depth) {
        return Math.clamp((int) (depth / depthStep), 0, depths - 1);
    }
}
