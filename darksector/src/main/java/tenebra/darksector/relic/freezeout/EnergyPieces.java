package tenebra.darksector.relic.freezeout;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import tenebra.core.numerics.GaussLegendre;
import tenebra.darksector.relic.EnergyStructure;

/**
 * Where an integral over the energy of a pair is evaluated, and with which weights.
 *
 * <p>The range is cut at the threshold, at kinks and peaks, and each part is halved until it is short against its distance to what bends the
 * integrand: the threshold, because of the Boltzmann factor of all temperatures, kinks below it, and peaks with their widths on both sides, down
 * to a width of 1e-12 of the mass. A piece that begins at a threshold or kink is integrated in the square root of its length, so that powers
 * of the velocity become smooth. The places do not depend on the temperature.
 */
final class EnergyPieces {
    private static final GaussLegendre RULE = new GaussLegendre(10);
    /** Shortest piece at the threshold, and longest at a kink, as parts of the mass of the dark matter. */
    private static final double THRESHOLD_PIECE = 1e-3;

    private static final double KINK_PIECE = 0.1;
    private static final int DEEPEST = 60;

    private final double threshold;
    private final double[] kinks;
    private final double[] peaks;
    private final double[] halfWidths;
    private final double mass;
    private double[] energies = new double[1024];
    private double[] weights = new double[1024];
    private int size;

    /**
     * @param mass of the dark matter [GeV], the scale of the temperatures that count
     * @param end upper end [GeV]
     */
    EnergyPieces(EnergyStructure structure, double mass, double end) {
        this.threshold = structure.threshold();
        this.mass = mass;
        this.kinks = structure.kinks().stream()
                .mapToDouble(Double::doubleValue)
                .filter(kink -> kink > threshold && kink < end)
                .sorted()
                .distinct()
                .toArray();
        this.peaks = structure.peaks().stream()
                .mapToDouble(EnergyStructure.Peak::mass)
                .toArray();
        this.halfWidths = structure.peaks().stream()
                .mapToDouble(peak -> Math.max(peak.width() / 2, 4 * Math.ulp(peak.mass())))
                .toArray();
        double[] ends = Stream.of(DoubleStream.of(threshold, end), Arrays.stream(kinks), Arrays.stream(peaks))
                .flatMapToDouble(part -> part)
                .filter(place -> place >= threshold && place <= end)
                .toArray();
        cutAt(ends);
    }

    private void cutAt(double[] ends) {
        Arrays.sort(ends);
        for (int i = 1; i < ends.length; i++) {
            if (ends[i] > ends[i - 1]) {
                halve(ends[i - 1], ends[i], DEEPEST);
            }
        }
    }

    private void halve(double low, double high, int depth) {
        if (depth == 0 || high - low <= longest(low, high)) {
            add(low, high);
            return;
        }
        double middle = low + (high - low) / 2;
        halve(low, middle, depth - 1);
        halve(middle, high, depth - 1);
    }

    private double longest(double low, double high) {
        double excess = low - threshold;
        double result = excess + THRESHOLD_PIECE * mass;
        for (double kink : kinks) {
            if (kink > low) {
                break;
            }
            result = Math.min(result, kink == low ? Math.max(KINK_PIECE * mass, excess / 2) : 3 * (low - kink));
        }
        for (int i = 0; i < peaks.length; i++) {
            double distance = Math.max(0, Math.max(low - peaks[i], peaks[i] - high));
            result = Math.min(result, 2 * distance + halfWidths[i]);
        }
        return result;
    }

    private void add(double low, double high) {
        boolean bends = low == threshold || Arrays.binarySearch(kinks, low) >= 0;
        double length = high - low;
        for (int i = 0; i < RULE.points(); i++) {
            double u = (1 + RULE.node(i)) / 2;
            double weight = length * RULE.weight(i) / 2;
            append(bends ? low + length * u * u : low + length * u, bends ? 2 * u * weight : weight);
        }
    }

    private void append(double energy, double weight) {
        if (size == energies.length) {
            energies = Arrays.copyOf(energies, 2 * size);
            weights = Arrays.copyOf(weights, 2 * size);
        }
        energies[size] = energy;
        weights[size] = weight;
        size++;
    }

    int size() {
        return size;
    }

    /** Energy [GeV] of a place; they rise. */
    double energy(int place) {
        return energies[place];
    }

    /** Its weight [GeV]. */
    double weight(int place) {
        return weights[place];
    }
}
