package tenebra.campaign.tracks;

import java.util.List;
import tenebra.darksector.production.ProductionProcess;
import tenebra.matter.Medium;
import tenebra.matter.Species;

/**
 * Expected mediators per beam particle: targets × cross section × track length, summed over processes, species, media and energies.
 *
 * <p>The cross section is averaged over pieces of a bin as over a piece of track, so that a resonance is integrated however narrow
 * it is; inside a bin the track length per energy is the straight line, in steps, that has the bin's length and mean energy. A cross
 * section that is straight in the energy is then exact.
 */
public final class ProductionYield {
    /** A bin is 6 % wide. */
    private static final int PIECES = 8;

    /** Twelve times the mean square distance of the pieces from the middle of their bin, in widths of the bin. */
    private static final double SPREAD = 1 - 1.0 / (PIECES * PIECES);

    private final TrackLengths lengths;
    private final List<Medium> media;
    private final double[] sums = new double[TrackLengths.BATCHES];

    private ProductionYield(TrackLengths lengths, List<Medium> media) {
        this.lengths = lengths;
        this.media = media;
    }

    /**
     * At unit coupling.
     *
     * @param media of the spectrum, in its order
     */
    public static Estimate of(TrackLengths lengths, List<Medium> media, List<ProductionProcess> processes) {
        ProductionYield yield = new ProductionYield(lengths, media);
        for (ProductionProcess process : processes) {
            for (Species species : TrackLengths.SPECIES) {
                for (int bin = 0; bin < lengths.axes().energies(); bin++) {
                    yield.add(process, species, bin);
                }
            }
        }
        return Estimate.of(yield.sums);
    }

    private void add(ProductionProcess process, Species species, int bin) {
        double low = lengths.axes().energyEdge(bin);
        double width = lengths.axes().energyEdge(bin + 1) - low;
        double mean = 0;
        double slope = 0;
        for (int piece = 0; piece < PIECES; piece++) {
            double from = low + width * piece / PIECES;
            double to = low + width * (piece + 1) / PIECES;
            if (process.startsFrom(species, to)) {
                double crossSection = process.meanCrossSection(species, to, from) / PIECES;
                mean += crossSection;
                slope += crossSection * ((from + to) / 2 - low - width / 2) * 12 / (SPREAD * width * width);
            }
        }
        if (mean > 0) {
            add(process, new Cell(species, bin), mean, slope);
        }
    }

    private record Cell(Species species, int bin) {}

    /** Length and moment of a bin in all media, each with the cross section that it counts with [mm²], [mm²/GeV]. */
    private void add(ProductionProcess process, Cell cell, double mean, double slope) {
        for (int medium = 0; medium < media.size(); medium++) {
            double density = process.targetDensity(media.get(medium));
            double[] length = lengths.batches(cell.species(), medium, cell.bin());
            double[] moment = lengths.moments(cell.species(), medium, cell.bin());
            for (int batch = 0; batch < sums.length; batch++) {
                sums[batch] += density * (mean * length[batch] + slope * moment[batch]);
            }
        }
    }
}
