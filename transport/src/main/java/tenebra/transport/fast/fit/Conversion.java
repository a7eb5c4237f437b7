package tenebra.transport.fast.fit;

import tenebra.matter.Material;
import tenebra.matter.evaluated.PhotonCrossSections;
import tenebra.transport.fast.ShowerAxes;
import tenebra.transport.fast.StackContent;

/** Where photons interact first: from the cross sections, not from the showers, whose number is small. */
final class Conversion {
    /** Points of equal probability of the exponential law. */
    private static final int POINTS = 64;

    private Conversion() {}

    /** Mean depth [radiation lengths] of the first interaction of a photon in the even mixture of the layers. */
    static double depth(StackContent content, double energy) {
        double perPeriod = content.parts().stream()
                .mapToDouble(part -> part.thickness() * rate(part.material(), energy))
                .sum();
        return content.radiationLengths() / perPeriod;
    }

    /** Interactions per length [1/mm]. */
    private static double rate(Material material, double energy) {
        return material.composition().stream()
                .mapToDouble(share -> {
                    PhotonCrossSections atom = PhotonCrossSections.of(share.element());
                    return material.atomDensity(share)
                            * (atom.nuclearPair(energy)
                                    + atom.electronPair(energy)
                                    + atom.compton(energy)
                                    + atom.photoelectric(energy));
                })
                .sum();
    }

    /** Energy by depth from the start, from that by depth from the first interaction, which lies exponentially deep. */
    static double[] shifted(ShowerAxes axes, double[] bins, double mean) {
        if (mean == 0) {
            return bins.clone();
        }
        double[] result = new double[bins.length];
        for (int i = 0; i < POINTS; i++) {
            double begin = -mean * StrictMath.log(1 - (i + 0.5) / POINTS);
            for (int from = 0; from < bins.length; from++) {
                add(
                        axes,
                        result,
                        begin + axes.depths().get(from),
                        begin + axes.depths().get(from + 1),
                        bins[from] / POINTS);
            }
        }
        return result;
    }

    /** Energy by depth with all depths ahead of the start longer by a factor near 1. */
    static double[] stretched(ShowerAxes axes, double[] bins, double factor) {
        double[] result = new double[bins.length];
        for (int from = 0; from < bins.length; from++) {
            double by = axes.depths().get(from) < 0 ? 1 : factor;
            add(axes, result, by * axes.depths().get(from), by * axes.depths().get(from + 1), bins[from]);
        }
        return result;
    }

    private static void add(ShowerAxes axes, double[] result, double low, double high, double energy) {
        for (int to = 0; to < result.length; to++) {
            double end = to == result.length - 1
                    ? Double.POSITIVE_INFINITY
                    : axes.depths().get(to + 1);
            double share = (Math.min(high, end) - Math.max(low, axes.depths().get(to))) / (high - low);
            result[to] += energy * Math.max(0, share);
        }
    }
}
