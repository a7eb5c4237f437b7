package tenebra.campaign.tracks;

import java.util.ArrayList;
import java.util.List;
import tenebra.core.Check;
import tenebra.experiment.Beam;
import tenebra.experiment.Detector;
import tenebra.matter.Medium;
import tenebra.transport.geometry.Block;
import tenebra.transport.geometry.CellGrid;
import tenebra.transport.geometry.Layer;
import tenebra.transport.geometry.LayerStack;
import tenebra.transport.geometry.Line;
import tenebra.transport.shower.Cuts;
import tenebra.transport.shower.FullShowerModel;
import tenebra.transport.shower.ShowerSettings;

/**
 * All that track lengths depend on. Two equal requests have equal answers, and the text of a request names its content completely:
 * the layers with their materials, not the names of files.
 *
 * @param line what the beam meets; numbers of elements and cells do not matter and are left out
 * @param startZ where the beam starts [mm]
 * @param threshold total energy [GeV] below which nothing is followed
 * @param showers number of beam particles; a multiple of {@link TrackLengths#BATCHES}
 */
public record TrackLengthRequest(Line line, double startZ, Beam beam, double threshold, int showers) {
    public TrackLengthRequest {
        double least = Math.max(0.01, 2 * beam.species().mass());
        Check.inRange("threshold of track lengths", threshold, least, beam.energy(), "GeV");
        Check.inRange("showers of track lengths", showers, TrackLengths.BATCHES, 100_000_000, "");
        showers = Math.ceilDiv(showers, TrackLengths.BATCHES) * TrackLengths.BATCHES;
        line = anonymous(line);
    }

    /** What a beam meets from the target of a detector on. */
    public static TrackLengthRequest of(Detector detector, Beam beam, double threshold, int showers) {
        return new TrackLengthRequest(
                detector.lineFromTarget(), detector.targetElement().front(), beam, threshold, showers);
    }

    private static Line anonymous(Line line) {
        List<Block> blocks = new ArrayList<>();
        for (Block block : line.blocks()) {
            blocks.add(new Block(blocks.size(), block.front(), block.face(), block.stack(), CellGrid.ONE));
        }
        return new Line(blocks);
    }

    /** What the numbers of media in the answer mean. */
    public List<Medium> media() {
        return line.blocks().stream()
                .flatMap(block -> block.stack().layers().stream())
                .map(Layer::material)
                .distinct()
                .map(Medium::of)
                .toList();
    }

    /** The shower that answers: in full, without what cannot come above the threshold again. */
    FullShowerModel model() {
        double kinetic = threshold - beam.species().mass();
        return new FullShowerModel(
                line,
                ShowerSettings.of(Cuts.truncatedAt(kinetic)),
                beam.largestEnergy(),
                new ShowerSettings.Order(0, kinetic));
    }

    /** Bins of energy from the threshold to beyond the largest energy, and of depth in radiation lengths of what the beam meets first. */
    TrackLengthAxes axes() {
        LayerStack first = line.blocks().getFirst().stack();
        double depthStep = first.homogenised().radiationLength();
        double decades = StrictMath.log10(beam.largestEnergy() / threshold);
        return new TrackLengthAxes(
                threshold,
                Math.max(1, (int) Math.ceil(decades * TrackLengthAxes.BINS_PER_DECADE - 1e-9)),
                depthStep,
                1 + (int) Math.ceil(first.length() / depthStep));
    }
}
