package tenebra.campaign.tracks;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import tenebra.campaign.production.TableCache;
import tenebra.matter.Species;

/**
 * Differential track length per beam particle: the expected path [mm] of each species in each medium, bin of energy and bin
 * of depth. Kept in batches of showers, so that the error of anything linear in the spectrum, a yield above all, is the spread of
 * its batches, correlations between bins included. Immutable.
 */
public final class TrackLengths {
    /** Independent parts of the sample. The error from them is itself known to 13 %. */
    public static final int BATCHES = 32;

    /** What is counted, in this order. */
    public static final List<Species> SPECIES = List.of(Species.values());

    private final TrackLengthAxes axes;
    private final List<String> media;
    private final List<Batch> parts;

    /**
     * Means of one batch per beam particle.
     *
     * @param lengths [mm], by species, medium, energy, depth
     * @param moments of the energy about the middle of its bin [mm GeV], by species, medium, energy
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared, handed on within the package alone
    record Batch(double[] lengths, double[] moments) {}

    /**
     * Takes the means of each batch.
     *
     * @param media names of the materials
     */
    TrackLengths(TrackLengthAxes axes, List<String> media, List<Batch> parts) {
        this.axes = axes;
        this.media = List.copyOf(media);
        this.parts = List.copyOf(parts);
    }

    public TrackLengthAxes axes() {
        return axes;
    }

    /** Names of the materials; what is counted in one of them has its place in this list as its number. */
    public List<String> media() {
        return media;
    }

    /** Path [mm] of a species in a medium, in a bin of energy, at all depths. */
    public Estimate length(Species species, int medium, int energy) {
        return Estimate.of(batches(species, medium, energy));
    }

    /** Path [mm] of a species in all media above a total energy [GeV] that is not below the first edge. */
    public Estimate above(Species species, double energy) {
        int first = axes.energyBin(energy);
        double width = axes.energyEdge(first + 1) - axes.energyEdge(first);
        double place = (energy - axes.energyEdge(first)) / width;
        double[] sums = new double[BATCHES];
        for (int medium = 0; medium < media.size(); medium++) {
            double[] partial = batches(species, medium, first);
            double[] moments = moments(species, medium, first);
            for (int batch = 0; batch < BATCHES; batch++) {
                sums[batch] += partial[batch] * (1 - place) + 6 * place * (1 - place) * moments[batch] / width;
            }
            for (int bin = first + 1; bin < axes.energies(); bin++) {
                double[] values = batches(species, medium, bin);
                for (int batch = 0; batch < BATCHES; batch++) {
                    sums[batch] += values[batch];
                }
            }
        }
        return Estimate.of(sums);
    }

    /** Path [mm] of a species in a medium, in a bin of energy and a bin of depth. */
    public Estimate length(Species species, int medium, int energy, int depth) {
        int at = offset(species, medium, energy) + depth;
        return Estimate.of(
                parts.stream().mapToDouble(batch -> batch.lengths()[at]).toArray());
    }

    /** Means of the batches [mm], at all depths. */
    double[] batches(Species species, int medium, int energy) {
        int first = offset(species, medium, energy);
        double[] sums = new double[BATCHES];
        for (int batch = 0; batch < BATCHES; batch++) {
            for (int depth = 0; depth < axes.depths(); depth++) {
                sums[batch] += parts.get(batch).lengths()[first + depth];
            }
        }
        return sums;
    }

    /** Means of the batches of length times distance of the energy from the middle of the bin [mm GeV]. */
    double[] moments(Species species, int medium, int energy) {
        int at = offset(species, medium, energy) / axes.depths();
        return parts.stream().mapToDouble(batch -> batch.moments()[at]).toArray();
    }

    private int offset(Species species, int medium, int energy) {
        return ((SPECIES.indexOf(species) * media.size() + medium) * axes.energies() + energy) * axes.depths();
    }

    /** How they are kept in a file. */
    static final TableCache.Form<TrackLengths> FORM = new TableCache.Form<>() {
        @Override
        public void write(TrackLengths table, DataOutput out) throws IOException {
            out.writeDouble(table.axes.lowestEnergy());
            out.writeInt(table.axes.energies());
            out.writeDouble(table.axes.depthStep());
            out.writeInt(table.axes.depths());
            out.writeInt(table.media.size());
            for (String medium : table.media) {
                out.writeUTF(medium);
            }
            for (Batch batch : table.parts) {
                writeAll(batch.lengths(), out);
                writeAll(batch.moments(), out);
            }
        }

        @Override
        public TrackLengths read(DataInput in) throws IOException {
            TrackLengthAxes axes = new TrackLengthAxes(in.readDouble(), in.readInt(), in.readDouble(), in.readInt());
            int count = in.readInt();
            List<String> media = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                media.add(in.readUTF());
            }
            int bins = SPECIES.size() * count * axes.energies();
            List<Batch> parts = new ArrayList<>();
            for (int i = 0; i < BATCHES; i++) {
                parts.add(new Batch(readAll(bins * axes.depths(), in), readAll(bins, in)));
            }
            return new TrackLengths(axes, media, parts);
        }
    };

    private static void writeAll(double[] values, DataOutput out) throws IOException {
        for (double value : values) {
            out.writeDouble(value);
        }
    }

    private static double[] readAll(int count, DataInput in) throws IOException {
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = in.readDouble();
        }
        return values;
    }
}
