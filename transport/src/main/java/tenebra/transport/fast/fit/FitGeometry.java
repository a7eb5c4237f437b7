package tenebra.transport.fast.fit;

import java.util.ArrayList;
import java.util.List;
import tenebra.transport.fast.ShowerAxes;
import tenebra.transport.fast.StackContent;
import tenebra.transport.geometry.Block;
import tenebra.transport.geometry.CellGrid;
import tenebra.transport.geometry.Face;
import tenebra.transport.geometry.Layer;
import tenebra.transport.geometry.LayerStack;
import tenebra.transport.geometry.Line;

/**
 * A stack for the fit: deep, wide, its layers cut into thin ones of the same material so that depth is known, one box for each
 * section of depth, each box cut into strips along x so that the width is known. Showers start on the axis at depth 0.
 */
final class FitGeometry {
    /** Strips have an even number and start at the axis: 0.5 mm wide. */
    static final int STRIPS = 1000;

    static final double WIDTH = 500;

    /** Layers thicker than this many radiation lengths are cut. */
    private static final double FINE = 0.25;

    /** A start on a plane is put so far [mm] behind it. */
    private static final double INSIDE = 1e-6;

    final Line line;
    final double startZ;
    final int boxes;

    /** First and last depth of each layer, counted through all boxes. */
    final List<Double> low = new ArrayList<>();

    final List<Double> high = new ArrayList<>();
    final List<Boolean> active = new ArrayList<>();

    private final StackContent content;
    private final List<Block> blocks = new ArrayList<>();

    /**
     * Prepares a stack.
     *
     * @param phase where in a period showers start, in [0, 1) of its depth
     * @param activeShare of the energy that stays in layers read out
     * @param birks of layers read out [mm/GeV]
     */
    FitGeometry(StackContent content, ShowerAxes axes, double phase, double activeShare, double birks) {
        this.content = content;
        double perPeriod = content.radiationLengths();
        int before = (int) Math.ceil(-axes.depths().getFirst() / perPeriod) + 1;
        int after = (int) Math.ceil(axes.depths().getLast() / perPeriod) + 2;
        List<Double> shares = content.depthShares(activeShare);
        double depth = -(before + phase) * perPeriod;
        double z = 0;
        double start = 0;
        int section = 0;
        List<Layer> waiting = new ArrayList<>();
        for (int i = 0; i < before + after; i++) {
            for (int k = 0; k < content.parts().size(); k++) {
                StackContent.Part part = content.parts().get(k);
                int pieces = Math.max(1, (int) Math.ceil(shares.get(k) * perPeriod / FINE));
                double depthOfPiece = shares.get(k) * perPeriod / pieces;
                double thickness = part.thickness() / pieces;
                for (int j = 0; j < pieces; j++) {
                    if (section < axes.sectionCount() - 1
                            && depth + depthOfPiece / 2 > axes.sections().get(section + 1)) {
                        section++;
                        close(waiting);
                    }
                    if (depth < 1e-9 && depth + depthOfPiece > 1e-9) {
                        start = z + Math.max(INSIDE, thickness * -depth / depthOfPiece);
                    }
                    waiting.add(
                            part.reading() == StackContent.Reading.ACTIVE
                                    ? Layer.active(part.material(), thickness, birks)
                                    : new Layer(part.material(), thickness));
                    low.add(depth);
                    high.add(depth + depthOfPiece);
                    active.add(part.reading() == StackContent.Reading.ACTIVE);
                    depth += depthOfPiece;
                    z += thickness;
                }
            }
        }
        close(waiting);
        line = new Line(blocks);
        boxes = blocks.size();
        startZ = start;
    }

    private void close(List<Layer> layers) {
        double front = blocks.isEmpty() ? 0 : blocks.getLast().back();
        blocks.add(new Block(
                blocks.size(), front, Face.centred(WIDTH, WIDTH), new LayerStack(1, layers), new CellGrid(STRIPS, 1)));
        layers.clear();
    }

    /** Depth of a place, between the ends of its layer in proportion. */
    double depthAt(double z) {
        double within = z;
        int layer = 0;
        double begin = 0;
        for (Block block : blocks) {
            for (Layer each : block.stack().layers()) {
                if (within <= begin + each.thickness() || layer == low.size() - 1) {
                    double share = Math.clamp((within - begin) / each.thickness(), 0.0, 1.0);
                    return low.get(layer) + share * (high.get(layer) - low.get(layer));
                }
                begin += each.thickness();
                layer++;
            }
        }
        return high.getLast();
    }

    StackContent content() {
        return content;
    }
}
