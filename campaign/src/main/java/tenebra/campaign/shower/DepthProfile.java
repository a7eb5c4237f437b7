package tenebra.campaign.shower;

import java.util.Arrays;
import java.util.List;
import tenebra.campaign.shower.ShowerTarget.PlacedLayer;
import tenebra.transport.geometry.Block;
import tenebra.transport.shower.ShowerStatistics;

/**
 * Energy against depth, in bins of equal length: as near to a radiation length as whole repetitions of the layers allow. A layer on
 * the edge of two bins is shared between them.
 *
 * @param step length of a bin [mm]
 * @param radiationLength of all layers together [mm]
 * @param energy left in each bin [GeV]
 * @param visible the part of it in the layers that are seen [GeV]
 * @param centroid energy-weighted mean depth [mm]
 */
public record DepthProfile(
        double step, double radiationLength, List<Double> energy, List<Double> visible, double centroid) {
    public DepthProfile {
        energy = List.copyOf(energy);
        visible = List.copyOf(visible);
    }

    static DepthProfile of(ShowerSample sample) {
        ShowerTarget target = sample.task().target();
        double radiationLength = target.medium().radiationLength();
        double step = step(target, radiationLength);
        int bins = Math.max(1, (int) Math.ceil(target.length() / step - 1e-9));
        double[] energy = new double[bins];
        double[] visible = new double[bins];
        ShowerStatistics statistics = sample.statistics();
        List<PlacedLayer> layers = target.layers();
        double sum = 0;
        double weighted = 0;
        for (int i = 0; i < layers.size(); i++) {
            PlacedLayer layer = layers.get(i);
            double left = statistics.layerEnergy(i);
            sum += left;
            weighted += left * (layer.front() + layer.thickness() / 2);
            spread(layer, step, left, energy);
            if (layer.isVisible()) {
                spread(layer, step, left, visible);
            }
        }
        return new DepthProfile(step, radiationLength, list(energy), list(visible), sum > 0 ? weighted / sum : 0);
    }

    private static double step(ShowerTarget target, double radiationLength) {
        double pitch = target.line().blocks().stream()
                .map(Block::stack)
                .mapToDouble(stack -> stack.length() / stack.repeat())
                .min()
                .orElseThrow();
        return pitch * Math.max(1, Math.rint(radiationLength / pitch));
    }

    private static void spread(PlacedLayer layer, double step, double energy, double[] bins) {
        double back = layer.front() + layer.thickness();
        int first = Math.clamp((int) Math.floor(layer.front() / step + 1e-9), 0, bins.length - 1);
        int last = Math.clamp((int) Math.ceil(back / step - 1e-9) - 1, first, bins.length - 1);
        for (int bin = first; bin <= last; bin++) {
            double low = bin == first ? layer.front() : bin * step;
            double high = bin == last ? back : (bin + 1) * step;
            bins[bin] += energy * (high - low) / layer.thickness();
        }
    }

    private static List<Double> list(double[] values) {
        return Arrays.stream(values).boxed().toList();
    }

    /** Depth [mm] of the maximum: of the parabola through the highest bin and its neighbours. */
    public double depthOfMaximum() {
        int top = 0;
        for (int i = 1; i < energy.size(); i++) {
            if (energy.get(i) > energy.get(top)) {
                top = i;
            }
        }
        double shift = 0;
        if (top > 0 && top < energy.size() - 1) {
            double before = energy.get(top - 1);
            double after = energy.get(top + 1);
            double curvature = before - 2 * energy.get(top) + after;
            shift = curvature < 0 ? (before - after) / (2 * curvature) : 0;
        }
        return (top + 0.5 + shift) * step;
    }
}
