package tenebra.matter.pairs;

import tenebra.core.numerics.ThresholdCurve;

/** Totals of {@link BetheHeitler} tabulated in the photon's energy (2e-3 or better), for those who ask often. Immutable. */
public final class PairTable {
    private static final int POINTS = 64;

    private final ThresholdCurve total;

    /**
     * Builds the table, in about a second.
     *
     * @param leastEnergy below [GeV] the table gives 0
     * @param largestEnergy above [GeV] it is constant
     */
    public PairTable(BetheHeitler process, double leastEnergy, double largestEnergy) {
        double threshold = process.thresholdEnergy();
        double low = Math.max(leastEnergy, 1.01 * threshold);
        total = new ThresholdCurve(process::total, threshold, low, Math.max(largestEnergy, 1.01 * low), POINTS);
    }

    /** Total [mm²] at a photon energy [GeV]. */
    public double total(double energy) {
        return total.at(energy);
    }
}
