package tenebra.matter.pairs;

/** Sums of weighted final states: means of ln t, ln of the angle of l−, cosine of the angle between the transverse momenta. */
final class WeightedMeans {
    static final int COUNT = 3;

    private int entries;
    private double weights;
    private double squares;
    private final double[] sums = new double[COUNT];
    private final double[] sumsOfSquares = new double[COUNT];
    private final double[] mixed = new double[COUNT];

    void add(double weight, double t, LeptonPair.Lepton negative, LeptonPair.Lepton positive) {
        entries++;
        weights += weight;
        squares += weight * weight;
        double[] values = {
            Math.log(t), Math.log(negative.polarAngle()), Math.cos(negative.azimuth() - positive.azimuth())
        };
        for (int i = 0; i < COUNT; i++) {
            sums[i] += weight * values[i];
            mixed[i] += weight * weight * values[i];
            sumsOfSquares[i] += weight * weight * values[i] * values[i];
        }
    }

    /** Counts a point outside phase space. */
    void addNothing() {
        entries++;
    }

    double total() {
        return weights / entries;
    }

    double totalError() {
        return Math.sqrt(squares / entries - total() * total()) / Math.sqrt(entries);
    }

    double mean(int i) {
        return sums[i] / weights;
    }

    double error(int i) {
        double mean = mean(i);
        return Math.sqrt(sumsOfSquares[i] - 2 * mean * mixed[i] + mean * mean * squares) / weights;
    }
}
