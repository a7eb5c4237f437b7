package tenebra.transport;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import tenebra.matter.Species;

/**
 * Differential track length of each species against energy: bins equally spaced in the logarithm; a segment that loses energy
 * shares its length among the bins it crosses.
 */
public final class TrackLengthSpectrum implements SegmentObserver {
    private final double lowest;
    private final int binsPerDecade;
    private final Map<Species, double[]> lengths = new EnumMap<>(Species.class);

    /** Bins of energy [GeV] from the lowest edge up. */
    public TrackLengthSpectrum(double lowest, int decades, int binsPerDecade) {
        this.lowest = lowest;
        this.binsPerDecade = binsPerDecade;
        for (Species species : Species.values()) {
            lengths.put(species, new double[decades * binsPerDecade]);
        }
    }

    /** Lower edge of a bin [GeV]. */
    public double edge(int bin) {
        return lowest * StrictMath.pow(10, (double) bin / binsPerDecade);
    }

    /** Sum of track lengths [mm] of a species in the bins from this one on. */
    public double above(Species species, int bin) {
        double[] values = lengthsOf(species);
        double sum = 0;
        for (int i = bin; i < values.length; i++) {
            sum += values[i];
        }
        return sum;
    }

    @Override
    public void observe(SegmentBatch batch) {
        for (int row = 0; row < batch.size(); row++) {
            add(batch.species(row), batch.energyBefore(row), batch.energyAfter(row), batch.length(row));
        }
    }

    private void add(Species species, double before, double after, double length) {
        double[] values = lengthsOf(species);
        int top = Math.min(bin(before), values.length - 1);
        int bottom = Math.max(bin(after), 0);
        if (top == bottom) {
            values[top] += length;
            return;
        }
        for (int i = bottom; i <= top; i++) {
            double high = Math.min(before, edge(i + 1));
            double low = Math.max(after, edge(i));
            values[i] += length * Math.max(0, high - low) / (before - after);
        }
    }

    private int bin(double energy) {
        return (int) Math.floor(StrictMath.log10(energy / lowest) * binsPerDecade);
    }

    private double[] lengthsOf(Species species) {
        return Objects.requireNonNull(lengths.get(species));
    }
}
