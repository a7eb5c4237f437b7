package tenebra.campaign.tracks;

import tenebra.matter.Species;
import tenebra.transport.SegmentBatch;
import tenebra.transport.SegmentObserver;

/**
 * Adds up the segments of showers by species, medium, energy and depth. A segment that loses energy shares its length among the
 * bins of energy that it crosses. Belongs to one thread.
 */
final class TrackLengthTally implements SegmentObserver {
    private final TrackLengthAxes axes;
    private final double startZ;
    private final int media;
    private final double[] edges;
    private final double[] lengths;
    private final double[] moments;

    TrackLengthTally(TrackLengthAxes axes, double startZ, int media) {
        this.axes = axes;
        this.startZ = startZ;
        this.media = media;
        edges = new double[axes.energies() + 1];
        for (int i = 0; i < edges.length; i++) {
            edges[i] = axes.energyEdge(i);
        }
        moments = new double[TrackLengths.SPECIES.size() * media * axes.energies()];
        lengths = new double[moments.length * axes.depths()];
    }

    /** Sums [mm], by species, medium, energy, depth. */
    double[] lengths() {
        return lengths;
    }

    /** Sums of length times distance of the energy from the middle of its bin [mm GeV], by species, medium, energy. */
    double[] moments() {
        return moments;
    }

    @Override
    public void observe(SegmentBatch batch) {
        for (int row = 0; row < batch.size(); row++) {
            if (batch.energyBefore(row) > axes.lowestEnergy()) {
                add(batch, row);
            }
        }
    }

    private void add(SegmentBatch batch, int row) {
        double before = batch.energyBefore(row);
        double after = batch.energyAfter(row);
        int first = offset(batch.species(row), batch.medium(row));
        int top = axes.energyBin(before);
        for (int bin = top; bin >= 0 && (bin == top || edges[bin + 1] > after); bin--) {
            double high = bin == top ? before : edges[bin + 1];
            double low = Math.max(after, edges[bin]);
            double energy = (high + low) / 2;
            boolean isWhole = bin == top && low == after;
            double share = isWhole ? 1 : (high - low) / (before - after);
            double way = batch.length(row) * (isWhole ? 0.5 : (before - energy) / (before - after));
            double depth = batch.position(row, 2) + way * batch.direction(row, 2) - startZ;
            int at = first + bin;
            lengths[at * axes.depths() + axes.depthBin(depth)] += share * batch.length(row);
            moments[at] += share * batch.length(row) * (energy - (edges[bin] + edges[bin + 1]) / 2);
        }
    }

    private int offset(Species species, int medium) {
        return (TrackLengths.SPECIES.indexOf(species) * media + medium) * axes.energies();
    }
}
