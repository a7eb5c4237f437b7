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
 * integrand: the threshold, because of the Boltzmann factor of all temperatures, kinks below it, and peaks with their widths on both sides. A
 * piece that begins at a threshold or kink is integrated in the square root of its length, so that powers of the velocity become smooth. The
 * places do not depend on the temperature.
 *
 * <p>Beside a peak, places are distances from it. Where the peak is so narrow that the energy itself is rounded by part of its width, the
 * weight makes up for it with the shape 1/(distance² + Γ²/4), so that the width may be arbitrarily small.
 */
final class EnergyPieces {
    private static final GaussLegendre RULE = new GaussLegendre(10);
    /** Shortest piece at the threshold, and longest at a kink, as parts of the mass of the dark matter. */
    private static final double THRESHOLD_PIECE = 1e-3;

    private static final double KINK_PIECE = 0.1;
    private static final int DEEPEST = 120;
    private static final int NO_PEAK = -1;

    private final double threshold;
    private final double[] kinks;
    private final double[] peaks;
    private final double[] halfWidths;
    private final double mass;
    private double[] energies = new double[1024];
    private double[] weights = new double[1024];
    private int size;

    /** Energy from which a part is measured, and the peak that is there. */
    private record Anchor(double energy, int peak) {}

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
        this.halfWidths =
                structure.peaks().stream().mapToDouble(peak -> peak.width() / 2).toArray();
        double[] ends = Stream.of(DoubleStream.of(threshold, end), Arrays.stream(kinks), Arrays.stream(peaks))
                .flatMapToDouble(part -> part)
                .filter(place -> place >= threshold && place <= end)
                .sorted()
                .distinct()
                .toArray();
        for (int i = 1; i < ends.length; i++) {
            cut(ends[i - 1], ends[i]);
        }
    }

    /** A part between two ends: measured from the peak at one of them, or halved between two. */
    private void cut(double low, double high) {
        int peakBelow = peakAt(low);
        int peakAbove = peakAt(high);
        double middle = low + (high - low) / 2;
        if (peakAbove == NO_PEAK) {
            halve(new Anchor(low, peakBelow), 0, high - low, DEEPEST);
        } else if (middle > low && middle < high) {
            halve(new Anchor(low, peakBelow), 0, middle - low, DEEPEST);
            halve(new Anchor(high, peakAbove), middle - high, 0, DEEPEST);
        }
    }

    private int peakAt(double energy) {
        for (int i = 0; i < peaks.length; i++) {
            if (peaks[i] == energy) {
                return i;
            }
        }
        return NO_PEAK;
    }

    private void halve(Anchor anchor, double low, double high, int depth) {
        if (depth == 0 || high - low <= longest(anchor, low, high)) {
            add(anchor, low, high);
            return;
        }
        double middle = low + (high - low) / 2;
        halve(anchor, low, middle, depth - 1);
        halve(anchor, middle, high, depth - 1);
    }

    private double longest(Anchor anchor, double low, double high) {
        double excess = anchor.energy - threshold + low;
        double result = excess + THRESHOLD_PIECE * mass;
        for (double kink : kinks) {
            double above = anchor.energy - kink + low;
            if (above < 0) {
                break;
            }
            result = Math.min(result, above == 0 ? Math.max(KINK_PIECE * mass, excess / 2) : 3 * above);
        }
        for (int i = 0; i < peaks.length; i++) {
            double from = anchor.energy - peaks[i];
            double distance = Math.max(0, Math.max(from + low, -(from + high)));
            result = Math.min(result, 2 * distance + halfWidths[i]);
        }
        return result;
    }

    private void add(Anchor anchor, double low, double high) {
        boolean begins = low == 0 && (anchor.energy == threshold || Arrays.binarySearch(kinks, anchor.energy) >= 0);
        boolean bends = begins && anchor.peak == NO_PEAK;
        double length = high - low;
        for (int i = 0; i < RULE.points(); i++) {
            double u = (1 + RULE.node(i)) / 2;
            double weight = length * RULE.weight(i) / 2;
            append(anchor, bends ? low + length * u * u : low + length * u, bends ? 2 * u * weight : weight);
        }
    }

    private void append(Anchor anchor, double offset, double weight) {
        if (size == energies.length) {
            energies = Arrays.copyOf(energies, 2 * size);
            weights = Arrays.copyOf(weights, 2 * size);
        }
        energies[size] = anchor.energy + offset;
        weights[size] = weight * rounding(anchor, offset);
        size++;
    }

    /** Shape of the peak at the place that is meant over that at the place that is evaluated. */
    private double rounding(Anchor anchor, double offset) {
        if (anchor.peak == NO_PEAK) {
            return 1;
        }
        double evaluated = anchor.energy + offset - anchor.energy;
        double half = halfWidths[anchor.peak];
        double ratio = StrictMath.hypot(evaluated, half) / StrictMath.hypot(offset, half);
        return ratio * ratio;
    }

    int size() {
        return size;
    }

    /** Energy [GeV] of a place. */
    double energy(int place) {
        return energies[place];
    }

    /** Its weight [GeV]. */
    double weight(int place) {
        return weights[place];
    }
}
