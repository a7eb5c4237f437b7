package tenebra.transport.fast;

import java.util.List;
import java.util.Optional;
import tenebra.core.Units;
import tenebra.matter.Medium;
import tenebra.matter.Species;
import tenebra.transport.geometry.Block;
import tenebra.transport.geometry.Face;
import tenebra.transport.geometry.Layer;
import tenebra.transport.geometry.Scintillator;
import tenebra.transport.shower.Tally;

/** A box of the line as the fast shower sees it: depths along z, faces, cells. Lengths [mm], depths [radiation lengths]. Immutable. */
final class FastBox {
    final double front;
    final double back;
    final double left;
    final double right;
    final double bottom;
    final double top;
    final int columns;
    final int rows;
    final int firstCell;

    /** Number of its first layer, counted through all boxes. */
    final int firstLayer;

    final double depth;

    final Optional<FittedStack> fit;

    /** Mean of Birks' constants of the layers read out [mm/GeV]. */
    final double birks;

    /** Share of the energy that stays in layers read out. */
    final double activeShare;

    /** Mean collision loss of fast electrons in the layers read out [GeV/mm]. */
    final double activeLoss;

    private final int lastLayer;
    private final double period;
    private final double depthOfPeriod;
    private final double[] ends;
    private final double[] depthEnds;

    FastBox(Block block, int firstCell, int firstLayer, Optional<FittedStack> fit) {
        this.firstCell = firstCell;
        this.firstLayer = firstLayer;
        this.fit = fit;
        Face face = block.face();
        front = block.front();
        back = block.back();
        left = face.left();
        right = face.right();
        bottom = face.bottom();
        top = face.top();
        columns = block.cells().columns();
        rows = block.cells().rows();
        List<Layer> layers = block.stack().layers();
        ends = new double[layers.size()];
        depthEnds = new double[layers.size()];
        StackContent content = StackContent.of(block.stack(), 1);
        double all = loss(content.parts());
        List<StackContent.Part> active =
                content.parts().stream().filter(StackContent.Part::isActive).toList();
        double ofActive = loss(active);
        double thickness =
                active.stream().mapToDouble(StackContent.Part::thickness).sum();
        activeLoss = thickness == 0 ? 0 : ofActive / thickness;
        activeShare = fit.map(fitted -> fitted.parameters.activeShare()).orElse(ofActive / all);
        List<Double> shares = content.depthShares(activeShare);
        depthOfPeriod = content.radiationLengths();
        double length = 0;
        double sum = 0;
        for (int i = 0; i < ends.length; i++) {
            length += layers.get(i).thickness();
            sum += shares.get(i);
            ends[i] = length;
            depthEnds[i] = sum * depthOfPeriod;
        }
        lastLayer = firstLayer + block.stack().repeat() * layers.size() - 1;
        period = length;
        depth = depthOfPeriod * block.stack().repeat();
        birks = layers.stream()
                .flatMap(layer -> layer.light().stream())
                .mapToDouble(Scintillator::birks)
                .average()
                .orElse(0);
    }

    /** Collision loss of a fast electron that crosses the layers [GeV]. */
    private static double loss(List<StackContent.Part> parts) {
        return parts.stream()
                .mapToDouble(part -> part.thickness()
                        * Medium.of(part.material()).collisionLossPerLength(Species.ELECTRON, 10 * Units.MEV))
                .sum();
    }

    /** Depth of a place from the front. */
    double depthAt(double z) {
        double within = Math.clamp(z, front, back) - front;
        int repeat = (int) (within / period);
        double rest = within - repeat * period;
        int i = 0;
        double begin = 0;
        double depthBegin = 0;
        while (i < ends.length - 1 && rest > ends[i]) {
            begin = ends[i];
            depthBegin = depthEnds[i];
            i++;
        }
        double share = (rest - begin) / (ends[i] - begin);
        return Math.min(depth, repeat * depthOfPeriod + depthBegin + share * (depthEnds[i] - depthBegin));
    }

    /** Where in a period a depth lies, in [0, 1). */
    double phaseAt(double depthFromFront) {
        double periods = depthFromFront / depthOfPeriod;
        return Math.clamp(periods - Math.floor(periods + 1e-9), 0, 1 - 1e-9);
    }

    /** Adds energy that lies evenly between two depths from the front to the layers there. */
    void addToLayers(double from, double to, double energy, Tally tally) {
        double low = Math.clamp(from, 0, depth);
        double high = Math.clamp(to, 0, depth);
        int repeat = Math.min((int) (low / depthOfPeriod), (int) Math.rint(depth / depthOfPeriod) - 1);
        int i = 0;
        double begin = repeat * depthOfPeriod;
        double perDepth = high > low ? energy / (high - low) : 0;
        int layer = firstLayer + repeat * depthEnds.length;
        while (high > low) {
            double end = repeat * depthOfPeriod + depthEnds[i];
            boolean isLast = end >= high || layer == lastLayer;
            if (end > low) {
                tally.addToLayer(layer, perDepth * ((isLast ? high : end) - Math.max(low, begin)));
            }
            if (isLast) {
                return;
            }
            begin = end;
            layer++;
            i++;
            if (i == depthEnds.length) {
                i = 0;
                repeat++;
            }
        }
        tally.addToLayer(Math.min(layer, lastLayer), energy - perDepth * (high - low));
    }

    boolean covers(double x, double y) {
        return x >= left && x <= right && y >= bottom && y <= top;
    }
}
