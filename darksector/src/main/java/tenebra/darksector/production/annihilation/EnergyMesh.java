package tenebra.darksector.production.annihilation;

import static java.lang.StrictMath.sinh;
import static tenebra.core.numerics.InverseSinh.asinh;

import java.util.stream.DoubleStream;

/**
 * Points between two ends that are dense where a function varies fast: around a centre they lie at centre + scale·sinh(y) with
 * equal steps in y, so that what happens within the scale is resolved, however small it is, and so are the powers beyond.
 */
final class EnergyMesh {
    private final double low;
    private final double high;
    private final DoubleStream.Builder points = DoubleStream.builder();

    EnergyMesh(double low, double high) {
        this.low = low;
        this.high = high;
        points.add(low).add(high);
    }

    EnergyMesh around(double centre, double scale, double step) {
        int first = (int) Math.ceil(asinh((low - centre) / scale) / step);
        int last = (int) Math.floor(asinh((high - centre) / scale) / step);
        for (int i = first; i <= last; i++) {
            points.add(centre + scale * sinh(i * step));
        }
        return this;
    }

    EnergyMesh with(double point) {
        points.add(point);
        return this;
    }

    /** Sorted and distinct. */
    double[] points() {
        return points.build()
                .filter(point -> point >= low && point <= high)
                .sorted()
                .distinct()
                .toArray();
    }
}
